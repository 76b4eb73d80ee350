'use server'

import { enterApplication } from '@/domain/application/enter-application'
import { issueVisaLetter } from '@/domain/documents/issue-visa-letter'
import { revokeDocument } from '@/domain/documents/revoke-document'
import { eventById } from '@/domain/event/published'
import { whereIs } from '@/domain/lists/where-is'
import { can } from '@/domain/permissions'
import { NotFound } from '@/domain/refusal'
import { tidyReference } from '@/domain/registration/reference'
import {
  issueLetterForm,
  ofApplicationForm,
  officerForm,
  revokeLetterForm,
} from '@/domain/visa/form'
import { endVisaOfficer, nameVisaOfficer } from '@/domain/visa/officers'
import { passportToSee } from '@/domain/visa/see-passport'
import { action } from '@/lib/action'
import { env } from '@/lib/env'
import { passportInWords } from '@/lib/passport-in-words'

const caseOf = ({ slug, reference }: { slug: string; reference: string }) =>
  `/staff/events/${slug}/visas/${reference}`

export const nameOfficer = action(officerForm, async ({ tx, person, permit, input }) => {
  permit(can.nameVisaOfficers(person))
  const event = await eventById(tx, input.eventId)
  if (event?.kind !== 'academy') throw new NotFound()
  await nameVisaOfficer(tx, person, event.id, input.personId)
  return `/staff/events/${event.slug}/visas`
})

export const endOfficer = action(officerForm, async ({ tx, person, permit, input }) => {
  permit(can.nameVisaOfficers(person))
  const event = await eventById(tx, input.eventId)
  if (!event) throw new NotFound()
  await endVisaOfficer(tx, person, event.id, input.personId)
  return `/staff/events/${event.slug}/visas`
})

/** Shown on the page that asked, once: it stands in no address, and each look is in the log. */
export const showPassport = action(
  ofApplicationForm,
  async ({ tx, person, permit, home, locale, input }) => {
    const where = await whereIs(tx, { reference: tidyReference(input.reference) })
    permit(can.seePassports(person, where))
    home(caseOf(where))
    const passport = await passportToSee(tx, person, where.reference, env().PASSPORT_KEYS)
    return { shown: await passportInWords(passport, locale) }
  },
)

export const issueLetter = action(issueLetterForm, async ({ tx, person, permit, home, input }) => {
  const entered = await enterApplication(tx, { reference: input.reference })
  permit(can.issueLetters(person, entered))
  const page = caseOf({ slug: entered.event.slug, reference: entered.reference })
  home(page)
  await issueVisaLetter(tx, person, entered, input)
  return `${page}?done=issued`
})

export const revokeLetter = action(
  revokeLetterForm,
  async ({ tx, person, permit, home, input }) => {
    const where = await whereIs(tx, { reference: tidyReference(input.reference) })
    permit(can.issueLetters(person, where))
    home(caseOf(where))
    await revokeDocument(tx, person, input.number)
    return `${caseOf(where)}?done=revoked`
  },
)
