import { and, eq, inArray } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { imports } from '@/db/schema/imports'
import { parties, partnerships } from '@/db/schema/partnerships'
import { people, roles } from '@/db/schema/people'
import { auditLog, outbox } from '@/db/schema/records'
import { addConference, addUninvited } from '@/test/conference'
import { arrive } from '@/test/delegates'
import { addStaff } from '@/test/people'
import type { Person } from '../people/person'
import { endPartnership } from './end-partnership'
import { onePartnership } from './one-partnership'
import { planImport } from './plan-import'
import { readImport } from './read-import'
import { importOf, keepImport, takeIn } from './take-in'

const headings = [
  ...['Partnerskap', 'Tema på svenska', 'Tema på engelska', 'Period'],
  ...['Organisation', 'Land', 'Slag', 'Samordnare'],
]
const two = (name: string, theme: [string, string] = ['Skola', 'School'], coordinators = '') => [
  [name, ...theme, '', `${name}, kommun`, 'SE', '', coordinators],
  [name, '', '', '', `${name}, district`, 'BW', 'region', ''],
]

test('a file is taken in whole: what is new, what is changed, and who coordinates it', async () => {
  const staff = await addStaff()
  const known = (await addConference()).partnership
  const id = await keep(staff, [
    ...two('Import – Ett', ['Vatten', 'Water'], 'Anna@one.example, b@one.example'),
    ...two(known.name, ['Avfall', 'Waste'], 'anna@one.example'),
  ])
  const { planned, faults } = await planOf(staff, id)
  expect(faults).toEqual([])
  expect(planned).toMatchObject([
    { row: 2, id: null, slug: 'import-ett' },
    {
      row: 4,
      id: known.id,
      changed: {
        before: { themeSv: 'Medborgardialog', themeEn: 'Citizen dialogue', kind2: 'municipality' },
        after: { themeSv: 'Avfall', themeEn: 'Waste', kind2: 'region' },
      },
    },
  ])
  expect(await take(staff, id)).toEqual({ added: 1, changed: 1 })
  expect(await onePartnership(db(), 'import-ett')).toMatchObject({
    ...{ name: 'Import – Ett', theme: { sv: 'Vatten', en: 'Water' }, version: 1 },
    parties: [
      { country: 'SE', kind: 'municipality' },
      { country: 'BW', kind: 'region' },
    ],
    coordinators: [{ email: 'anna@one.example' }, { email: 'b@one.example' }],
  })
  const told = await db().select().from(outbox).where(eq(outbox.kind, 'role-given'))
  expect(told.map(({ to, mail }) => [to, mail.kind === 'role-given' && mail.of])).toEqual(
    expect.arrayContaining([
      ['anna@one.example', 'Import – Ett'],
      ['b@one.example', 'Import – Ett'],
      ['anna@one.example', known.name],
    ]),
  )
  expect(told).toHaveLength(3)
  const changed = await named(known.name)
  expect(changed).toMatchObject({ theme: { sv: 'Avfall', en: 'Waste' }, version: 2 })
  const members = await db().select().from(parties).where(eq(parties.partnershipId, known.id))
  expect(members.map((party) => party.id).toSorted()).toEqual(
    [known.swedish, known.botswanan].toSorted(),
  )
  const log = await db().select().from(auditLog).where(eq(auditLog.actorId, staff.id))
  expect(log.map(({ act }) => act).toSorted()).toEqual([
    'partnership-added',
    'partnership-changed',
    'partnerships-imported',
    'role-given',
    'role-given',
    'role-given',
  ])
})

test('taken in again, or by five at once, a file does nothing more', async () => {
  const staff = await addStaff()
  const rows = two('Import – Fem', ['a', 'b'], 'fem@one.example')
  const renamed = (name: string) => rows.map(([_, ...rest]) => [name, ...rest])
  const id = await keep(staff, rows)
  const answers = await Promise.allSettled(Array.from({ length: 5 }, () => take(staff, id)))
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(take(staff, id)).rejects.toThrow('import-is-over')
  const again = await keep(staff, renamed('IMPORT - fem'))
  expect((await planOf(staff, again)).planned).toMatchObject([{ changed: null, coordinators: [] }])
  expect(await take(staff, again)).toEqual({ added: 0, changed: 0 })
})

test('of two files with one new partnership, taken in at once, one is taken in and the other not at all', async () => {
  const staff = await addStaff()
  const ids = [
    await keep(staff, [...two('Import – Delad'), ...two('Import – A')]),
    await keep(staff, [...two('Import – B'), ...two('Import – Delad')]),
  ]
  const seals = await Promise.all(ids.map(async (id) => (await planOf(staff, id)).seal))
  const answers = await Promise.allSettled(ids.map((id, i) => take(staff, id, seals[i])))
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const there = [await named('Import – A'), await named('Import – B')]
  expect(there.filter(Boolean)).toHaveLength(1)
})

test('when what it would change was changed meanwhile, nothing is taken in', async () => {
  const staff = await addStaff()
  const { partnership } = await addConference()
  const id = await keep(staff, [...two(partnership.name), ...two('Import – Meanwhile')])
  const { seal } = await planOf(staff, id)
  await changeMeanwhile(partnership.id)
  await expect(take(staff, id, seal)).rejects.toThrow('import-is-over')
  expect(await named('Import – Meanwhile')).toBeUndefined()
  expect((await importOf(db(), staff, id))?.takenInAt).toBeNull()
  expect(await take(staff, id)).toEqual({ added: 1, changed: 1 })
})

test('a single fault keeps everything out, whoever presses', async () => {
  const staff = await addStaff()
  const id = await keep(staff, [...two('Import – Hel'), ['Import – Halv', 'a', 'b', '', 'x', 'SE']])
  await expect(take(staff, id)).rejects.toThrow('import-has-faults')
  expect(await named('Import – Hel')).toBeUndefined()
})

test('what a file says is compared with what is there: row, column and reason', async () => {
  const staff = await addStaff()
  const [ended, used, renamed] = [
    (await addConference()).partnership,
    await addConference(),
    (await addConference()).partnership,
  ]
  await transaction((tx) => endPartnership(tx, staff, ended.id))
  await arrive(used.id, used.partnership.botswanan)
  const { name } = used.partnership
  const read = readImport([
    headings,
    ...two(ended.name),
    [name, '', '', '', `${name}, kommun`, 'SE', '', ''],
    [name, '', '', '', 'Lodwar', 'KE', '', ''],
    ...two('Import – Utan tema', ['', '']),
    ['Ett annat namn', 'a', 'b', '', `${renamed.name}, district`, 'BW', '', ''],
    ['Ett annat namn', '', '', '', `${renamed.name}, kommun`, 'SE', '', ''],
  ])
  expect(read.faults).toEqual([])
  expect((await planImport(db(), read)).faults).toEqual([
    { row: 2, column: 'name', problem: 'partnership-ended', what: '' },
    { row: 4, column: 'organisation', problem: 'party-has-delegates', what: `${name}, district` },
    { row: 6, column: 'themeSv', problem: 'theme-missing', what: '' },
    { row: 8, column: 'name', problem: 'named-otherwise', what: renamed.name },
  ])
})

test('a name that two have says nothing in a file; of an ended one and a living one it is the living one’s', async () => {
  const staff = await addStaff()
  const name = 'Import – Tvilling'
  const twins = await transaction(async (tx) => [
    await addUninvited(tx, 'Import – Tvilling ett'),
    await addUninvited(tx, 'Import – Tvilling två'),
  ])
  await transaction((tx) =>
    tx
      .update(partnerships)
      .set({ name })
      .where(
        inArray(
          partnerships.id,
          twins.map(({ id }) => id),
        ),
      ),
  )
  const read = readImport([headings, ...two('Import – Ny'), ...two(name)])
  expect((await planImport(db(), read)).faults).toEqual([
    { row: 4, column: 'name', problem: 'name-of-several', what: name },
  ])
  const [one, other] = twins
  await transaction((tx) => endPartnership(tx, staff, one?.id ?? ''))
  const { planned, faults } = await planImport(db(), read)
  expect(faults).toEqual([])
  expect(planned).toMatchObject([{ id: null }, { id: other?.id }])
})

test('a file is shown to the one who read it and to nobody else, and not taken in by them', async () => {
  const [staff, other] = [await addStaff(), await addStaff()]
  const id = await keep(staff, two('Import – Min'))
  expect(await importOf(db(), other, id)).toBeNull()
  await expect(take(other, id, 'x')).rejects.toThrow('not found')
  expect(await db().select().from(imports).where(eq(imports.id, id))).toHaveLength(1)
})

test('a thousand partnerships with two parties each are taken in at once', async () => {
  const staff = await addStaff()
  const rows = Array.from({ length: 1000 }, (_, i) =>
    two(`Tusen ${i} – Far ${i}`, ['a', 'b'], `c${i}@thousand.example`),
  ).flat()
  const id = await keep(staff, rows)
  expect(await take(staff, id)).toEqual({ added: 1000, changed: 0 })
  const held = await db()
    .select()
    .from(roles)
    .innerJoin(
      people,
      and(eq(people.id, roles.personId), eq(people.email, 'c999@thousand.example')),
    )
  expect(held).toHaveLength(1)
})

const keep = (staff: Person, rows: string[][]) =>
  transaction((tx) => keepImport(tx, staff, 'partnerskap.csv', readImport([headings, ...rows])))

async function planOf(staff: Person, id: string) {
  const found = await importOf(db(), staff, id)
  if (!found) throw new Error('no such import')
  return planImport(db(), found.read)
}

const take = async (staff: Person, id: string, seal?: string) => {
  const seen = seal ?? (await planOf(staff, id)).seal
  return transaction((tx) => takeIn(tx, staff, id, { seal: seen, locale: 'sv' }))
}

const changeMeanwhile = (id: string) =>
  transaction((tx) =>
    tx.update(partnerships).set({ period: '1999', version: 2 }).where(eq(partnerships.id, id)),
  )

async function named(name: string) {
  const [row] = await db().select().from(partnerships).where(eq(partnerships.name, name))
  return row
}
