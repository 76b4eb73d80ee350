import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { imports } from '@/db/schema/imports'
import { partnerships } from '@/db/schema/partnerships'
import { type Entry, record } from '../audit/record'
import { days, now } from '../clock'
import type { Locale } from '../language'
import { NotFound, Refusal } from '../refusal'
import { holdNames } from './hold'
import type { PartnershipImport } from './import-rows'
import { nameCoordinators } from './name-coordinators'
import { type Planned, planImport } from './plan-import'
import { writeParties } from './write-parties'

const keptFor = days(7)

/** Keeps what was read of a file for the one who read it, and forgets what nobody took in for a week. Returns its id. */
export async function keepImport(
  tx: Tx,
  person: { id: string },
  fileName: string,
  read: PartnershipImport,
): Promise<string> {
  const [id, at] = [crypto.randomUUID(), now()]
  await tx.delete(imports).where(lt(imports.createdAt, new Date(at.getTime() - keptFor)))
  await tx.insert(imports).values({ id, personId: person.id, fileName, read, createdAt: at })
  return id
}

/** What was read of a file, for the one who read it; null for anybody else. */
export async function importOf(db: Db | Tx, person: { id: string }, id: string) {
  const [found] = await db
    .select()
    .from(imports)
    .where(and(eq(imports.id, id), eq(imports.personId, person.id)))
  return found ?? null
}

/**
 * Takes in a file that was read: everything in it or, when anything stands against it, nothing.
 * `seal` is that of the plan that was looked at. Refuses `import-has-faults`, and `import-is-over`
 * when it was taken in already or would do anything else by now.
 */
export async function takeIn(
  tx: Tx,
  actor: { id: string },
  id: string,
  { seal, locale }: { seal: string; locale: Locale },
): Promise<{ added: number; changed: number }> {
  const found = await importOf(tx, actor, id)
  if (!found) throw new NotFound()
  const [taken] = await tx
    .update(imports)
    .set({ takenInAt: now() })
    .where(and(eq(imports.id, id), isNull(imports.takenInAt)))
    .returning({ id: imports.id })
  if (!taken) throw new Refusal('import-is-over')
  await holdNames(tx)
  const plan = await planImport(tx, found.read)
  if (plan.faults.length > 0) throw new Refusal('import-has-faults')
  if (plan.seal !== seal) throw new Refusal('import-is-over')

  const different = plan.planned.filter(({ changed }) => changed)
  const written = different.map((one) => ({ ...one, id: one.id ?? crypto.randomUUID() }))
  const added = different.filter((one) => one.id === null).length
  const changed = written.length - added
  await write(tx, written, added)
  await record(tx, ...written.map((one) => entryOf(actor, one)), {
    ...{ act: 'partnerships-imported', actorId: actor.id },
    after: { file: found.fileName, added, changed },
  })
  const idOf = new Map(written.map(({ slug, id }) => [slug, id]))
  const named = plan.planned.flatMap(({ slug, id, coordinators }) =>
    coordinators.map((email) => ({ partnershipId: id ?? idOf.get(slug) ?? '', email })),
  )
  await nameCoordinators(tx, actor, named, locale)
  return { added, changed }
}

type Written = Planned & { id: string }

async function write(tx: Tx, written: Written[], added: number) {
  if (written.length === 0) return
  const rows = written.map(({ id, slug, version, becomes: { parties: _, ...described } }) => ({
    ...{ id, slug, ...described, version: version + 1 },
  }))
  const [fresh, known] = [
    rows.filter(({ version }) => version === 1),
    rows.filter(({ version }) => version > 1),
  ]
  if (fresh.length > 0) {
    const inserted = await tx
      .insert(partnerships)
      .values(fresh)
      .onConflictDoNothing({ target: partnerships.slug })
      .returning({ id: partnerships.id })
    // Somebody added one of that name at this very moment.
    if (inserted.length < added) throw new Refusal('import-is-over')
  }
  if (known.length > 0)
    await tx
      .insert(partnerships)
      .values(known)
      .onConflictDoUpdate({
        target: partnerships.id,
        set: {
          theme: sql`excluded.theme`,
          period: sql`excluded.period`,
          version: sql`excluded.version`,
        },
      })
  await writeParties(
    tx,
    written.map(({ id }) => id),
    written.flatMap(({ id: partnershipId, becomes }) =>
      becomes.parties.map(({ id, ...party }, position) => ({
        ...{ id: id ?? crypto.randomUUID(), partnershipId, position },
        ...party,
      })),
    ),
    written.flatMap(({ removed }) => removed),
  )
}

const entryOf = (actor: { id: string }, { id, version, changed }: Written): Entry => ({
  act: version === 0 ? 'partnership-added' : 'partnership-changed',
  actorId: actor.id,
  partnershipId: id,
  subject: { kind: 'partnership', id },
  ...(version === 0 ? { after: changed?.after } : changed),
})
