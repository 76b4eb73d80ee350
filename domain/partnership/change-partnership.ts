import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { partnerships } from '@/db/schema/partnerships'
import { record } from '../audit/record'
import { changedFields } from '../edit/changed-fields'
import { unlessEdited } from '../edit/meanwhile'
import { Problems } from '../problems'
import { addPartnership } from './add-partnership'
import type { PartnershipAnswers } from './form'
import { type Held, holdNames, holdPartnership } from './hold'
import { isNameTaken } from './name'
import { slugOf } from './slug-of'
import { describedBy, partyRows, typedOf } from './typed-of'
import { writeParties } from './write-parties'

/**
 * Adds a partnership that is invited to nothing yet; returns its address, made of its name. A name
 * that another living one has, or that any had when it got its address, is a problem of `name`.
 */
export async function newPartnership(
  tx: Tx,
  actor: { id: string },
  answers: PartnershipAnswers,
): Promise<string> {
  const { parties, ...described } = describedBy(answers)
  const slug = slugOf(described.name)
  const facts = parties.map(({ slot: _slot, partyId: _id, ...party }) => party)
  await holdNames(tx)
  if (await isNameTaken(tx, described.name, null)) throw nameTaken()
  const id = await addPartnership(tx, { slug, ...described, parties: facts })
  if (!id) throw nameTaken()
  await record(tx, {
    act: 'partnership-added',
    actorId: actor.id,
    partnershipId: id,
    subject: { kind: 'partnership', id },
    after: { ...typedOf({ ...described, parties: facts }), version: '1' },
  })
  return slug
}

const nameTaken = () => new Problems({ name: 'partnershipName.taken' })

type Change = PartnershipAnswers & { partnershipId: string; version: number }

/**
 * Changes a partnership; its address stays, whatever its name becomes. A party whose organisation
 * was emptied is taken away. Returns the address. Refuses `edited-meanwhile` and
 * `party-has-delegates`; a new name that another living one has is a problem of `name`. That nothing
 * is different is fine and writes nothing.
 */
export async function changePartnership(
  tx: Tx,
  actor: { id: string },
  { partnershipId: id, version: seen, ...answers }: Change,
): Promise<string> {
  await holdNames(tx)
  const held = await holdPartnership(tx, id)
  await unlessEdited(
    tx,
    { kind: 'partnership', id },
    {
      ...{ seen, current: held.version },
      rows: partyRows(held),
    },
  )
  const { parties, ...becomes } = describedBy(answers)
  const version = held.version + 1
  const kept = partiesKept(held, parties)
  const changed = changedFields(typedOf(held), typedOf({ ...becomes, parties: kept }), version)
  if (!changed) return held.slug
  const renamed = slugOf(becomes.name) !== slugOf(held.name)
  if (renamed && (await isNameTaken(tx, becomes.name, id))) throw nameTaken()

  const removed = held.parties.filter((party) => !kept.some((one) => one.id === party.id))
  await tx
    .update(partnerships)
    .set({ ...becomes, version })
    .where(eq(partnerships.id, id))
  await writeParties(
    tx,
    [id],
    kept,
    removed.map((party) => party.id),
  )
  await record(tx, {
    act: 'partnership-changed',
    actorId: actor.id,
    partnershipId: id,
    subject: { kind: 'partnership', id },
    ...changed,
  })
  return held.slug
}

/** The parties a form speaks of, each the one whose id stands with it; what has none is new. */
function partiesKept(held: Held, parties: ReturnType<typeof describedBy>['parties']) {
  const taken = new Set<string>()
  return parties.map(({ slot, partyId, ...party }, position) => {
    const sent = partyId ?? held.parties[slot - 1]?.id
    const known = held.parties.find(({ id }) => id === sent && !taken.has(id))
    if (known) taken.add(known.id)
    const id = known?.id ?? crypto.randomUUID()
    return { id, partnershipId: held.id, position, ...party }
  })
}
