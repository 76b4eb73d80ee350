import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { parties } from '@/db/schema/partnerships'
import { people } from '@/db/schema/people'
import { auditLog } from '@/db/schema/records'
import { registrations } from '@/db/schema/registrations'
import type { Act } from '../audit/record'
import { type EditedBy, EditedMeanwhile, type Named } from '../edit/meanwhile'
import type { Typed } from '../form'
import { readableNumber } from '../people/mobile'
import { changeForms, type RequestedStep } from './change-form'
import type { Entered } from './enter'
import { tidyReference } from './reference'

const edits = ['changed', 'change-accepted'] satisfies Act[]

/**
 * The version of a registration's answers: the log's newest entry of a change of them. To be read
 * before the answers themselves: what is changed in between is then told rather than overwritten.
 */
export async function answersVersion(db: Db, reference: string): Promise<number> {
  const [newest] = await db
    .select({ id: sql<number>`coalesce(max(${auditLog.id}), 0)`.mapWith(Number) })
    .from(registrations)
    .innerJoin(auditLog, eq(auditLog.registrationId, registrations.id))
    .where(
      and(eq(registrations.reference, tidyReference(reference)), inArray(auditLog.act, [...edits])),
    )
  return newest?.id ?? 0
}

/**
 * Refuses `edited-meanwhile` when a page of answers was changed after version `seen`, which an edit
 * of it was made of: by the delegate, by staff, or by a change that staff accepted. What changed on
 * other pages does not concern it.
 */
export async function unlessAnswersEdited(
  tx: Tx,
  it: Entered,
  step: RequestedStep,
  seen: number,
): Promise<void> {
  const entries = await tx
    .select({
      id: auditLog.id,
      by: people.email,
      at: auditLog.at,
      before: auditLog.before,
      after: auditLog.after,
    })
    .from(auditLog)
    .leftJoin(people, eq(people.id, auditLog.actorId))
    .where(
      and(
        eq(auditLog.registrationId, it.id),
        inArray(auditLog.act, [...edits]),
        gt(auditLog.id, seen),
      ),
    )
    .orderBy(asc(auditLog.id))
  const theirs = entries.filter(({ after }) => after?.step === step)
  const newest = entries.at(-1)
  if (theirs.length === 0 || !newest) return
  const members = step === 'party' ? await partiesOf(tx, it) : []
  const told = theirs.map(({ by, at, before, after }) => ({
    ...{ by, at },
    before: asTyped(step, before, members),
    after: asTyped(step, after, members),
  }))
  const subject = { kind: 'registration', id: it.id } as const
  throw new EditedMeanwhile(subject, newest.id, told satisfies EditedBy[], {
    names: namesOf(it, members),
  })
}

type Member = { id: string; organisation: string }

const partiesOf = (tx: Tx, { partnershipId }: Entered): Promise<Member[]> =>
  tx
    .select({ id: parties.id, organisation: parties.organisation })
    .from(parties)
    .where(eq(parties.partnershipId, partnershipId))

/** What the log keeps of a page's answers, as they are typed on it. */
function asTyped(
  step: RequestedStep,
  logged: Record<string, unknown> | null,
  members: Member[],
): Typed {
  if (step === 'party') {
    const member = members.find(({ organisation }) => organisation === logged?.organisation)
    return { partyId: member?.id }
  }
  const typed: Typed = {}
  for (const field of Object.keys(changeForms[step].shape)) {
    const value = logged?.[field] as Typed[string]
    if (value === undefined) continue
    typed[field] = field === 'mobile' ? readableNumber(String(value)) : value
  }
  return typed
}

const namesOf = ({ event }: Entered, members: Member[]): Named => ({
  theme: Object.fromEntries(event.themes.map(({ code, name }) => [code, name])),
  partyId: Object.fromEntries(
    members.map(({ id, organisation }) => [id, { sv: organisation, en: organisation }]),
  ),
})
