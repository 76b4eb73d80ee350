import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { attendedDays, documents } from '@/db/schema/documents'
import { auditLog, outbox } from '@/db/schema/records'
import { addAcademy } from '@/test/academy'
import { moveClockTo } from '@/test/clock'
import { addStaff } from '@/test/people'
import { addOfficer, addPlaced, enteringApplication, sealKeys, typedPassport } from '@/test/placed'
import { EditedMeanwhile } from '../edit/meanwhile'
import { merge } from '../edit/merge'
import { enterEvent } from '../event/seats'
import type { Person } from '../people/person'
import { givePassport } from '../visa/give-passport'
import { attendancePage, certificateCounts, ofPage } from './attendance'
import { changeDocumentTexts } from './change-texts'
import { documentTextsForm } from './form'
import { issueCertificates } from './issue-certificates'
import { issueVisaLetter } from './issue-visa-letter'
import { type Noted, noteDays } from './note-days'
import { certifiedAt, ownPapers, papersForOfficer } from './papers'
import { revokeDocument } from './revoke-document'
import { verifyDocument } from './verify-document'

const keys = sealKeys('2019')
const staff = addStaff()
const afterwards = '2019-06-15T09:00:00+02:00'

test('a letter has a number that says nothing, is told by it alone, and is verified until the event ends', async () => {
  const { academy, officer, id, person } = await arriveWithPassport()
  const number = await issue(id, officer)
  expect(number).toMatch(new RegExp(`^${academy.referencePrefix}-V-[34679ACDEFGHJKMNPQRTWXY]{8}$`))
  expect((await lettersOf(id)).at(-1)).toMatchObject({
    kind: 'visa-letter-issued',
    to: person.email,
    mail: { number },
  })
  expect(JSON.stringify(await lettersOf(id))).not.toContain('A1234567')
  expect((await entriesOf(id)).at(-1)).toMatchObject({
    act: 'document-issued',
    actorId: officer.id,
    after: { number, kind: 'visa-letter' },
  })

  const verified = {
    number,
    kind: 'visa-letter',
    state: 'valid',
    event: { sv: academy.texts.sv.title, en: academy.texts.en.title },
    validUntil: new Date('2019-06-14T23:59:59+02:00'),
  }
  for (const typed of [number, number.toLowerCase(), ` ${number.replaceAll('-', ' ')} `])
    expect(await verifyDocument(db(), typed)).toMatchObject(verified)
  moveClockTo('2019-06-14T23:59:59+02:00')
  expect(await verifyDocument(db(), number)).toMatchObject({ state: 'valid' })
  moveClockTo('2019-06-15T00:00:00+02:00')
  expect(await verifyDocument(db(), number)).toMatchObject({ state: 'expired' })
})

test('verification tells nobody’s name, reference or address', async () => {
  const { officer, id, person, reference } = await arriveWithPassport()
  const verified = JSON.stringify(await verifyDocument(db(), await issue(id, officer)))
  for (const secret of [
    'Wanjiru',
    'WANJIRU',
    'Öberg',
    person.email,
    reference,
    id,
    person.id,
    officer.id,
  ])
    expect(verified).not.toContain(secret)
})

test.each(['', 'UME-V-7K3Q9ACD', 'UME', "' or 1=1 --", 'x'.repeat(5000), '\0', '٣٤٦٧'])(
  'a number that nobody issued is nothing: %j',
  async (number) => {
    expect(await verifyDocument(db(), number)).toBeNull()
  },
)

test('a new letter takes the place of the older, which is then verified as revoked', async () => {
  const { officer, id } = await arriveWithPassport()
  const first = await issue(id, officer)
  const second = await issue(id, officer, first)
  expect(second).not.toBe(first)
  expect(await verifyDocument(db(), first)).toMatchObject({ state: 'revoked' })
  expect(await verifyDocument(db(), second)).toMatchObject({ state: 'valid' })
})

test('two officers who issue at once make one letter and one mail', async () => {
  const { academy, officer, id } = await arriveWithPassport()
  const another = await addOfficer(academy)
  const numbers = await Promise.all(
    Array.from({ length: 10 }, (_, i) => issue(id, i % 2 ? officer : another)),
  )
  expect(new Set(numbers).size).toBe(1)
  expect(await documentsOf(id)).toHaveLength(1)
  const again = await Promise.all(
    Array.from({ length: 10 }, (_, i) => issue(id, i % 2 ? officer : another, numbers[0])),
  )
  expect(new Set(again).size).toBe(1)
  expect((await documentsOf(id)).filter(({ revokedAt }) => revokedAt === null)).toHaveLength(1)
  expect(await documentsOf(id)).toHaveLength(2)
  expect((await lettersOf(id)).filter(({ kind }) => kind === 'visa-letter-issued')).toHaveLength(2)
})

test('no letter without passport data, without a place, or once the event is over', async () => {
  const { academy, officer, id } = await arriveWithPassport()
  const bare = await addPlaced(academy)
  await expect(issue(bare.id, officer)).rejects.toThrow('no-passport-data')
  const offered = await addPlaced(academy, { offeredUntil: new Date('2019-04-30T12:00:00Z') })
  await expect(issue(offered.id, officer)).rejects.toThrow('place-is-over')
  await expect(issue(id, await staff)).rejects.toThrow('not found')
  moveClockTo('2019-06-15T00:00:00+02:00')
  await expect(issue(id, officer)).rejects.toThrow('event-is-over')
  expect(await documentsOf(id)).toEqual([])
})

test('a letter is withdrawn once, by an officer alone, and its person is told', async () => {
  const { officer, id, person } = await arriveWithPassport()
  const number = await issue(id, officer)
  for (const who of [person, await staff])
    await expect(revoke(who, number)).rejects.toThrow('not found')
  await expect(revoke(officer, 'UME-V-NOSUCHNO')).rejects.toThrow('not found')
  await revoke(officer, number.toLowerCase())
  await expect(revoke(officer, number)).rejects.toThrow('document-is-revoked')
  expect(await verifyDocument(db(), number)).toMatchObject({ state: 'revoked' })
  expect((await lettersOf(id)).at(-1)).toMatchObject({ kind: 'document-revoked', to: person.email })
  expect((await entriesOf(id)).at(-1)).toMatchObject({
    act: 'document-revoked',
    before: { number, kind: 'visa-letter' },
  })
})

test('days are noted anew each time, and only what is different is written in the log', async () => {
  const academy = await addAcademy()
  const [first, second] = [await addPlaced(academy), await addPlaced(academy)]
  const monday = { registrationId: first.id, days: ['2019-06-10'] }
  const none = { registrationId: second.id, days: [] }
  expect(await note(academy, [monday, none])).toEqual({ changed: 1, ended: 0 })
  expect(await note(academy, [monday, none])).toEqual({ changed: 0, ended: 0 })
  expect(
    await note(academy, [{ ...monday, days: ['2019-06-14', '2019-06-11', '2019-06-14'] }, none]),
  ).toEqual({ changed: 1, ended: 0 })
  expect(await daysOf(first.id)).toEqual(['2019-06-11', '2019-06-14'])
  const noted = (await entriesOf(first.id)).filter(({ act }) => act === 'days-noted')
  expect(noted).toMatchObject([
    { before: { days: [] }, after: { days: ['2019-06-10'] } },
    { before: { days: ['2019-06-10'] }, after: { days: ['2019-06-11', '2019-06-14'] } },
  ])
  expect((await entriesOf(second.id)).map(({ act }) => act)).not.toContain('days-noted')
})

test('no day but the event’s is noted, and only of those who have a place there', async () => {
  const [academy, another] = [await addAcademy(), await addAcademy()]
  const here = await addPlaced(academy)
  const there = await addPlaced(another)
  const offered = await addPlaced(academy, { offeredUntil: new Date('2019-04-30T12:00:00Z') })
  const on = (id: string, day: string) => note(academy, [{ registrationId: id, days: [day] }])
  for (const day of ['2019-06-09', '2019-06-15', 'tomorrow'])
    await expect(on(here.id, day)).rejects.toThrow('not found')
  for (const { id } of [there, offered])
    await expect(on(id, '2019-06-10')).rejects.toThrow('not found')
  expect(await daysOf(here.id)).toEqual([])
})

test('certificates are for those who were there, once the last day has ended', async () => {
  const academy = await addAcademy()
  const [was, wasNot] = [await addPlaced(academy), await addPlaced(academy)]
  moveClockTo('2019-06-14T23:59:59+02:00')
  await note(academy, [{ registrationId: was.id, days: ['2019-06-10', '2019-06-12'] }])
  await expect(certify(academy)).rejects.toThrow('event-is-not-over')
  moveClockTo('2019-06-15T00:00:00+02:00')
  await expect(certify(academy, [wasNot.id])).rejects.toThrow('no-attended-day')
  expect(await certify(academy)).toBe(1)
  expect(await documentsOf(wasNot.id)).toEqual([])
  const [certificate] = await documentsOf(was.id)
  expect(certificate).toMatchObject({ kind: 'certificate', validUntil: null, revokedAt: null })
  expect(certificate?.number).toMatch(new RegExp(`^${academy.referencePrefix}-C-`))
  expect((await lettersOf(was.id)).at(-1)).toMatchObject({
    kind: 'certificate-issued',
    to: was.person.email,
    mail: { number: certificate?.number },
  })
  expect((await entriesOf(was.id)).at(-1)).toMatchObject({ act: 'document-issued' })
  moveClockTo('2039-06-15T00:00:00+02:00')
  expect(await verifyDocument(db(), certificate?.number ?? '')).toMatchObject({ state: 'valid' })
})

test('issued again, whoever has a certificate keeps it, and nobody is told twice', async () => {
  const academy = await addAcademy()
  const [first, second] = [await addPlaced(academy), await addPlaced(academy)]
  const day = { days: ['2019-06-10'] }
  moveClockTo(afterwards)
  await note(academy, [{ registrationId: first.id, ...day }])
  const both = await Promise.all([certify(academy), certify(academy)])
  expect(both.toSorted()).toEqual([0, 1])
  await note(academy, [{ registrationId: second.id, ...day }])
  expect(await certify(academy)).toBe(1)
  for (const { id } of [first, second]) {
    expect(await documentsOf(id)).toHaveLength(1)
    expect((await lettersOf(id)).filter(({ kind }) => kind === 'certificate-issued')).toHaveLength(
      1,
    )
  }
})

test('noted otherwise, a certificate is in force no more, its person is told, and a new one says the days', async () => {
  const academy = await addAcademy()
  const { id, reference, person } = await addPlaced(academy)
  moveClockTo(afterwards)
  await note(academy, [{ registrationId: id, days: ['2019-06-10'] }])
  await certify(academy)
  const [older] = await documentsOf(id)
  expect(await note(academy, [{ registrationId: id, days: ['2019-06-10', '2019-06-11'] }])).toEqual(
    {
      changed: 1,
      ended: 1,
    },
  )
  expect(await verifyDocument(db(), older?.number ?? '')).toMatchObject({ state: 'revoked' })
  expect((await lettersOf(id)).at(-1)).toMatchObject({ kind: 'document-revoked' })
  expect(await ownPapers(db(), person, reference)).toMatchObject({ certificate: null })
  await certify(academy)
  expect(await ownPapers(db(), person, reference)).toMatchObject({
    days: ['2019-06-10', '2019-06-11'],
    certificate: { number: expect.not.stringMatching(String(older?.number)) },
  })
})

test('papers are shown to their owner, letters to officers, and all certificates to staff', async () => {
  const { academy, officer, id, person, reference } = await arriveWithPassport()
  const stranger = (await addPlaced(academy)).person
  const number = await issue(id, officer)
  const papers = { needsVisa: true, givenAt: expect.any(Date), letter: { number }, days: [] }
  expect(await ownPapers(db(), person, reference)).toMatchObject(papers)
  expect(await papersForOfficer(db(), officer, reference)).toMatchObject(papers)
  for (const who of [stranger, officer]) expect(await ownPapers(db(), who, reference)).toBeNull()
  for (const who of [stranger, await staff, person])
    expect(await papersForOfficer(db(), who, reference)).toBeNull()
  moveClockTo(afterwards)
  await note(academy, [{ registrationId: id, days: ['2019-06-10'] }])
  await certify(academy)
  expect(await certifiedAt(db(), await staff, academy.id)).toMatchObject([{ registration: { id } }])
  expect(await certifiedAt(db(), person, academy.id)).toEqual([])
})

test('the attendance goes by pages, and its counts say how far it has come', async () => {
  const academy = await addAcademy()
  const people = [await addPlaced(academy), await addPlaced(academy), await addPlaced(academy)]
  await addPlaced(academy, { offeredUntil: new Date('2019-04-30T12:00:00Z') })
  const [first] = people
  if (!first) throw new Error('three people')
  expect(await certificateCounts(db(), academy.id)).toEqual({ placed: 3, there: 0, certified: 0 })
  moveClockTo(afterwards)
  await note(academy, [{ registrationId: first.id, days: ['2019-06-10', '2019-06-11'] }])
  expect(await certificateCounts(db(), academy.id)).toEqual({ placed: 3, there: 1, certified: 0 })
  await certify(academy)
  expect(await certificateCounts(db(), academy.id)).toEqual({ placed: 3, there: 1, certified: 1 })
  const page = await attendancePage(db(), academy.id, 1)
  expect(page.map(({ id }) => id).toSorted()).toEqual(people.map(({ id }) => id).toSorted())
  expect(page.find(({ id }) => id === first.id)?.days.toSorted()).toEqual([
    '2019-06-10',
    '2019-06-11',
  ])
  expect(await attendancePage(db(), academy.id, 2)).toEqual([])
  expect(await certificateCounts(db(), 'no-such-event')).toEqual({
    placed: 0,
    there: 0,
    certified: 0,
  })
})

test('two who note from pages drawn at the same time do not undo each other’s work', async () => {
  const academy = await addAcademy()
  const { id, reference } = await addPlaced(academy)
  const elsewhere = await addPlaced(await addAcademy())
  await note(academy, [{ registrationId: id, days: ['2019-06-10', '2019-06-11'] }])
  const drawn = {
    shown: [reference, elsewhere.reference].join(' '),
    was: `${reference}:2019-06-10 ${reference}:2019-06-11`,
  }
  const send = async (...days: string[]) => {
    const who = await staff
    return transaction(async (tx) => {
      await enterEvent(tx, academy.id)
      const attended = days.map((day) => `${reference}:${day}`)
      return noteDays(tx, who, academy.id, await ofPage(tx, academy.id, { ...drawn, attended }))
    })
  }
  await Promise.all([
    send('2019-06-10', '2019-06-11', '2019-06-13'),
    send('2019-06-10', '2019-06-14'),
  ])
  expect(await daysOf(id)).toEqual(['2019-06-10', '2019-06-13', '2019-06-14'])
  expect(await daysOf(elsewhere.id)).toEqual([])
  await expect(send('2019-06-10', '2019-06-11', 'x')).rejects.toThrow('not found')
})

test('the texts of letters and certificates are changed with what was before in the log of the event', async () => {
  const academy = await addAcademy()
  const texts = { letterText: 'Dear {name}', certificateText: '{days}', signedBy: 'Somebody' }
  expect(await changeTexts(academy, 1, texts)).toBe(true)
  expect(await changeTexts(academy, 2, texts)).toBe(false)
  const entries = await db().select().from(auditLog).where(eq(auditLog.subjectId, academy.id))
  expect(entries).toMatchObject([
    {
      act: 'event-changed',
      subjectKind: 'event',
      before: { letterText: academy.documents?.letter.join('\n\n') },
      after: { ...texts, version: '2' },
    },
  ])
})

test('nothing is issued before somebody has written what it says and who signs it', async () => {
  const academy = await addAcademy({ documents: null })
  const officer = await addOfficer(academy)
  const { id, person } = await addPlaced(academy)
  await enteringApplication(id, (tx, it) => givePassport(tx, person, it, keys, typedPassport()))
  await expect(issue(id, officer)).rejects.toThrow('document-has-no-text')
  await note(academy, [{ registrationId: id, days: ['2019-06-10'] }])
  moveClockTo(afterwards)
  await expect(certify(academy)).rejects.toThrow('document-has-no-text')
  expect(await documentsOf(id)).toEqual([])
  const texts = { letterText: 'Dear {name}', certificateText: '{days}', signedBy: 'Somebody' }
  await changeTexts(academy, 1, texts)
  expect(await certify(academy)).toBe(1)
})

test('who saves the texts after somebody else is told what they changed, and neither is lost', async () => {
  const academy = await addAcademy()
  const texts = { letterText: 'Dear {name}', certificateText: '{days}', signedBy: 'Somebody' }
  await changeTexts(academy, 1, texts)
  await changeTexts(academy, 2, { ...texts, letterText: 'Theirs' })
  const mine = { ...texts, signedBy: 'Mine' }
  const conflict = await changeTexts(academy, 2, mine).catch((error) => error)
  expect(conflict).toBeInstanceOf(EditedMeanwhile)
  const { values } = merge(mine, (conflict as EditedMeanwhile).edits)
  expect(values).toEqual({ ...mine, letterText: 'Theirs' })
})

type Texts = { letterText: string; certificateText: string; signedBy: string }

async function changeTexts({ id }: Academy, version: number, texts: Texts) {
  const who = await staff
  const input = documentTextsForm.parse({ eventId: id, version, ...texts })
  return transaction((tx) => changeDocumentTexts(tx, who, input))
}

type Academy = { id: string }

async function arriveWithPassport() {
  const academy = await addAcademy()
  const officer = await addOfficer(academy)
  const placed = await addPlaced(academy)
  await enteringApplication(placed.id, (tx, it) =>
    givePassport(tx, placed.person, it, keys, typedPassport()),
  )
  return { academy, officer, ...placed }
}

const issue = (id: string, who: Person, replaces = '') =>
  enteringApplication(id, (tx, it) => issueVisaLetter(tx, who, it, { replaces }))

const revoke = (who: Person, number: string) => transaction((tx) => revokeDocument(tx, who, number))

async function note({ id }: Academy, rows: Noted[]) {
  const who = await staff
  return transaction((tx) => noteDays(tx, who, id, rows))
}

async function certify({ id }: Academy, only?: string[]) {
  const who = await staff
  return transaction((tx) => issueCertificates(tx, who, id, only))
}

const documentsOf = (id: string) =>
  db().select().from(documents).where(eq(documents.registrationId, id))

const daysOf = async (id: string) => {
  const rows = await db()
    .select()
    .from(attendedDays)
    .where(eq(attendedDays.registrationId, id))
    .orderBy(asc(attendedDays.day))
  return rows.map(({ day }) => day)
}

const lettersOf = (id: string) =>
  db().select().from(outbox).where(eq(outbox.registrationId, id)).orderBy(asc(outbox.id))

const entriesOf = (id: string) =>
  db().select().from(auditLog).where(eq(auditLog.registrationId, id)).orderBy(asc(auditLog.id))
