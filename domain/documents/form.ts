import { z } from 'zod'
import { id, long, neededLine, neededText, optionalLine } from '../form'
import { strangePlaceholder } from './fill'

export const verifyForm = z.object({ number: neededLine(60, 'number.missing') })

const paragraphs = (field: string) =>
  neededText(5000, `${field}.missing`).refine(
    (text) => strangePlaceholder(text) === null,
    `${field}.placeholder`,
  )

/** A blank line stands between two paragraphs; who signs is a line each. */
export const documentTextsForm = z.object({
  eventId: id('unreadable'),
  /** The version of the event that the form was drawn from. */
  version: z.coerce.number('unreadable').int('unreadable'),
  letterText: paragraphs('letterText'),
  certificateText: paragraphs('certificateText'),
  signedBy: neededText(500, 'signedBy.missing'),
})

export const certificatesForm = z.object({ eventId: id('unreadable') })

// Forty people on a page, and every day of a long event.
const mostTicks = 40 * 14

/**
 * A tick is `reference:day`. `shown` names everybody on the page by their reference, and `was` what
 * was ticked when it was drawn, with spaces between.
 */
export const attendanceForm = z.object({
  eventId: id('unreadable'),
  page: optionalLine(5),
  shown: z.string({ error: 'unreadable' }).max(2000, 'unreadable'),
  was: z
    .string()
    .max(mostTicks * 30, 'unreadable')
    .default(''),
  attended: long(
    z.array(z.string().max(60, 'unreadable'), { error: 'unreadable' }).max(mostTicks, 'unreadable'),
    mostTicks,
  ),
})
