import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { fundedPlaces } from '@/db/schema/funding'
import { auditLog, outbox } from '@/db/schema/records'
import { registrations } from '@/db/schema/registrations'
import { addConference } from '@/test/conference'
import { arrive, cancel, fillPlaces, nowOf, toldOf } from '@/test/delegates'
import { edit, eventNow, openSection, sendSection, wouldDo } from '@/test/edit-event'
import { addPerson, addStaff, fullAnswers } from '@/test/people'
import { EditedMeanwhile } from '../edit/meanwhile'
import { merge } from '../edit/merge'
import { mergeRows } from '../edit/merge-rows'
import type { Typed } from '../form'
import { Refusal } from '../refusal'
import { notAsked, youForm } from '../registration/form'
import { priceOf } from '../registration/price'
import { registerDelegate } from '../registration/register'
import { nameOf, Unagreed } from './consequences'
import { saveSession, titleDay } from './edit-programme'
import { programmeOf, typedSession } from './programme'
import { programmeDayForm, sessionForm } from './session-form'

test('what stands on a page of settings says the same when it is sent as it was opened', async () => {
  const { id } = await addConference()
  const staff = await addStaff()
  for (const name of ['texts', 'venue', 'themes', 'dates', 'places', 'rates', 'meals'] as const)
    await sendSection(staff, name, await openSection(id, name))
  expect((await eventNow(id)).version).toBe(1)
  expect(await db().select().from(auditLog).where(eq(auditLog.subjectId, id))).toEqual([])
})

test('texts are blocks of Markdown, steps and costs, and nobody is told of them', async () => {
  const conference = await addConference()
  await fillPlaces(conference)
  const staff = await addStaff()
  const told = await edit(staff, conference.id, 'texts', {
    aboutEn: 'First **block**.\n\n- one\n- two',
    howToEn: 'Agree.\nRegister.',
    whoPaysEn: 'Fee | ICLD\nTravel | Your own organisation',
  })
  expect(told).toBe(0)
  const { texts, version } = await eventNow(conference.id)
  expect(version).toBe(2)
  expect(texts.en).toMatchObject({
    about: ['First **block**.', '- one\n- two'],
    howTo: ['Agree.', 'Register.'],
    whoPays: [
      { what: 'Fee', who: 'ICLD' },
      { what: 'Travel', who: 'Your own organisation' },
    ],
  })
  const [entry] = await db().select().from(auditLog).where(eq(auditLog.subjectId, conference.id))
  expect(entry).toMatchObject({
    act: 'event-changed',
    actorId: staff.id,
    after: { howToEn: 'Agree.\nRegister.', version: '2' },
  })
  expect(Object.keys(entry?.after ?? {})).toHaveLength(4)
})

test('a new hotel is saved only once somebody has agreed to tell everybody, and then they are told', async () => {
  const conference = await addConference()
  const [first] = await fillPlaces(conference)
  const staff = await addStaff()
  const typed = { ...(await openSection(conference.id, 'venue')), hotelEn: 'Plaza' }
  await expect(sendSection(staff, 'venue', typed)).rejects.toThrow(Unagreed)
  await expect(sendSection(staff, 'venue', typed, 'something else')).rejects.toThrow(Unagreed)
  expect((await eventNow(conference.id)).texts.en.hotel).not.toBe('Plaza')
  expect(await wouldDo(staff, 'venue', typed)).toEqual([{ kind: 'told', count: 2 }])

  expect(await edit(staff, conference.id, 'venue', { hotelEn: 'Plaza' })).toBe(2)
  expect(await toldOf(conference.id, first)).toEqual(['received', 'event-changed'])
  expect(await edit(staff, conference.id, 'venue', { hotelEn: 'Plaza' })).toBe(0)
})

test('who registers in between is among those who have to be agreed to', async () => {
  const conference = await addConference()
  await fillPlaces(conference)
  const staff = await addStaff()
  const typed = { ...(await openSection(conference.id, 'venue')), hotelEn: 'Plaza' }
  const before = await wouldDo(staff, 'venue', typed)
  await arrive(conference.id, conference.partnership.swedish, 'wait')
  await expect(sendSection(staff, 'venue', typed, nameOf(before ?? []))).rejects.toThrow(Unagreed)
})

test('days that move take the programme and the meals along, and whoever chose days that are no more is asked to choose again', async () => {
  const conference = await addConference()
  await fillPlaces(conference)
  const staff = await addStaff()
  const moved = { startsOn: '2019-05-20', endsOn: '2019-05-21' }
  const typed = { ...(await openSection(conference.id, 'dates')), ...moved }
  expect(await wouldDo(staff, 'dates', typed)).toEqual([
    { kind: 'told', count: 2 },
    { kind: 'choices-gone', count: 2, names: ['Kagiso Åkerlund', 'Kagiso Åkerlund'] },
    { kind: 'programme-moves', days: 7 },
  ])
  expect(await edit(staff, conference.id, 'dates', moved)).toBe(2)
  const event = await eventNow(conference.id)
  expect(event.programme.map(({ date }) => date)).toEqual(['2019-05-20', '2019-05-21'])
  expect(new Set(event.meals.map(({ date }) => date))).toEqual(
    new Set(['2019-05-20', '2019-05-21']),
  )
  const letters = await db()
    .select()
    .from(outbox)
    .where(and(eq(outbox.kind, 'event-changed')))
  expect(letters.filter(({ mail }) => mail.kind === 'event-changed' && mail.again)).toHaveLength(2)
})

test('whoever has the meals open while the days move is told, and no meal is lost', async () => {
  const { id } = await addConference()
  const [one, other] = [await addStaff(), await addStaff()]
  const opened = await openSection(id, 'meals')
  const untouched = await openSection(id, 'contact')
  await edit(one, id, 'dates', { startsOn: '2019-05-14', endsOn: '2019-05-15' })
  const moved = (await openSection(id, 'meals')).offeredMeals
  const mine = { ...opened, offeredMeals: opened.offeredMeals?.slice(1) }

  const conflict = await sendSection(other, 'meals', mine).catch((error) => error)
  expect(conflict).toBeInstanceOf(EditedMeanwhile)
  const { version, edits } = conflict as EditedMeanwhile
  expect(merge(opened, edits)).toMatchObject({
    values: { offeredMeals: moved },
    merged: [{ field: 'offeredMeals', by: one.email, taken: true }],
  })
  const again = sendSection(other, 'meals', { ...mine, version: String(version) })
  await expect(again).rejects.toMatchObject({ fields: { offeredMeals: 'offeredMeals.unlike' } })
  expect((await openSection(id, 'meals')).offeredMeals).toEqual(moved)
  await sendSection(other, 'contact', { ...untouched, contactEmail: 'new@icld.example' })
})

test('whoever has a session or the name of a day open while the days move is told of it', async () => {
  const { id } = await addConference()
  const [one, other] = [await addStaff(), await addStaff()]
  const { version, ...opened } = await eventNow(id)
  const [first, second] = programmeOf(opened)
  const [session] = first?.sessions ?? []
  if (!first || !second || !session) throw new Error('two days and a session')
  const ofEvent = { eventId: id, version: String(version) }
  const typed = { ...ofEvent, sessionId: session.id, ...typedSession(first.date, session) }
  await edit(one, id, 'dates', { startsOn: '2019-05-14', endsOn: '2019-05-15' })

  const send = (now: Typed) =>
    transaction((tx) => saveSession(tx, other, sessionForm.parse({ ...typed, ...now })))
  const conflict = await send({ sessionRoom: 'Mine' }).catch((error) => error)
  expect(conflict).toBeInstanceOf(EditedMeanwhile)
  const { values } = merge({ ...typed, sessionRoom: 'Mine' }, conflict.edits)
  await send({ ...values, version: String(conflict.version) })
  const [now] = programmeOf(await eventNow(id))
  expect(now).toMatchObject({ date: '2019-05-14', title: first.title })
  expect(now?.sessions.find((it) => it.id === session.id)).toMatchObject({ room: 'Mine' })

  const named = programmeDayForm.parse({
    ...{ ...ofEvent, programmeDate: second.date },
    ...{ dayTitleSv: second.title.sv, dayTitleEn: second.title.en },
  })
  await expect(transaction((tx) => titleDay(tx, other, named))).rejects.toThrow(EditedMeanwhile)
})

test('a day with sessions cannot be cut off', async () => {
  const { id } = await addConference()
  const staff = await addStaff()
  await expect(edit(staff, id, 'dates', { endsOn: '2019-05-13' })).rejects.toMatchObject({
    fields: { endsOn: 'endsOn.programme' },
  })
})

test('a deadline that moves is shown before, tells nobody, and lasts to the end of its minute', async () => {
  const conference = await addConference()
  await fillPlaces(conference)
  const staff = await addStaff()
  const later = { ...(await openSection(conference.id, 'dates')), closesAt: '2019-04-28T12:00' }
  expect(await wouldDo(staff, 'dates', later)).toEqual([
    {
      kind: 'deadline-moved',
      deadline: 'closesAt',
      from: '2019-04-26T21:59:59.000Z',
      to: '2019-04-28T10:00:59.000Z',
    },
  ])
  expect(await edit(staff, conference.id, 'dates', { closesAt: '2019-04-28T12:00' })).toBe(0)
  expect((await eventNow(conference.id)).closesAt).toEqual(new Date('2019-04-28T12:00:59+02:00'))
})

test('there are never fewer seats than are taken, and the refusal says how many are', async () => {
  const conference = await addConference()
  await fillPlaces(conference)
  const staff = await addStaff()
  const refused = await edit(staff, conference.id, 'places', { capacity: '1' }).catch((e) => e)
  expect(refused).toBeInstanceOf(Refusal)
  expect(refused).toMatchObject({
    code: 'capacity-is-below-the-taken',
    details: { number: 2, wanted: 1 },
  })
  await edit(staff, conference.id, 'places', { capacity: '2' })
  expect((await eventNow(conference.id)).capacity).toBe(2)
})

test('a second place that somebody holds stays funded, and the refusal says whose partnership it is', async () => {
  const conference = await addConference({}, 2)
  await fillPlaces(conference)
  const staff = await addStaff()
  await expect(edit(staff, conference.id, 'places', { fundedPlaces: '1' })).rejects.toMatchObject({
    code: 'funded-places-are-taken',
    details: { partnerships: conference.partnership.name, more: 0 },
  })
})

test('one place is funded from now on where only one is held, whichever of the two that was', async () => {
  const conference = await addConference({}, 2)
  const { id } = conference
  const [partnership, elsewhere] = conference.partnerships
  if (!partnership || !elsewhere) throw new Error('two partnerships')
  const first = await arrive(id, partnership.swedish)
  const second = await arrive(id, partnership.botswanan)
  const there = await arrive(id, elsewhere.swedish)
  await cancel(first.person, first.id)
  const staff = await addStaff()
  await edit(staff, id, 'places', { fundedPlaces: '1' })
  const held = async () =>
    new Map(
      (await db().select().from(fundedPlaces).where(eq(fundedPlaces.eventId, id))).map((one) => [
        one.registrationId,
        one.place,
      ]),
    )
  expect(await held()).toEqual(new Map([second, there].map((one) => [one.id, 1])))

  const waiting = [
    await arrive(id, partnership.swedish, 'wait'),
    await arrive(id, partnership.swedish, 'wait'),
  ]
  expect((await held()).size).toBe(2)
  await cancel(second.person, second.id)
  expect(await held()).toEqual(new Map([waiting[0], there].map((one) => [one?.id, 1])))
})

test('one place more is offered to the first in line in the same moment', async () => {
  const conference = await addConference({ fundedPlaces: 1 })
  const { id, partnership } = conference
  const holder = await arrive(id, partnership.swedish)
  const next = await arrive(id, partnership.swedish, 'wait')
  const last = await arrive(id, partnership.botswanan, 'wait')
  const staff = await addStaff()
  const typed = { ...(await openSection(id, 'places')), fundedPlaces: '2' }
  expect(await wouldDo(staff, 'places', typed)).toEqual([{ kind: 'offered-on', count: 2 }])
  await edit(staff, id, 'places', { fundedPlaces: '2' })
  expect(await toldOf(id, next)).toContain('offered')
  expect(await toldOf(id, last)).not.toContain('offered')
  const held = await db().select().from(fundedPlaces).where(eq(fundedPlaces.eventId, id))
  expect(held.map(({ registrationId }) => registrationId).toSorted()).toEqual(
    [holder.id, next.id].toSorted(),
  )
})

test('whoever comes at own expense goes on doing so when nobody new can', async () => {
  const conference = await addConference()
  await fillPlaces(conference)
  const third = await arrive(conference.id, conference.partnership.swedish, 'self')
  const staff = await addStaff()
  const typed = { ...(await openSection(conference.id, 'places')), ownExpenseAllowed: undefined }
  expect(await wouldDo(staff, 'places', typed)).toEqual([{ kind: 'own-expense-stays', count: 1 }])
  await edit(staff, conference.id, 'places', { ownExpenseAllowed: undefined })
  expect(await nowOf(conference.id, third)).toMatchObject({
    status: 'received',
    comesAtOwnExpense: true,
  })
  await expect(arrive(conference.id, conference.partnership.swedish, 'self')).rejects.toThrow(
    'own-expense-is-not-allowed',
  )
})

test('whoever comes at own expense is told of another price before anything changes, and nobody else is', async () => {
  const conference = await addConference()
  await fillPlaces(conference)
  const { id, partnership } = conference
  const third = await arrive(id, partnership.swedish, 'self')
  const staff = await addStaff()
  const { rates } = await eventNow(id)
  const fee = { fee: String(rates.fee + 100) }
  const typed = { ...(await openSection(id, 'rates')), ...fee }
  expect(await wouldDo(staff, 'rates', typed)).toEqual([{ kind: 'price-changes', count: 1 }])
  expect(await edit(staff, id, 'rates', fee)).toBe(1)
  const letters = await db().select().from(outbox).where(eq(outbox.registrationId, third.id))
  const stay = fullAnswers(partnership.swedish).stay
  const priceWas = priceOf(rates, stay)
  expect(letters.at(-1)?.mail).toMatchObject({
    ...{ kind: 'event-changed', comes: false },
    ...{ price: priceWas + 100, priceWas },
  })
  expect(await edit(staff, id, 'rates', { ratesNoteEn: 'Including VAT' })).toBe(0)
})

test('a theme that somebody chose stays, and a new one gets a code of its own', async () => {
  const conference = await addConference()
  await fillPlaces(conference)
  const staff = await addStaff()
  const empty = { themeSv2: '', themeEn2: '', themeAboutSv2: '', themeAboutEn2: '' }
  await expect(edit(staff, conference.id, 'themes', empty)).rejects.toThrow('theme-is-chosen')
  await edit(staff, conference.id, 'themes', { themeSv5: 'Tillit på nätet', themeEn5: 'Trust' })
  const { themes } = await eventNow(conference.id)
  expect(themes.map(({ code }) => code)).toEqual([
    ...['procurement', 'trust', 'accountability', 'democracy', 'trust-2'],
  ])
})

test('two who edit different sections do not disturb one another; on the same page the second is told', async () => {
  const { id } = await addConference()
  const [one, other] = [await addStaff(), await addStaff()]
  const texts = await openSection(id, 'texts')
  const contact = await openSection(id, 'contact')
  await sendSection(one, 'texts', { ...texts, leadEn: 'Theirs.' })
  await sendSection(other, 'contact', { ...contact, contactEmail: 'new@icld.example' })

  const mine = { ...texts, eventTitleEn: 'Mine' }
  const conflict = await sendSection(other, 'texts', mine).catch((error) => error)
  expect(conflict).toBeInstanceOf(EditedMeanwhile)
  const { version, edits } = conflict as EditedMeanwhile
  const { values, merged } = merge(mine, edits)
  expect(merged).toMatchObject([{ field: 'leadEn', by: one.email, theirs: 'Theirs.', taken: true }])
  await sendSection(other, 'texts', { ...values, version: String(version) })
  expect((await eventNow(id)).texts.en).toMatchObject({ title: 'Mine', lead: 'Theirs.' })
})

test('a theme that somebody took away makes nobody’s words those of another theme', async () => {
  const { id } = await addConference()
  const [one, other] = [await addStaff(), await addStaff()]
  const opened = await openSection(id, 'themes')
  const before = (await eventNow(id)).themes
  const none = { themeSv: '', themeEn: '', themeAboutSv: '', themeAboutEn: '' }
  await edit(one, id, 'themes', inRow(1, none))
  await edit(one, id, 'themes', { ...inRow(2, { themeEn: 'Theirs' }), ...inRow(5, named('Water')) })

  const mine = {
    ...opened,
    ...inRow(1, { themeAboutEn: 'Mine of what is gone' }),
    ...inRow(3, { themeEn: 'Mine' }),
    ...inRow(5, named('Forest')),
  }
  const conflict: EditedMeanwhile = await sendSection(other, 'themes', mine).catch((error) => error)
  expect(conflict).toBeInstanceOf(EditedMeanwhile)
  if (!conflict.rows) throw new Error('themes are rows')
  const { values, merged } = mergeRows(mine, conflict.edits, conflict.rows)
  expect(merged.filter(({ gone }) => gone !== undefined)).toMatchObject([
    { field: 'themeSv1', gone: before[0]?.name.sv, taken: false },
  ])
  expect(merged).toContainEqual(
    expect.objectContaining({ field: 'themeEn2', theirs: 'Theirs', taken: false }),
  )
  await sendSection(other, 'themes', { ...values, version: String(conflict.version) })
  const { themes } = await eventNow(id)
  expect(themes.map(({ code, name }) => [code, name.en])).toEqual([
    ['trust', before[1]?.name.en],
    ['accountability', 'Mine'],
    ['democracy', before[3]?.name.en],
    ['water', 'Water'],
    ['procurement', before[0]?.name.en],
    ['forest', 'Forest'],
  ])
})

const inRow = (row: number, fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${name}${row}`, value]))

const named = (name: string) => ({ themeSv: name, themeEn: name })

test('two who save the same page at once: one does, the other is told', async () => {
  const { id } = await addConference()
  const [one, other] = [await addStaff(), await addStaff()]
  const typed = await openSection(id, 'contact')
  const outcomes = await Promise.allSettled(
    [one, other].map((staff, i) =>
      sendSection(staff, 'contact', { ...typed, contactEmail: `nr${i}@icld.example` }),
    ),
  )
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect((await eventNow(id)).version).toBe(2)
})

test('what everybody sees stays complete', async () => {
  const { id } = await addConference()
  const staff = await addStaff()
  await expect(edit(staff, id, 'texts', { aboutSv: '' })).rejects.toThrow('event-is-not-complete')
})

test('a question that is left out is not demanded, and answers that were given stay', async () => {
  const conference = await addConference()
  const staff = await addStaff()
  const { partnership, id } = conference
  const without = (partyId: string) => {
    const answers = fullAnswers(partyId)
    return {
      ...answers,
      you: { ...answers.you, ...youForm.pick({ theme: true }).parse({ theme: notAsked }) },
    }
  }
  const send = async (partyId: string) => {
    const sent = {
      eventId: id,
      answers: without(partyId),
      locale: 'en',
      privacyVersion: '1',
    } as const
    const person = await addPerson()
    return transaction((tx) => registerDelegate(tx, person, sent))
  }
  await expect(send(partnership.swedish)).rejects.toMatchObject({
    fields: { theme: 'theme.choose' },
  })
  const before = await arrive(id, partnership.swedish)
  await edit(staff, id, 'questions', { unasked: ['theme', 'nights'] })
  const { reference } = await send(partnership.botswanan)
  const themes = await db()
    .select({ reference: registrations.reference, theme: registrations.theme })
    .from(registrations)
    .where(eq(registrations.eventId, id))
  expect(new Map(themes.map((one) => [one.reference, one.theme]))).toEqual(
    new Map([
      [before.reference, 'trust'],
      [reference, ''],
    ]),
  )
})

test('how long diet and lists are kept is 14 days and 13 months, until staff say otherwise, and the log says so', async () => {
  const { id } = await addConference()
  const staff = await addStaff()
  expect(await eventNow(id)).toMatchObject({ sensitiveKeptDays: 14, listsKeptMonths: 13 })
  for (const listsKeptMonths of ['0', '37', 'a year'])
    await expect(edit(staff, id, 'retention', { listsKeptMonths })).rejects.toThrow()
  await edit(staff, id, 'retention', { listsKeptMonths: '24' })
  expect(await eventNow(id)).toMatchObject({ sensitiveKeptDays: 14, listsKeptMonths: 24 })
  const [entry] = await db().select().from(auditLog).where(eq(auditLog.subjectId, id))
  expect(entry).toMatchObject({
    act: 'event-changed',
    before: { listsKeptMonths: '13' },
    after: { listsKeptMonths: '24' },
  })
})
