import { asc, eq, inArray } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { documents, passports } from '@/db/schema/documents'
import { auditLog, outbox } from '@/db/schema/records'
import { addAcademy } from '@/test/academy'
import { moveClockTo } from '@/test/clock'
import { addPerson, addStaff } from '@/test/people'
import { addOfficer, addPlaced, enteringApplication, sealKeys, typedPassport } from '@/test/placed'
import { issueVisaLetter } from '../documents/issue-visa-letter'
import { problemsOf } from '../form'
import type { Person } from '../people/person'
import { eraseWhatIsOver } from '../privacy/erase-what-is-over'
import { open, type SealKeys } from '../privacy/seal'
import { erasePassport } from './erase-passports'
import { passportForm, type TypedPassport } from './form'
import { givePassport } from './give-passport'
import { endVisaOfficer, nameVisaOfficer, staffAndOfficers } from './officers'
import { resealAll } from './reseal-all'
import { ownPassport, passportToSee } from './see-passport'
import { oneWhoNeedsVisa, visaList } from './visa-list'

const keys = sealKeys('2019')

test('passport data are kept sealed, and the log says that they were given and nothing of them', async () => {
  const { id, person } = await addPlaced(await addAcademy())
  await give(id, person)
  const [row] = await db().select().from(passports).where(eq(passports.registrationId, id))
  expect(row?.keyId).toBe('2019')
  expect(JSON.parse(open(keys, row ?? fail(), id))).toEqual({
    name: 'WANJIRU OEBERG',
    nationality: 'KE',
    born: '1986-11-03',
    number: 'A1234567',
    expires: '2024-02-01',
    embassy: 'Nairobi',
  })
  expect((await entriesOf(id)).at(-1)).toMatchObject({
    act: 'passport-given',
    actorId: person.id,
    before: null,
    after: null,
  })
  await expectUnread(id, 'WANJIRU OEBERG', 'A1234567', '1986')
})

test('a sealed row that was moved to another person does not open', async () => {
  const academy = await addAcademy()
  const officer = await addOfficer(academy)
  const [hers, his] = [await addPlaced(academy), await addPlaced(academy)]
  await give(hers.id, hers.person)
  await transaction((tx) =>
    tx
      .update(passports)
      .set({ registrationId: his.id })
      .where(eq(passports.registrationId, hers.id)),
  )
  await expect(look(officer, his.reference)).rejects.toThrow()
  expect((await entriesOf(his.id)).map(({ act }) => act)).not.toContain('passport-seen')
})

test('without a key, a place, a need of a visa or an event to come, none are taken', async () => {
  const academy = await addAcademy()
  const { id, person } = await addPlaced(academy)
  await expect(give(id, person, {}, [])).rejects.toThrow('passports-are-not-kept')
  const offered = await addPlaced(academy, { offeredUntil: new Date('2019-04-30T12:00:00Z') })
  await expect(give(offered.id, offered.person)).rejects.toThrow('place-is-over')
  const without = await addPlaced(academy, { needsVisa: false })
  await expect(give(without.id, without.person)).rejects.toThrow('not found')
  moveClockTo('2019-06-15T00:00:00+02:00')
  await expect(give(id, person)).rejects.toThrow('event-is-over')
  expect(
    await db()
      .select()
      .from(passports)
      .where(inArray(passports.registrationId, [id, offered.id, without.id])),
  ).toEqual([])
})

test.each<[string, Partial<TypedPassport>, object]>([
  [
    'somebody who is not born yet',
    { bornYear: '2019', bornMonth: '3', bornDay: '25' },
    { bornDay: 'bornDay.future' },
  ],
  ['somebody older than 120', { bornYear: '1898' }, { bornDay: 'bornDay.tooLong' }],
  ['a day that does not exist', { bornMonth: '2', bornDay: '30' }, { bornDay: 'bornDay.unlike' }],
  [
    'a passport that ends with the event',
    { expiresYear: '2019', expiresMonth: '6', expiresDay: '14' },
    { expiresDay: 'expiresDay.tooSoon' },
  ],
])('not taken: %s', async (_, changes, problems) => {
  const { id, person } = await addPlaced(await addAcademy())
  await expect(give(id, person, changes)).rejects.toMatchObject({ fields: problems })
})

test('a passport that is valid the day after the event is enough', async () => {
  const { id, person } = await addPlaced(await addAcademy())
  await give(id, person, { expiresYear: '2019', expiresMonth: '06', expiresDay: '15' })
  expect(await transaction((tx) => ownPassport(tx, { id }, keys))).toMatchObject({
    expires: '2019-06-15',
  })
})

test('given anew they take the place of the older, and a letter made of those is in force no more', async () => {
  const academy = await addAcademy()
  const officer = await addOfficer(academy)
  const { id, person, reference } = await addPlaced(academy)
  await give(id, person)
  const number = await issue(id, officer)
  await give(id, person, { passportNumber: 'B7654321' })
  expect(await look(officer, reference)).toMatchObject({ number: 'B7654321' })
  expect(await documentsOf(id)).toMatchObject([{ number, revokedAt: expect.any(Date) }])
  expect((await entriesOf(id)).map(({ act }) => act).slice(-3)).toEqual([
    'passport-given',
    'document-revoked',
    'passport-seen',
  ])
})

test('each look of an officer is in the log; the owner’s own letter is no look', async () => {
  const academy = await addAcademy()
  const officer = await addOfficer(academy)
  const { id, person, reference } = await addPlaced(academy)
  await give(id, person)
  for (let i = 0; i < 3; i++) await look(officer, ` ${reference.toLowerCase()}`)
  await transaction((tx) => ownPassport(tx, { id }, keys))
  const looks = (await entriesOf(id)).filter(({ act }) => act === 'passport-seen')
  expect(looks).toHaveLength(3)
  for (const entry of looks) expect(entry).toMatchObject({ actorId: officer.id, after: null })
})

test('only a named officer of this very event who is staff sees anything, and nobody’s attempt is a look', async () => {
  const [academy, another] = [await addAcademy(), await addAcademy()]
  const { id, person, reference } = await addPlaced(academy)
  await give(id, person)
  const officer = await addOfficer(academy)
  const noLongerStaff: Person = {
    ...officer,
    roles: [{ role: 'visa-officer', eventId: academy.id }],
  }
  for (const who of [person, await addStaff(), await addOfficer(another), noLongerStaff]) {
    await expect(look(who, reference)).rejects.toThrow('not found')
    await expect(issue(id, who)).rejects.toThrow('not found')
    expect(await oneWhoNeedsVisa(db(), who, academy.id, reference)).toBeNull()
    expect((await visaList(db(), who, academy.id)).people).toEqual([])
  }
  await expect(look(officer, 'UME-NONE9')).rejects.toThrow('not found')
  expect((await entriesOf(id)).map(({ act }) => act)).not.toContain('passport-seen')
})

test('staff see how many need a letter, officers also who, and neither sees passport data there', async () => {
  const academy = await addAcademy()
  const officer = await addOfficer(academy)
  const [first, second] = [await addPlaced(academy), await addPlaced(academy)]
  await addPlaced(academy, { needsVisa: false })
  await addPlaced(academy, { offeredUntil: new Date('2019-04-30T12:00:00Z') })
  await give(first.id, first.person)
  const number = await issue(first.id, officer)
  const counts = { needed: 2, given: 1, issued: 1 }
  expect(await visaList(db(), await addStaff(), academy.id)).toEqual({ counts, people: [] })
  const seen = await visaList(db(), officer, academy.id)
  expect(seen.counts).toEqual(counts)
  expect(seen.people.map((one) => [one.id, one.letter]).toSorted()).toEqual(
    [
      [first.id, number],
      [second.id, null],
    ].toSorted(),
  )
  expect(JSON.stringify(seen)).not.toContain('A1234567')
  expect(await visaList(db(), first.person, academy.id)).toMatchObject({ counts: { needed: 0 } })
})

test('the day after the event passport data are gone, and the log says so', async () => {
  const academy = await addAcademy()
  const { id, person } = await addPlaced(academy)
  await give(id, person)
  moveClockTo('2019-06-14T23:59:59+02:00')
  await transaction(eraseWhatIsOver)
  expect(await kept(id)).toHaveLength(1)
  moveClockTo('2019-06-15T00:00:00+02:00')
  await transaction(eraseWhatIsOver)
  await transaction(eraseWhatIsOver)
  expect(await kept(id)).toEqual([])
  expect((await entriesOf(id)).map(({ act, actorId }) => [act, actorId]).slice(-2)).toEqual([
    ['passport-given', person.id],
    ['passport-erased', null],
  ])
})

test('when an application ends its passport data are erased and its letter is in force no more', async () => {
  const academy = await addAcademy()
  const officer = await addOfficer(academy)
  const [ended, other] = [await addPlaced(academy), await addPlaced(academy)]
  for (const { id, person } of [ended, other]) {
    await give(id, person)
    await issue(id, officer)
  }
  await transaction((tx) => erasePassport(tx, [ended.id], officer.id))
  await transaction((tx) => erasePassport(tx, [ended.id], officer.id))
  await transaction((tx) => erasePassport(tx, []))
  expect(await kept(ended.id)).toEqual([])
  expect(await documentsOf(ended.id)).toMatchObject([{ revokedAt: expect.any(Date) }])
  expect((await entriesOf(ended.id)).map(({ act }) => act).slice(-2)).toEqual([
    'passport-erased',
    'document-revoked',
  ])
  expect(await kept(other.id)).toHaveLength(1)
  expect(await documentsOf(other.id)).toMatchObject([{ revokedAt: null }])
})

test('after a change of keys everything is sealed anew with the first, and the older can go', async () => {
  const academy = await addAcademy()
  const [first, second] = [await addPlaced(academy), await addPlaced(academy)]
  const [older, newer] = [sealKeys('older'), sealKeys('newer')]
  await transaction((tx) => tx.delete(passports))
  await give(first.id, first.person, {}, older)
  await give(second.id, second.person, { passportNumber: 'C1111111' }, [...newer, ...older])
  await expect(transaction((tx) => resealAll(tx, newer))).rejects.toThrow('the key older')
  expect(await transaction((tx) => resealAll(tx, [...newer, ...older]))).toBe(1)
  expect(await transaction((tx) => resealAll(tx, newer))).toBe(0)
  const own = (id: string) => transaction((tx) => ownPassport(tx, { id }, newer))
  expect(await own(first.id)).toMatchObject({ number: 'A1234567' })
  expect(await own(second.id)).toMatchObject({ number: 'C1111111' })
  await transaction((tx) => tx.delete(passports))
  await expect(transaction((tx) => resealAll(tx, []))).rejects.toThrow('passports-are-not-kept')
})

test('only staff are named officers, once, and both the naming and its end are in the log', async () => {
  const academy = await addAcademy()
  const [staff, colleague, stranger] = [await addStaff(), await addStaff(), await addPerson()]
  const name = (id: string) => transaction((tx) => nameVisaOfficer(tx, staff, academy.id, id))
  await expect(name(stranger.id)).rejects.toThrow('not found')
  await name(colleague.id)
  await name(colleague.id)
  const officers = async () =>
    (await staffAndOfficers(db(), academy.id)).filter(({ isOfficer }) => isOfficer)
  expect(await officers()).toEqual([{ id: colleague.id, email: colleague.email, isOfficer: true }])
  const end = () => transaction((tx) => endVisaOfficer(tx, staff, academy.id, colleague.id))
  await end()
  await end()
  expect(await officers()).toEqual([])
  const entries = (await db().select().from(auditLog).orderBy(asc(auditLog.id))).filter(
    ({ before, after }) => (before?.personId ?? after?.personId) === colleague.id,
  )
  expect(entries.map(({ act }) => act)).toEqual(['role-given', 'role-given', 'role-ended'])
})

test.each([
  ['MUELLER ÅSA-MARIA O’NEIL', true],
  ["D'ARC, Jeanne", true],
  ['李明', false],
  ['Γιώργος', false],
])('the name in a passport is in Latin letters: %s', (passportName, taken) => {
  const typed = { ...typedPassport({ passportName }), reference: 'UME-7K3Q9' }
  const read = passportForm.safeParse(typed)
  expect(read.success).toBe(taken)
  if (!read.success) expect(problemsOf(read.error)).toEqual({ passportName: 'passportName.latin' })
})

test('everything that is wrong in a form is told at once, in the order of its fields', () => {
  const read = passportForm.safeParse({
    reference: 'x',
    bornDay: '31',
    bornMonth: '2',
    bornYear: '1986',
  })
  if (read.success) throw new Error('nothing was wrong')
  const order = Object.fromEntries(Object.keys(passportForm.shape).map((name) => [name, '']))
  expect(Object.entries(problemsOf(read.error, order))).toEqual([
    ['passportName', 'passportName.missing'],
    ['nationality', 'nationality.choose'],
    ['bornDay', 'bornDay.unlike'],
    ['passportNumber', 'passportNumber.missing'],
    ['expiresDay', 'expiresDay.missing'],
  ])
})

const fail = (): never => {
  throw new Error('nothing there')
}

const give = (
  id: string,
  person: Person,
  changes: Partial<TypedPassport> = {},
  with_: SealKeys = keys,
) =>
  enteringApplication(id, (tx, it) => givePassport(tx, person, it, with_, typedPassport(changes)))

const look = (who: Person, reference: string) =>
  transaction((tx) => passportToSee(tx, who, reference, keys))

const issue = (id: string, who: Person, replaces = '') =>
  enteringApplication(id, (tx, it) => issueVisaLetter(tx, who, it, { replaces }))

const kept = (id: string) => db().select().from(passports).where(eq(passports.registrationId, id))
const documentsOf = (id: string) =>
  db().select().from(documents).where(eq(documents.registrationId, id))

const entriesOf = (id: string) =>
  db().select().from(auditLog).where(eq(auditLog.registrationId, id)).orderBy(asc(auditLog.id))

/** Nothing of these stands in the log, in a mail, or open in the table. */
async function expectUnread(id: string, ...secrets: string[]) {
  const all = JSON.stringify([
    await entriesOf(id),
    await kept(id),
    await db().select().from(outbox).where(eq(outbox.registrationId, id)),
  ])
  for (const secret of secrets) expect(all).not.toContain(secret)
}
