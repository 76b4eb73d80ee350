import { and, asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { invitations, partnerships } from '@/db/schema/partnerships'
import { auditLog } from '@/db/schema/records'
import { addConference, addUninvited } from '@/test/conference'
import { arrive } from '@/test/delegates'
import { addPerson, addStaff } from '@/test/people'
import { EditedMeanwhile } from '../edit/meanwhile'
import { merge } from '../edit/merge'
import { mergeRows } from '../edit/merge-rows'
import { giveRole } from '../people/give-role'
import type { Person } from '../people/person'
import { allPartnerships } from './all-partnerships'
import { changePartnership, newPartnership } from './change-partnership'
import { endPartnership, takeUpAgain } from './end-partnership'
import { editPartnershipForm, newPartnershipForm } from './form'
import { invitedCounts, invitePartnerships, inviteTheRest } from './invite-partnerships'
import { onePartnership } from './one-partnership'
import { partiesOf } from './parties-of'
import { partnershipFilter } from './partnership-filter'
import { slugOf } from './slug-of'
import { typedOf } from './typed-of'

const typed = {
  ...{ name: 'Ale – Ghanzi', themeSv: 'Skola', themeEn: 'School', period: '2018–' },
  ...{ organisation1: 'Ale kommun', country1: 'SE', kind1: 'municipality' },
  ...{ organisation2: 'Ghanzi', country2: 'BW', kind2: 'municipality' },
}
const problemsOf = (changes: Record<string, string>) => {
  const read = newPartnershipForm.safeParse({ ...typed, ...changes })
  return read.success ? [] : read.error.issues.map(({ path, message }) => [path[0], message])
}

test('a partnership has a name, a theme in both languages, and two parties, one of them Swedish', () => {
  expect(problemsOf({})).toEqual([])
  expect(problemsOf({ name: ' ' })).toContainEqual(['name', 'partnershipName.missing'])
  expect(problemsOf({ name: '济南' })).toContainEqual(['name', 'partnershipName.latin'])
  expect(problemsOf({ themeEn: '' })).toContainEqual(['themeEn', 'partnershipTheme.missing'])
  expect(problemsOf({ organisation2: '' })).toEqual([['organisation2', 'organisation.two']])
  expect(problemsOf({ country1: 'NO' })).toEqual([['country1', 'country.swedish']])
  expect(problemsOf({ country2: 'XX' })).toEqual([['country2', 'country.choose']])
  expect(problemsOf({ kind2: 'club' })).toEqual([['kind2', 'partyKind.choose']])
  expect(problemsOf({ organisation3: 'GHANZI', country3: 'BW', kind3: 'municipality' })).toEqual([
    ['organisation3', 'organisation.twice'],
  ])
})

test('an address is made of the name, in plain letters, and never that of another page', () => {
  expect(slugOf('Herrljunga – Kamianets-Podilskyi – Ukmergė')).toBe(
    'herrljunga-kamianets-podilskyi-ukmerge',
  )
  expect(slugOf("Arvika – Uasin Gishu, Moi's Bridge")).toBe('arvika-uasin-gishu-mois-bridge')
  expect(slugOf('New')).toBe('new-partnership')
  expect(slugOf('ÅÄÖ Łódź')).toBe('aao-lodz')
})

test('of a name that is there already, only one partnership is added, also of five at once', async () => {
  const staff = await addStaff()
  const answers = await Promise.allSettled(
    Array.from({ length: 5 }, () => add(staff, { name: 'Ale – Five' })),
  )
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(add(staff, { name: 'ALE - five' })).rejects.toMatchObject({
    fields: { name: 'partnershipName.taken' },
  })
})

test('nobody gives a partnership a name that another living one has, whatever its address', async () => {
  const staff = await addStaff()
  const [first, second] = [
    await add(staff, { name: 'Åre – Namn' }),
    await add(staff, { name: 'Ort – Namn' }),
  ]
  const taken = { fields: { name: 'partnershipName.taken' } }
  await expect(change(staff, second, { name: 'ARE - namn' })).rejects.toMatchObject(taken)
  await change(staff, first, { name: 'Åre - Namn' })
  await change(staff, first, { name: 'Är – Namn' })
  await expect(add(staff, { name: 'Är – namn' })).rejects.toMatchObject(taken)
  const id = await idOf(first)
  await transaction((tx) => endPartnership(tx, staff, id))
  await change(staff, second, { name: 'Är – Namn' })
  await expect(transaction((tx) => takeUpAgain(tx, staff, id))).rejects.toMatchObject({
    code: 'partnership-name-is-taken',
  })
  await change(staff, second, { name: 'Ort – Namn', period: '' })
  await transaction((tx) => takeUpAgain(tx, staff, id))
})

test('of all who give one name at the same moment, by whatever way, one does', async () => {
  const staff = await addStaff()
  for (let round = 0; round < 5; round++) {
    const name = `Samma ${round} – Namn`
    const slugs = await Promise.all(
      ['a', 'b', 'c'].map((one) => add(staff, { name: `${one} ${round} – Samma` })),
    )
    const answers = await Promise.allSettled([
      ...slugs.map((slug) => change(staff, slug, { name })),
      add(staff, { name }),
    ])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const answer of answers)
      if (answer.status === 'rejected')
        expect(answer.reason).toMatchObject({ fields: { name: 'partnershipName.taken' } })
  }
})

test('parties are renamed, put in another order, added and taken away; the address stays', async () => {
  const staff = await addStaff()
  const slug = await add(staff, {
    name: 'Order – Test',
    ...{ organisation3: 'Budești', country3: 'MD', kind3: 'municipality' },
  })
  const before = await partiesOf(db(), await idOf(slug))
  await change(staff, slug, {
    name: 'Another name',
    ...{ organisation2: '', country2: '' },
    ...{ organisation3: 'Budesti', order3: '1' },
    ...{ organisation4: 'Lodwar', country4: 'KE', kind4: 'region' },
  })
  const after = await partiesOf(db(), await idOf(slug))
  expect(after.map(({ organisation, country }) => [organisation, country])).toEqual([
    ['Budesti', 'MD'],
    ['Ale kommun', 'SE'],
    ['Lodwar', 'KE'],
  ])
  expect(after[0]?.id).toBe(before[2]?.id)
  expect(after[1]?.id).toBe(before[0]?.id)
  const [entry] = (await onePartnership(db(), slug))?.history ?? []
  expect(entry).toMatchObject({
    act: 'partnership-changed',
    actor: staff.email,
    before: { name: 'Order – Test', organisation1: 'Ale kommun' },
    after: { name: 'Another name', organisation1: 'Budesti', version: '2' },
  })
})

test('that nothing is different writes nothing', async () => {
  const staff = await addStaff()
  const slug = await add(staff, { name: 'Nothing – Different' })
  await change(staff, slug, {})
  expect(await onePartnership(db(), slug)).toMatchObject({ version: 1, history: [{}] })
})

test('a party that somebody is registered for stays, and may be renamed', async () => {
  const staff = await addStaff()
  const conference = await addConference()
  await arrive(conference.id, conference.partnership.botswanan)
  const slug = await slugOfId(conference.partnership.id)
  const third = { organisation3: 'Budești', country3: 'MD', kind3: 'municipality' }
  await expect(change(staff, slug, { ...third, organisation2: '' })).rejects.toThrow(
    'party-has-delegates',
  )
  expect(await onePartnership(db(), slug)).toMatchObject({
    version: 1,
    parties: [{ delegates: 0 }, { delegates: 1 }],
  })
  await change(staff, slug, {
    ...third,
    organisation1: '',
    country3: 'SE',
    organisation2: 'Gantsi',
  })
  const [kept] = await partiesOf(db(), conference.partnership.id)
  expect(kept).toMatchObject({ id: conference.partnership.botswanan, organisation: 'Gantsi' })
})

test('whoever registers for a party while it is taken away either comes first or does not come', async () => {
  const staff = await addStaff()
  for (let i = 0; i < 5; i++) {
    const conference = await addConference()
    const slug = await slugOfId(conference.partnership.id)
    const third = { organisation3: 'Budești', country3: 'MD', kind3: 'municipality' }
    const [removed, came] = await Promise.allSettled([
      change(staff, slug, { ...third, organisation2: '' }),
      arrive(conference.id, conference.partnership.botswanan),
    ])
    expect([removed.status, came.status].toSorted()).toEqual(['fulfilled', 'rejected'])
  }
})

test('an edit of what somebody else changed meanwhile is refused with what they changed, and can be merged', async () => {
  const staff = await addStaff()
  const other = await addStaff()
  const slug = await add(staff, { name: 'Two – Editors' })
  const opened = await opening(slug)
  await change(other, slug, { themeSv: 'Vatten', period: '2019–' })
  const mine = { ...opened, themeSv: 'Avfall', name: 'Two – Writers' }
  const refused = await save(staff, mine).catch((error) => error)
  expect(refused).toBeInstanceOf(EditedMeanwhile)
  expect(refused).toMatchObject({ version: 2, edits: [{ by: other.email }] })
  const { values, merged } = merge(mine, refused.edits)
  expect(merged).toHaveLength(2)
  expect(merged).toContainEqual(
    expect.objectContaining({ field: 'themeSv', theirs: 'Vatten', taken: false }),
  )
  expect(merged).toContainEqual(
    expect.objectContaining({ field: 'period', theirs: '2019–', taken: true }),
  )
  await save(staff, { ...values, version: '2' })
  expect(await onePartnership(db(), slug)).toMatchObject({
    ...{ name: 'Two – Writers', period: '2019–', theme: { sv: 'Avfall' }, version: 3 },
  })
})

test('a party that somebody took away makes nobody’s words those of another party', async () => {
  const [staff, other] = [await addStaff(), await addStaff()]
  const third = { organisation3: 'Ukmergė', country3: 'LT', kind3: 'municipality' }
  const slug = await add(staff, { name: 'Three – Editors', ...third })
  const opened = await opening(slug)
  await change(other, slug, { order1: '2', organisation2: '' })
  const mine = { ...opened, organisation3: 'Ukmergė district', order3: '1' }
  const refused: EditedMeanwhile = await save(staff, mine).catch((error) => error)
  if (!refused.rows) throw new Error('parties are rows')
  const { values, merged } = mergeRows(mine, refused.edits, refused.rows)
  expect(merged).toMatchObject([{ field: 'organisation2', gone: 'Ghanzi', taken: true }])
  await save(staff, { ...values, version: '2' })
  const { parties } = (await onePartnership(db(), slug)) ?? {}
  expect(parties).toMatchObject([
    { id: opened.partyId3, organisation: 'Ukmergė district', country: 'LT' },
    { id: opened.partyId1, organisation: 'Ale kommun', country: 'SE' },
  ])
})

test('what has ended is invited no more until it is taken up again; what was, stays', async () => {
  const staff = await addStaff()
  const { id: eventId, partnership } = await addConference()
  const { id: elsewhere } = await addConference()
  for (let i = 0; i < 2; i++) await transaction((tx) => endPartnership(tx, staff, partnership.id))
  await expect(invite(staff, elsewhere, partnership.id)).rejects.toThrow('partnership-is-over')
  expect(await isInvited(eventId, partnership.id)).toBe(true)
  await transaction((tx) => takeUpAgain(tx, staff, partnership.id))
  expect(await invite(staff, elsewhere, partnership.id)).toBe(1)
  expect(await invite(staff, elsewhere, partnership.id)).toBe(0)
  const acts = await db()
    .select({ act: auditLog.act })
    .from(auditLog)
    .where(eq(auditLog.partnershipId, partnership.id))
    .orderBy(asc(auditLog.id))
  expect(acts.map(({ act }) => act)).toEqual([
    'partnership-ended',
    'partnership-reopened',
    'partnership-invited',
  ])
})

test('all that are left are invited at once, if they are as many as the page said', async () => {
  const staff = await addStaff()
  const { id: eventId } = await addConference()
  await transaction((tx) => addUninvited(tx, 'Left – Over'))
  const { rest, invited } = await invitedCounts(db(), eventId)
  expect(rest).toBeGreaterThan(0)
  const all = (count: number) => transaction((tx) => inviteTheRest(tx, staff, eventId, count))
  await expect(all(rest + 1)).rejects.toThrow('not-those-any-more')
  expect(await all(rest)).toBe(rest)
  expect(await invitedCounts(db(), eventId)).toEqual({ rest: 0, invited: invited + rest })
})

test('the table finds by name, organisation and country in either language, and counts at its filters', async () => {
  const staff = await addStaff()
  const { slug: meeting, partnership } = await addConference()
  const slug = await add(staff, {
    name: 'Sökort – Fjärran',
    organisation1: 'Sökorts kommun',
    ...{ organisation2: 'Fjärran', country2: 'ZM' },
  })
  const person = await addPerson()
  await transaction(async (tx) =>
    giveRole(
      tx,
      person.id,
      { role: 'partnership-coordinator', partnershipId: await idOf(slug) },
      staff.id,
    ),
  )
  const find = (asked: Record<string, string>) =>
    allPartnerships(db(), partnershipFilter.parse(asked))
  for (const q of ['SOKORT', 'sökorts kommun fjarran', 'sokort zambia', 'Sökort sverige'])
    expect((await find({ q })).rows, q).toMatchObject([{ slug, coordinators: 1, meetings: [] }])
  expect((await find({ q: 'sökort kenya' })).rows).toEqual([])
  const { counts } = await find({ q: 'sökort', country: 'ZM', state: 'ended' })
  expect(counts).toMatchObject({ total: 0, state: { living: 1, ended: 0 }, countries: [] })
  const invited = await find({ invited: `to:${meeting}` })
  expect(invited.rows.map(({ id }) => id)).toEqual([partnership.id])
  expect(invited.counts.meetings).toContainEqual(
    expect.objectContaining({ slug: meeting, invited: 1, all: await count() }),
  )
  const not = await find({ invited: `not-to:${meeting}`, sort: 'coordinators', order: 'desc' })
  expect(not.counts.total).toBe((await count()) - 1)
  expect(not.rows[0]).toMatchObject({ slug })
})

const add = (staff: Person, changes: Record<string, string>) =>
  transaction((tx) => newPartnership(tx, staff, newPartnershipForm.parse({ ...typed, ...changes })))

async function opening(slug: string): Promise<Record<string, string>> {
  const found = await onePartnership(db(), slug)
  if (!found) throw new Error(`no partnership ${slug}`)
  return {
    ...(typedOf(found) as Record<string, string>),
    ...{ partnershipId: found.id, version: String(found.version) },
  }
}

const save = (staff: Person, answers: object) =>
  transaction((tx) => changePartnership(tx, staff, editPartnershipForm.parse(answers)))

const change = async (staff: Person, slug: string, changes: Record<string, string>) =>
  save(staff, { ...(await opening(slug)), ...changes })

const invite = (staff: Person, eventId: string, id: string) =>
  transaction((tx) => invitePartnerships(tx, staff, eventId, [id]))

async function idOf(slug: string) {
  return (await onePartnership(db(), slug))?.id ?? ''
}

async function slugOfId(id: string) {
  const [row] = await db().select().from(partnerships).where(eq(partnerships.id, id))
  return row?.slug ?? ''
}

async function isInvited(eventId: string, partnershipId: string) {
  const rows = await db()
    .select()
    .from(invitations)
    .where(and(eq(invitations.eventId, eventId), eq(invitations.partnershipId, partnershipId)))
  return rows.length === 1
}

const count = async () => (await db().select().from(partnerships)).length
