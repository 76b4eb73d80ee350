import { z } from 'zod'
import { emailAddress } from './email'

/** A path within the product to come back to; anything else leads to one's own registrations. */
export const nextPath = z
  .string()
  .max(300)
  .regex(/^\/(?![/\\])[\w\-/.?=&%]*$/)
  .optional()
  .catch(undefined)

export const askToSignInForm = z.object({ email: emailAddress, next: nextPath })

export const codeForm = z.object({
  code: z
    .string({ error: 'code.missing' })
    .max(100, 'code.unlike')
    .transform((typed) => typed.replace(/[\s-]/g, ''))
    .pipe(
      z
        .string()
        .min(1, 'code.missing')
        .regex(/^\d{8}$/, 'code.unlike'),
    ),
  next: nextPath,
})

export const demoPersonForm = z.object({ email: emailAddress, next: nextPath })
