import { and, asc, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { holding } from '@/db/columns'
import { people, roles } from '@/db/schema/people'
import { record } from '../audit/record'
import { now } from '../clock'
import type { Locale } from '../language'
import { heldNow } from '../people/held-now'
import { tellOfGiven } from '../people/tell-of-role'

type Named = { partnershipId: string; email: string }

/**
 * Makes many people coordinators of their partnerships at once, in a fixed number of statements;
 * whoever is not known yet is added with the language. They are told by mail. Named twice is named
 * once.
 */
export async function nameCoordinators(
  tx: Tx,
  actor: { id: string },
  named: Named[],
  locale: Locale,
): Promise<void> {
  if (named.length === 0) return
  const emails = [...new Set(named.map(({ email }) => email))].toSorted()
  const at = now()
  await tx
    .insert(people)
    .values(emails.map((email) => ({ id: crypto.randomUUID(), email, locale, createdAt: at })))
    .onConflictDoNothing({ target: people.email })
  // Held: whoever gives one of them a role at the same moment comes before or after.
  const known = await holding(
    tx
      .select({ id: people.id, email: people.email })
      .from(people)
      .where(inArray(people.email, emails))
      .orderBy(asc(people.id)),
  )
  const idOf = new Map(known.map(({ id, email }) => [email, id]))
  const ids = [...new Set(named.map(({ partnershipId }) => partnershipId))]
  const held = await tx
    .select({ personId: roles.personId, partnershipId: roles.partnershipId })
    .from(roles)
    .where(and(inArray(roles.partnershipId, ids), heldNow()))
  const there = new Set(held.map(({ personId, partnershipId }) => `${partnershipId} ${personId}`))
  const fresh = named.flatMap(({ partnershipId, email }) => {
    const personId = idOf.get(email) ?? ''
    return there.has(`${partnershipId} ${personId}`) ? [] : [{ partnershipId, personId }]
  })
  if (fresh.length === 0) return
  const role = 'partnership-coordinator' as const
  const given = await tx
    .insert(roles)
    .values(
      fresh.map((one) => ({
        ...{ id: crypto.randomUUID(), role, ...one },
        ...{ givenAt: at, givenBy: actor.id },
      })),
    )
    .onConflictDoNothing()
    .returning({ personId: roles.personId, partnershipId: roles.partnershipId })
  await record(
    tx,
    ...given.map(({ personId, partnershipId }) => ({
      ...{ act: 'role-given' as const, actorId: actor.id, partnershipId },
      subject: { kind: 'person' as const, id: personId },
      after: { personId, role, partnershipId },
    })),
  )
  await tellOfGiven(
    tx,
    actor,
    ...given.map(({ personId, partnershipId }) => ({
      ...{ personId, role: { role, partnershipId: partnershipId ?? '' }, until: null },
    })),
  )
}
