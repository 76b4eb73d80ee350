import { createTranslator } from 'next-intl'
import type { Badge } from '@/domain/badge/badge'
import { country } from '@/domain/in-words'
import { messages } from '@/messages'
import { env } from './env'
import type { BadgeInWords } from './pdf/badges'
import { qrCode } from './qr-code'
import { ticketCode } from './ticket'

// In English whatever the language of the page: they are read by everybody at the event.
const words = createTranslator({ locale: 'en', messages: messages.en, namespace: 'answers' })

// Dark enough for white letters on them, and told apart by the text in any case.
const colours: Record<Badge['role'], string> = {
  coordinator: '#7a1f5c',
  'project-leader': '#0b5d3b',
  'project-group': '#1d4f91',
  'steering-elected': '#8a3b00',
  'steering-civil': '#5b3a8c',
  other: '#454545',
  'leading-researcher': '#0b5d3b',
  postdoc: '#1d4f91',
  'phd-student': '#5b3a8c',
  'junior-researcher': '#00626b',
  'decision-maker': '#8a3b00',
  'civil-servant': '#7a1f5c',
  'invited-partner': '#454545',
}

/** What stands on a badge of an event. */
export const badgeInWords = (badge: Badge, eventSlug: string): BadgeInWords => ({
  name: badge.name,
  organisation: badge.organisation,
  country: badge.country && country('en', badge.country),
  partnership: badge.partnership,
  role: words(`delegateRole.${badge.role}`),
  colour: colours[badge.role],
  code: qrCode(ticketCode(env().AUTH_SECRET, { reference: badge.reference, eventSlug })),
})
