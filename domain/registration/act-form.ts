import { z } from 'zod'
import { id, optionalLine, tick } from '../form'
import { locales } from '../language'
import { invoiceForm } from './form'

/** An act on one registration, told by its reference alone. */
export const referenceForm = z.object({ reference: id('unreadable') })

export const cancelForm = referenceForm.extend({ reason: optionalLine(500) })

/** A funded place given up by its delegate, who is sent an invoice from then on. */
export const giveUpForm = referenceForm.extend(invoiceForm.shape)

/** The same by staff, who say why. */
export const takeBackForm = referenceForm.extend({ takeBackReason: optionalLine(500) })

export const confirmForm = referenceForm.extend({
  privacyRead: tick.refine((ticked) => ticked, 'privacyRead.missing'),
})

export const languageForm = z.object({ language: z.enum(locales, { error: 'language.choose' }) })
