import { z } from 'zod'
import { neededLine, optionalLine } from '../form'
import { needsForm, visibilityForm } from '../registration/form'

const day = (missing: string) => z.string({ error: missing }).regex(/^\d{4}-\d{2}-\d{2}$/, missing)

export const travelForm = z
  .object({
    arrivesOn: day('arrivesOn.choose'),
    departsOn: day('departsOn.choose'),
    details: optionalLine(300),
    mobile: neededLine(40, 'mobile.missing'),
    emergencyName: neededLine(200, 'emergencyName.missing'),
    emergencyMobile: neededLine(40, 'emergencyMobile.missing'),
    needsVisa: z.enum(['yes', 'no'], { error: 'needsVisa.choose' }),
  })
  .superRefine(({ arrivesOn, departsOn }, context) => {
    if (departsOn < arrivesOn)
      context.addIssue({ code: 'custom', path: ['departsOn'], message: 'departsOn.before' })
  })

const choices = z.array(z.string().max(40, 'unreadable'), { error: 'unreadable' })

export const lodgingForm = z
  .object({
    nights: choices,
    meals: choices,
    earlyNightReason: optionalLine(300),
    // Whoever sleeps elsewhere needs none: without a night it is single, and means nothing.
    room: z.enum(['single', 'shared'], { error: 'room.choose' }).optional(),
    roomWith: optionalLine(200),
  })
  .superRefine(({ nights, room, roomWith }, context) => {
    if (nights.length > 0 && !room)
      context.addIssue({ code: 'custom', path: ['room'], message: 'room.choose' })
    if (room === 'shared' && !roomWith)
      context.addIssue({ code: 'custom', path: ['roomWith'], message: 'roomWith.missing' })
  })

/** What is asked only once a place is theirs, page by page. */
export const settleForms = {
  travel: travelForm,
  lodging: lodgingForm,
  needs: needsForm,
  visibility: visibilityForm,
} satisfies Record<string, z.ZodObject>

export type SettleStep = keyof typeof settleForms
export const isSettleStep = (step: string): step is SettleStep => Object.hasOwn(settleForms, step)
