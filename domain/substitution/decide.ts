import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { drafts, people } from '@/db/schema/people'
import { substitutions } from '@/db/schema/substitutions'
import { entryOf } from '../audit/entry-of'
import { letterTo } from '../mail/addressee'
import { revokeLinks } from '../people/personal-link'
import { privacyVersion } from '../privacy/notice'
import { Refusal } from '../refusal'
import { isLiving } from '../registration/answers'
import { endRegistration } from '../registration/end'
import { enter } from '../registration/enter'
import { registrationForm } from '../registration/form'
import { tell } from '../told'
import { exchange } from './exchange'
import { isOpen } from './substitution'
import { ended, notNeeded } from './withdraw'

const answersForm = registrationForm.omit({ partnership: true, places: true, invoice: true })

/**
 * After the hotel deadline staff decide on a substitution that the new person has confirmed. When
 * they refuse, the delegate keeps the place or, if they said that they would not come, the
 * registration is over and the place is offered to the next in line. Both are told. Refuses
 * `substitution-is-over` when it was taken back or decided already. Returns the id of the
 * registration that stands in the end.
 */
export async function decideSubstitution(
  tx: Tx,
  staff: { id: string },
  substitutionId: string,
  outcome: 'approved' | 'refused',
): Promise<{ reference: string }> {
  const it = await enter(tx, { substitutionId })
  const { substitution } = it
  if (substitution?.id !== substitutionId || !isOpen(substitution) || !substitution.confirmedAt)
    throw new Refusal('substitution-is-over')
  if (!isLiving(it.registration.status)) throw new Refusal('substitution-is-over')

  if (outcome === 'approved') {
    const { newcomer, answers } = await confirmed(tx, it.eventId, substitution.email)
    const { locale } = substitution
    return exchange(tx, newcomer, it, answers, { locale, privacyVersion }, staff.id)
  }

  await tx.update(substitutions).set(ended('refused')).where(eq(substitutions.id, substitution.id))
  await revokeLinks(tx, [substitution.linkId])
  const toTheOther = notNeeded(substitution, it.partnership, 'refused')
  const { name } = substitution
  if (substitution.ifRefused === 'keep') {
    await tell(tx, {
      entries: [entryOf(it, 'substitution-refused', staff.id, { after: { name } })],
      letters: [toTheOther, letterTo(it, { kind: 'substitution-over', name, how: 'refused' })],
    })
    return it
  }
  const how = 'substitution-refused'
  const over = { ...it, substitution: null }
  const { told, ...change } = await endRegistration(tx, over, { how, by: staff.id })
  await tell(
    tx,
    { entries: [entryOf(it, 'substitution-refused', staff.id, change)], letters: [toTheOther] },
    told,
  )
  return it
}

/** Who confirmed, and the answers that wait in their draft. */
async function confirmed(tx: Tx, eventId: string, email: string) {
  const rows = await tx
    .select({ id: people.id, locale: people.locale, step: drafts.step, answers: drafts.answers })
    .from(people)
    .innerJoin(drafts, and(eq(drafts.personId, people.id), eq(drafts.eventId, eventId)))
    .where(eq(people.email, email))
  const [first] = rows
  const read = answersForm.safeParse(
    Object.fromEntries(rows.map(({ step, answers }) => [step, answers])),
  )
  if (!first || !read.success) throw new Refusal('substitution-is-over')
  return { newcomer: { id: first.id, email, locale: first.locale }, answers: read.data }
}
