import type { Tx } from '@/db/client'
import { signIns } from '@/db/schema/people'
import { hours, minutes, now } from '../clock'
import type { Locale } from '../language'
import { queue } from '../mail/outbox'
import { hash, longSecret, shortCode } from './secrets'
import { slowDown } from './slow-down'

export const signInLasts = minutes(30)
const triesPerCode = 5

type Asking = {
  email: string
  locale: Locale
  /** Where the request came from, as far as is known: an IP address. */
  from: string
  /** A secret only the asking browser holds: the short code works there and nowhere else. */
  browser: string
  /** Path to go on to afterwards. */
  next: string
  /** How the product's session library knows a mailed link again. */
  hashLink: (secret: string) => string
}

/**
 * Sends a link and a code to an address, known or not: the answer is the same.
 * Refuses `too-many-tries` beyond 5 an hour for an address from one place, 20 an hour for an
 * address at all (so that a stranger does not lock anybody out), and 60 an hour from one place.
 */
export async function askToSignIn(tx: Tx, asking: Asking): Promise<void> {
  const [to, from] = [hash(asking.email), hash(asking.from)]
  await slowDown(tx, `sign-in to ${to} from ${from}`, 5, hours(1))
  await slowDown(tx, `sign-in to ${to}`, 20, hours(1))
  await slowDown(tx, `sign-in from ${from}`, 60, hours(1))

  const link = longSecret()
  const code = shortCode()
  const id = crypto.randomUUID()
  await tx.insert(signIns).values({
    id,
    email: asking.email,
    locale: asking.locale,
    linkHash: asking.hashLink(link),
    codeHash: hash(`${id} ${code}`),
    browserHash: hash(asking.browser),
    triesLeft: triesPerCode,
    expiresAt: new Date(now().getTime() + signInLasts),
  })
  const query = new URLSearchParams({ email: asking.email, token: link, next: asking.next })
  await queue(tx, {
    to: asking.email,
    locale: asking.locale,
    mail: { kind: 'sign-in', code, path: `/${asking.locale}/sign-in/link?${query}` },
  })
}
