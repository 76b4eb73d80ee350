import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { identities, people } from '@/db/schema/people'
import { record } from '../audit/record'
import { now } from '../clock'
import type { Locale } from '../language'
import { Refusal } from '../refusal'
import { emailAddress } from './email'
import { findOrAdd, type KnownPerson } from './find-or-add'
import { rememberLanguage } from './remember-language'

/** Who an organisation's own sign-in says that somebody is. */
export type Identity = {
  issuer: string
  subject: string
  email: string | undefined
  /** Whether the organisation vouches for the address. */
  isVerified: boolean
}

/**
 * The person behind an identity. At its first sign-in it is linked to whoever has its address, who
 * is added when nobody has; from then on it is that person's, and an address that changes over there
 * changes nothing here: registrations, roles and mails stay where they are. Nobody gets a role by
 * it. Refuses `address-is-not-verified`, and `address-is-of-another-domain` for a person whose
 * address is of none of the `domains` that the organisation speaks for (of any when there are none).
 */
export async function signInByIdentity(
  tx: Tx,
  identity: Identity,
  domains: string[],
  locale: Locale,
): Promise<{ id: string }> {
  const person =
    (await personByIdentity(tx, identity)) ?? (await link(tx, identity, domains, locale))
  unlessForeign(person.email, domains)
  await rememberLanguage(tx, person.id, locale)
  return person
}

/** The person whom an identity is linked to; null when it is nobody's yet. */
export async function personByIdentity(
  db: Db,
  { issuer, subject }: Pick<Identity, 'issuer' | 'subject'>,
): Promise<KnownPerson | null> {
  const [found] = await db
    .select({ person: people })
    .from(identities)
    .innerJoin(people, eq(people.id, identities.personId))
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)))
  return found?.person ?? null
}

async function link(
  tx: Tx,
  identity: Identity,
  domains: string[],
  locale: Locale,
): Promise<KnownPerson> {
  const { issuer, subject, isVerified } = identity
  const address = emailAddress.safeParse(identity.email)
  if (!isVerified || !address.success) throw new Refusal('address-is-not-verified')
  unlessForeign(address.data, domains)
  const person = await findOrAdd(tx, address.data, locale)
  const linked = await tx
    .insert(identities)
    .values({ issuer, subject, personId: person.id, linkedAt: now() })
    .onConflictDoNothing()
    .returning({ personId: identities.personId })
  // Whoever came a moment earlier with the same identity has linked it.
  if (linked.length === 0) return (await personByIdentity(tx, identity)) ?? person
  await tx.update(people).set({ emailProvedAt: now() }).where(eq(people.id, person.id))
  await record(tx, {
    act: 'identity-linked',
    actorId: person.id,
    subject: { kind: 'person', id: person.id },
    after: { issuer },
  })
  return person
}

function unlessForeign(email: string, domains: string[]) {
  const domain = email.slice(email.lastIndexOf('@') + 1)
  if (domains.length > 0 && !domains.includes(domain))
    throw new Refusal('address-is-of-another-domain')
}
