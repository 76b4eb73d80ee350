import { and, eq, gt, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { substitutions } from '@/db/schema/substitutions'
import { entryOf } from '../audit/entry-of'
import { days, now } from '../clock'
import { hasBegun } from '../event/window'
import type { Locale } from '../language'
import { letterTo } from '../mail/addressee'
import { makePersonalLink } from '../people/personal-link'
import { Problems } from '../problems'
import { Refusal } from '../refusal'
import { isLiving } from '../registration/answers'
import type { Entered } from '../registration/enter'
import { isRegistered } from '../registration/is-registered'
import { tell } from '../told'
import { lastMoment } from './substitution'
import { withdrawnWith } from './withdraw'

const mostADay = 5

type Asked = {
  name: string
  email: string
  language: Locale
  /** What becomes of the place when staff have to approve and do not. */
  ifRefused: 'keep' | 'cancel'
}

/**
 * Asks somebody to take over a registration's place. Until they have said yes the delegate keeps
 * it, and either side can say no. Somebody asked before is told that they need not.
 *
 * Throws Problems when the delegate is named as their own substitute; refuses
 * `registration-is-over`, `event-is-over`, `asked-too-often` for the sixth letter within a day to
 * people who may never have heard of the meeting, and `substitute-is-registered` when the one who is
 * named is registered for the same partnership already.
 */
export async function askSubstitute(
  tx: Tx,
  actor: { id: string; email: string },
  it: Entered,
  { name, email, language, ifRefused }: Asked,
): Promise<void> {
  if (!isLiving(it.registration.status)) throw new Refusal('registration-is-over')
  if (hasBegun(it.event)) throw new Refusal('event-is-over')
  if (email === it.email) throw new Problems({ email: 'email.oneself' })
  if (await isRegistered(tx, it, email)) throw new Refusal('substitute-is-registered')
  if ((await askedToday(tx, it)) >= mostADay) throw new Refusal('asked-too-often')

  const before = await withdrawnWith(tx, it, actor.id)
  const expiresAt = lastMoment(it.event)
  const link = await makePersonalLink(tx, {
    email,
    locale: language,
    leadsTo: `/events/${it.event.slug}/take-over`,
    expiresAt,
  })
  await tx.insert(substitutions).values({
    id: crypto.randomUUID(),
    registrationId: it.id,
    eventId: it.eventId,
    ...{ email, name, locale: language, expiresAt, ifRefused },
    linkId: link.id,
    askedBy: actor.id,
    askedAt: now(),
  })
  const instead = `${it.givenNames} ${it.registration.familyName}`
  const mine = it.registration.personId === actor.id
  await tell(tx, before, {
    entries: [entryOf(it, 'substitution-asked', actor.id, { after: { name } })],
    letters: [
      {
        to: email,
        locale: language,
        mail: {
          kind: 'take-over',
          eventId: it.eventId,
          partnership: it.partnership,
          ...{ name, instead, path: link.path, until: expiresAt.toISOString() },
        },
      },
      ...(mine ? [] : [letterTo(it, { kind: 'substitution-asked', name, by: actor.email })]),
    ],
  })
}

async function askedToday(tx: Tx, { id }: { id: string }): Promise<number> {
  const yesterday = new Date(now().getTime() - days(1))
  const [asked] = await tx
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(substitutions)
    .where(and(eq(substitutions.registrationId, id), gt(substitutions.askedAt, yesterday)))
  return asked?.count ?? 0
}
