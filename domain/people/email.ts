import { z } from 'zod'

/** An address as it is compared and stored: without stray space, in lower case. */
export const normaliseEmail = (typed: string) => typed.normalize('NFKC').trim().toLowerCase()

/** A work e-mail address, up to 254 characters. Messages are keys of `problems`. */
export const emailAddress = z
  .string({ error: 'email.missing' })
  .max(1000, 'too-long:254')
  .transform(normaliseEmail)
  .pipe(
    z
      .string()
      .min(1, 'email.missing')
      .max(254, 'too-long:254')
      .regex(
        /^[^\s@"<>(),;:\\[\]\p{Cc}]+@[^\s@"<>(),;:\\[\]\p{Cc}]+\.[^\s@"<>(),;:\\[\]\p{Cc}.]{2,}$/u,
        'email.unlike',
      ),
  )
