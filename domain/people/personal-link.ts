import { and, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { personalLinks } from '@/db/schema/personal-links'
import { now } from '../clock'
import type { Locale } from '../language'
import { Refusal } from '../refusal'
import { hash, longSecret } from './secrets'

type Making = { email: string; locale: Locale; leadsTo: string; expiresAt: Date }

/**
 * Makes a link for one address, to be mailed. It proves nothing by itself: whoever opens it signs
 * in with that address first, so that a link sent on is of no use to anybody else. Returns its id
 * and its path, without the language.
 */
export async function makePersonalLink(
  tx: Tx,
  { email, locale, leadsTo, expiresAt }: Making,
): Promise<{ id: string; path: string }> {
  const token = longSecret()
  const id = crypto.randomUUID()
  await tx.insert(personalLinks).values({
    ...{ id, email, locale, leadsTo, expiresAt },
    tokenHash: hash(token),
    createdAt: now(),
  })
  return { id, path: `/link/${token}` }
}

const working = (token: string) =>
  and(
    eq(personalLinks.tokenHash, hash(token)),
    isNull(personalLinks.revokedAt),
    gt(personalLinks.expiresAt, now()),
  )

/** Whom a link is for, as long as it works; else null. */
export async function personalLink(db: Db, token: string) {
  const [link] = await db.select().from(personalLinks).where(working(token))
  return link ?? null
}

/** Notes that a link was opened by a press of its button. Refuses `link-works-no-more`. */
export async function openPersonalLink(tx: Tx, token: string) {
  const [link] = await tx
    .update(personalLinks)
    .set({ openedAt: now() })
    .where(working(token))
    .returning()
  if (!link) throw new Refusal('link-works-no-more')
  return link
}

/** From now on these links work no more. */
export async function revokeLinks(tx: Tx, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.update(personalLinks).set({ revokedAt: now() }).where(inArray(personalLinks.id, ids))
}
