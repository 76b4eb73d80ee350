import { and, desc, eq, gt, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { signIns } from '@/db/schema/people'
import { now } from '../clock'
import { hash, longSecret } from './secrets'

export type Proof = { email: string; link: string }

/**
 * Tries a mailed code in the browser that asked for it. A right one is exchanged for a fresh
 * link secret of the same sign-in; null means wrong, used up or too late. It returns rather than
 * throws, for a wrong try must stay counted.
 */
export async function proveCode(
  tx: Tx,
  browser: string,
  code: string,
  hashLink: (secret: string) => string,
): Promise<Proof | null> {
  const mine = and(
    eq(signIns.browserHash, hash(browser)),
    gt(signIns.triesLeft, 0),
    gt(signIns.expiresAt, now()),
  )
  const [newest] = await tx
    .select()
    .from(signIns)
    .where(mine)
    .orderBy(desc(signIns.expiresAt))
    .limit(1)
  if (!newest) return null

  const [tried] = await tx
    .update(signIns)
    .set({ triesLeft: sql`${signIns.triesLeft} - 1` })
    .where(and(eq(signIns.id, newest.id), gt(signIns.triesLeft, 0)))
    .returning()
  if (!tried || tried.codeHash !== hash(`${tried.id} ${code}`)) return null

  const link = longSecret()
  await tx
    .update(signIns)
    .set({ linkHash: hashLink(link) })
    .where(eq(signIns.id, tried.id))
  return { email: tried.email, link }
}
