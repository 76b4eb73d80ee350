import { and, eq, gt } from 'drizzle-orm'
import type { Adapter, AdapterUser } from 'next-auth/adapters'
import { db, transaction } from '@/db/client'
import { people, sessions, signIns } from '@/db/schema/people'
import { now } from '@/domain/clock'
import { findOrAdd, type KnownPerson } from '@/domain/people/find-or-add'
import { rememberLanguage } from '@/domain/people/remember-language'
import { hash } from '@/domain/people/secrets'
import { personByIdentity } from '@/domain/people/sign-in-by-identity'
import { env } from './env'

const asUser = ({ id, email, emailProvedAt }: KnownPerson): AdapterUser => ({
  id,
  email,
  emailVerified: emailProvedAt,
})

/**
 * What next-auth keeps of people and sessions, in our tables and through our transactions.
 * Of session tokens and links only a hash is stored.
 */
export const sessionStore: Adapter = {
  // A mailed link works once. Whether it is in time is ours to say, by our clock.
  useVerificationToken: ({ token }) =>
    transaction(async (tx) => {
      const [proved] = await tx.delete(signIns).where(eq(signIns.linkHash, token)).returning()
      if (!proved || proved.expiresAt < now()) return null
      const person = await findOrAdd(tx, proved.email, proved.locale)
      await rememberLanguage(tx, person.id, proved.locale)
      return { identifier: proved.email, token, expires: new Date(Date.now() + 60_000) }
    }),
  // Asking is the domain's: this door of next-auth's stays shut.
  createVerificationToken: () => {
    throw new Error('sign-ins are asked for in domain/people/ask-to-sign-in')
  },
  getUser: async (id) => {
    const [person] = await db().select().from(people).where(eq(people.id, id))
    return person ? asUser(person) : null
  },
  getUserByEmail: async (email) => {
    const [person] = await db().select().from(people).where(eq(people.email, email))
    return person ? asUser(person) : null
  },
  createUser: (user) => transaction(async (tx) => asUser(await findOrAdd(tx, user.email, 'en'))),
  updateUser: ({ id }) =>
    transaction(async (tx) => {
      const [person] = await tx
        .update(people)
        .set({ emailProvedAt: now() })
        .where(eq(people.id, id))
        .returning()
      if (!person) throw new Error('a person just signed in is not there')
      return asUser(person)
    }),
  createSession: (session) =>
    transaction(async (tx) => {
      await tx.insert(sessions).values({
        tokenHash: hash(session.sessionToken),
        personId: session.userId,
        expiresAt: new Date(now().getTime() + (session.expires.getTime() - Date.now())),
      })
      return session
    }),
  getSessionAndUser: async (sessionToken) => {
    const [found] = await db()
      .select({ session: sessions, person: people })
      .from(sessions)
      .innerJoin(people, eq(people.id, sessions.personId))
      .where(and(eq(sessions.tokenHash, hash(sessionToken)), gt(sessions.expiresAt, now())))
    if (!found) return null
    const { personId: userId, expiresAt: expires } = found.session
    return { session: { sessionToken, userId, expires }, user: asUser(found.person) }
  },
  updateSession: async () => null,
  deleteSession: (sessionToken) =>
    transaction(async (tx) => {
      await tx.delete(sessions).where(eq(sessions.tokenHash, hash(sessionToken)))
    }),
  // Linked by the domain, before next-auth asks whose it is.
  getUserByAccount: async ({ providerAccountId: subject }) => {
    const issuer = env().OIDC?.issuer
    const person = issuer ? await personByIdentity(db(), { issuer, subject }) : null
    return person && asUser(person)
  },
}
