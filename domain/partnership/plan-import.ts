import { createHash } from 'node:crypto'
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { parties, partnerships } from '@/db/schema/partnerships'
import { people, roles } from '@/db/schema/people'
import { changedFields } from '../edit/changed-fields'
import type { Typed } from '../form'
import { heldNow } from '../people/held-now'
import type { PartyKind } from './facts'
import type { Fault, ImportedPartnership, PartnershipImport } from './import-rows'
import { partiesKey } from './read-import'
import { partyKey, slugOf } from './slug-of'
import { type Described, typedOf } from './typed-of'
import { partiesInUse } from './write-parties'

export type Planned = {
  row: number
  /** Null of one that is to be added. */
  id: string | null
  slug: string
  version: number
  becomes: Omit<Described, 'parties'> & { parties: PlannedParty[] }
  /** By field, what it was and what it is to be; null when nothing is different. */
  changed: { before: Typed; after: Typed } | null
  removed: string[]
  /** The addresses of those who coordinate it from then on. */
  coordinators: string[]
}
export type PlannedParty = {
  id: string | null
  organisation: string
  country: string
  kind: PartyKind
}
export type ImportPlan = { planned: Planned[]; faults: Fault[]; seal: string }

/**
 * What taking in a file would do to what is there now, and everything that stands against it. Its
 * seal is another one as soon as it would do anything else. Five queries, however long the file is.
 */
export async function planImport(db: Db | Tx, read: PartnershipImport): Promise<ImportPlan> {
  const all = await db.select().from(partnerships).orderBy(asc(partnerships.id))
  const members = await db.select().from(parties).orderBy(asc(parties.position))
  const membersOf = new Map<string, typeof members>()
  for (const party of members)
    membersOf.set(party.partnershipId, [...(membersOf.get(party.partnershipId) ?? []), party])
  const known = all.map((partnership) => ({
    ...partnership,
    parties: membersOf.get(partnership.id) ?? [],
  }))
  const named = new Map<string, Known[]>()
  for (const one of known)
    named.set(slugOf(one.name), [...(named.get(slugOf(one.name)) ?? []), one])
  const addressed = new Map(known.map((one) => [one.slug, one]))
  const ofParties = new Map(known.map((one) => [partiesKey(one.parties), one]))
  const faults = [...read.faults]
  const planned = read.partnerships.map((imported) => {
    const slug = slugOf(imported.name)
    const [there, twin] = livingFirst(named.get(slug) ?? [])
    const tell = (column: Fault['column'], problem: Fault['problem'], what = '') =>
      faults.push({ row: imported.row, column, problem, what })
    if (there?.endedAt) tell('name', 'partnership-ended')
    if (twin && !twin.endedAt) tell('name', 'name-of-several', twin.name)
    if (!there && !imported.theme && !saidOfTheme(read, imported)) tell('themeSv', 'theme-missing')
    const other = addressed.get(slug) ?? ofParties.get(partiesKey(imported.parties))
    if (!there && other) tell('name', 'named-otherwise', other.name)
    return plan(imported, there)
  })
  await noDelegatesLeftBehind(db, planned, members, faults)
  await onlyNewCoordinators(db, planned)
  faults.sort((one, other) => one.row - other.row)
  const seal = createHash('sha256').update(JSON.stringify({ planned, faults })).digest('base64url')
  return { planned, faults, seal }
}

// A theme that stands there and is wrong has been told already.
const saidOfTheme = ({ faults }: PartnershipImport, { row }: ImportedPartnership) =>
  faults.some((one) => one.row === row && (one.column === 'themeSv' || one.column === 'themeEn'))

type Known = typeof partnerships.$inferSelect & { parties: (typeof parties.$inferSelect)[] }

const livingFirst = (known: Known[]) =>
  known.toSorted((one, other) => Number(one.endedAt !== null) - Number(other.endedAt !== null))

function plan(imported: ImportedPartnership, there: Known | undefined): Planned {
  const byKey = new Map(there?.parties.map((party) => [partyKey(party), party]))
  const members = imported.parties.map(({ row: _, kind, ...party }) => {
    const known = byKey.get(partyKey(party))
    return { id: known?.id ?? null, ...party, kind: kind ?? known?.kind ?? 'municipality' }
  })
  const becomes = {
    // Its name is what it is known by: another way of writing it is no other name.
    name: there?.name ?? imported.name,
    theme: imported.theme ?? there?.theme ?? { sv: '', en: '' },
    period: imported.period ?? there?.period ?? null,
    parties: members,
  }
  const version = there?.version ?? 0
  const before = there ? typedOf(there) : {}
  return {
    ...{ row: imported.row, id: there?.id ?? null, slug: there?.slug ?? slugOf(imported.name) },
    ...{ version, becomes, coordinators: imported.coordinators },
    changed: changedFields(before, typedOf(becomes), version + 1),
    removed: (there?.parties ?? []).flatMap(({ id }) =>
      members.some((party) => party.id === id) ? [] : [id],
    ),
  }
}

async function noDelegatesLeftBehind(
  db: Db | Tx,
  planned: Planned[],
  members: (typeof parties.$inferSelect)[],
  faults: Fault[],
) {
  const inUse = await partiesInUse(
    db,
    planned.flatMap(({ removed }) => removed),
  )
  const names = new Map(members.map(({ id, organisation }) => [id, organisation]))
  for (const { row, removed } of planned)
    for (const id of removed)
      if (inUse.has(id)) {
        const what = names.get(id) ?? ''
        faults.push({ row, column: 'organisation', problem: 'party-has-delegates', what })
      }
}

async function onlyNewCoordinators(db: Db | Tx, planned: Planned[]) {
  const ids = planned.flatMap(({ id, coordinators }) => (id && coordinators.length > 0 ? [id] : []))
  if (ids.length === 0) return
  const held = await db
    .select({ partnershipId: roles.partnershipId, email: people.email })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .where(and(inArray(roles.partnershipId, ids), heldNow()))
  const there = new Set(held.map(({ partnershipId, email }) => `${partnershipId} ${email}`))
  for (const one of planned)
    one.coordinators = one.coordinators.filter((email) => !there.has(`${one.id} ${email}`))
}
