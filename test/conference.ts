import { eq } from 'drizzle-orm'
import { type Tx, transaction } from '@/db/client'
import { parties } from '@/db/schema/partnerships'
import { conference } from '@/db/seed/facts/conference'
import { addEvent } from '@/domain/event/add-event'
import type { EventFacts } from '@/domain/event/facts'
import { addPartnership } from '@/domain/partnership/add-partnership'
import { invite } from '@/domain/partnership/invite'

export type Partnership = { id: string; name: string; swedish: string; botswanan: string }
export type Conference = {
  id: string
  slug: string
  capacity: number
  fundedPlaces: number
  /** The one of most tests. */
  partnership: Partnership
  partnerships: Partnership[]
}

let added = 0

/** A conference like the real one but for `changes`, with so many partnerships invited to it. */
export function addConference(
  changes: Partial<EventFacts> = {},
  partnershipCount = 1,
): Promise<Conference> {
  const number = ++added
  const referencePrefix = `T${String.fromCharCode(65 + Math.floor(number / 26))}${String.fromCharCode(65 + (number % 26))}`
  const facts = { ...conference, slug: `conference-${number}`, referencePrefix, ...changes }
  return transaction(async (tx) => {
    const id = await addEvent(tx, facts)
    if (!id) throw new Error(`there is a ${facts.slug} already`)
    const partnerships: Partnership[] = []
    for (let i = 1; i <= partnershipCount; i++)
      partnerships.push(await addUninvited(tx, `Ale ${number}.${i} – Ghanzi ${number}.${i}`))
    await invite(
      tx,
      id,
      partnerships.map((one) => one.id),
    )
    const { slug, capacity, fundedPlaces } = facts
    const [partnership] = partnerships
    if (!partnership) throw new Error('at least one partnership')
    return { id, slug, capacity, fundedPlaces, partnership, partnerships }
  })
}

/** A partnership of a Swedish and a Botswanan municipality that is invited to nothing yet. */
export async function addUninvited(tx: Tx, name: string): Promise<Partnership> {
  const id = await addPartnership(tx, {
    slug: name.replace(/\W+/g, '-').toLowerCase(),
    name,
    theme: { sv: 'Medborgardialog', en: 'Citizen dialogue' },
    period: null,
    parties: [
      { organisation: `${name}, kommun`, country: 'SE', kind: 'municipality' },
      { organisation: `${name}, district`, country: 'BW', kind: 'municipality' },
    ],
  })
  if (!id) throw new Error(`there is a ${name} already`)
  const [swedish, botswanan] = await tx
    .select({ id: parties.id })
    .from(parties)
    .where(eq(parties.partnershipId, id))
    .orderBy(parties.position)
  if (!swedish || !botswanan) throw new Error('two parties')
  return { id, name, swedish: swedish.id, botswanan: botswanan.id }
}
