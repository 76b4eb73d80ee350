import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { events } from '@/db/schema/events'
import { drafts } from '@/db/schema/people'
import { auditLog } from '@/db/schema/records'
import { addAcademy } from '@/test/academy'
import { addConference } from '@/test/conference'
import { arrive } from '@/test/delegates'
import { edit, eventNow } from '@/test/edit-event'
import { texts } from '@/test/messages'
import { addPerson, addStaff } from '@/test/people'
import { openApplication } from '../application/open-application'
import { seatsOf } from '../application/seats-of'
import { addRule } from '../message/rules'
import { invitedBySlugs } from '../partnership/by-slug'
import { coordinatedBy } from '../people/coordinates'
import type { Person } from '../people/person'
import { openFirstPage } from '../registration/first-page'
import { openDraft } from '../registration/open-draft'
import { reviewedBy } from '../review/my-reviews'
import { changeState } from './change-state'
import { missingOf } from './complete'
import { createEvent } from './create-event'
import { duplicateEvent } from './duplicate-event'
import { removeSession, saveSession, titleDay } from './edit-programme'
import { inFull } from './enter-to-edit'
import { newEventForm } from './form'
import { programmeOf } from './programme'
import { eventBySlug, eventForStaff, invitedPartnerships, publishedEvents } from './published'
import { programmeDayForm, sessionForm } from './session-form'
import { whatArchivingEnds } from './what-archiving-ends'

let staff: Person
beforeEach(async () => {
  staff = await addStaff()
})

let made = 0
const prefix = () => `D${String.fromCharCode(65 + Math.floor(made / 26), 65 + (made++ % 26))}`

async function begin(more: Record<string, string> = {}) {
  const input = newEventForm.parse({
    kind: 'conference',
    eventTitleSv: 'Nästa möte',
    eventTitleEn: 'Next meeting',
    slug: `next-${made}`,
    referencePrefix: prefix(),
    city: 'Visby',
    startsOn: '2019-09-10',
    endsOn: '2019-09-11',
    opensAt: '2019-03-20T09:00',
    closesAt: '2019-08-20T23:59',
    capacity: '40',
    fundedPlaces: '2',
    ...more,
  })
  const slug = await transaction((tx) => createEvent(tx, staff, input))
  const event = await eventForStaff(db(), slug)
  if (!event) throw new Error('no event')
  return event
}

const bring = (eventId: string, state: 'draft' | 'published' | 'archived') =>
  transaction((tx) => changeState(tx, staff, eventId, state))

async function fill(eventId: string) {
  await edit(staff, eventId, 'texts', {
    ...{ leadSv: 'Kort.', leadEn: 'In short.', aboutSv: 'Om.', aboutEn: 'About.' },
    ...{ forWhomSv: 'Alla.', forWhomEn: 'All.', howToSv: 'Anmäl.', howToEn: 'Register.' },
  })
  await edit(staff, eventId, 'venue', {
    ...{
      venueSv: 'Kongresshallen',
      venueEn: 'Congress hall',
      hotelSv: 'Strand',
      hotelEn: 'Strand',
    },
  })
  await edit(staff, eventId, 'themes', { themeSv1: 'Tillit', themeEn1: 'Trust' })
  await addSession(eventId)
}

const criterion = {
  ...{ criterionSv1: 'Kvalitet', criterionEn1: 'Quality' },
  ...{ criterionScale1: '5', criterionWeight1: '1' },
}

const missing = async (eventId: string) =>
  missingOf(await inFull(db(), await eventNow(eventId))).map(({ what }) => what)

const session = {
  ...{ sessionId: '', agreed: '', sessionDate: '2019-09-10', sessionFrom: '09:00' },
  ...{ sessionTo: '10:00', sessionTitleSv: 'Välkomna', sessionTitleEn: 'Welcome' },
  ...{ sessionAboutSv: '', sessionAboutEn: '', sessionRoom: 'Aula', sessionTheme: '' },
  speakers: 'Anna Ek, Visby kommun\nMpho Seretse',
}

async function addSession(eventId: string, more: Record<string, string> = {}) {
  const { version } = await eventNow(eventId)
  const input = sessionForm.parse({ ...session, eventId, version: String(version), ...more })
  await transaction((tx) => saveSession(tx, staff, input))
}

test('a new event is a draft that nobody but staff finds anywhere', async () => {
  const { id, slug } = await begin()
  const conference = await addConference()
  const academy = await begin({ kind: 'academy', slug: `academy-draft-${made}` })
  const role = { role: 'event-coordinator', eventId: id } as const
  const person = { ...(await addPerson()), roles: [role] }
  const reviewer = { ...person, roles: [{ role: 'reviewer', eventId: academy.id } as const] }
  expect((await publishedEvents(db())).map((one) => one.slug)).toContain(conference.slug)
  expect((await publishedEvents(db())).map((one) => one.slug)).not.toContain(slug)
  expect(await eventBySlug(db(), slug)).toBeNull()
  expect(await openDraft(db(), person, slug)).toBeNull()
  expect(await openFirstPage(db(), person, slug)).toBeNull()
  expect(await openApplication(db(), person, academy.slug)).toBeNull()
  expect((await coordinatedBy(db(), person)).events).toEqual([])
  expect(await reviewedBy(db(), reviewer)).toEqual([])
})

test('nobody registers for a draft, nor for what is archived, though the window be open', async () => {
  const conference = await addConference()
  const { id, slug, partnership } = conference
  const person = await addPerson()
  await transaction((tx) => tx.update(events).set({ state: 'draft' }).where(eq(events.id, id)))
  await expect(arrive(id, partnership.swedish)).rejects.toThrow('registration-is-not-open-yet')
  expect(await invitedBySlugs(db(), slug, 'anything')).toBeNull()
  await bring(id, 'published')
  await arrive(id, partnership.swedish)
  await bring(id, 'archived')
  await expect(arrive(id, partnership.swedish)).rejects.toThrow('registration-is-closed')
  expect(await eventBySlug(db(), slug)).not.toBeNull()
  expect((await publishedEvents(db())).map((one) => one.slug)).not.toContain(slug)
  expect(person.roles).toEqual([])
})

test('what everybody could see is no draft again, though nobody has registered: its address keeps working', async () => {
  const { id, slug } = await addConference()
  for (const state of ['archived', 'published'] as const) {
    await expect(bring(id, 'draft')).rejects.toThrow('event-was-public')
    await bring(id, state)
    expect(await eventBySlug(db(), slug)).toMatchObject({ state })
  }
})

test('before an event is archived it is told what ends: forms that are begun, and rules that are on', async () => {
  const { id } = await addConference()
  expect(await whatArchivingEnds(db(), id)).toEqual({ begun: 0, rules: 0 })
  const person = await addPerson()
  const at = new Date()
  await transaction((tx) =>
    tx.insert(drafts).values(
      (['you', 'stay'] as const).map((step) => ({
        ...{ personId: person.id, eventId: id, step, updatedAt: at },
        answers: {},
      })),
    ),
  )
  const rule = { name: 'Rule', anchor: 'starts', daysBefore: 1, audience: '', texts } as const
  for (const active of [true, false])
    await transaction((tx) => addRule(tx, staff, id, { ...rule, active }))
  expect(await whatArchivingEnds(db(), id)).toEqual({ begun: 1, rules: 1 })
})

test('an event is published only when it is complete, and what is missing is told', async () => {
  const { id, slug } = await begin()
  await expect(bring(id, 'published')).rejects.toThrow('event-is-not-complete')
  expect(await missing(id)).toEqual([
    ...['lead', 'about', 'forWhom', 'howTo', 'venue', 'themes', 'programme'],
  ])
  await fill(id)
  expect(await missing(id)).toEqual([])
  await bring(id, 'published')
  expect(await eventBySlug(db(), slug)).toMatchObject({ state: 'published' })
  await expect(bring(id, 'archived')).resolves.toBeUndefined()
  const entries = await db().select().from(auditLog).where(eq(auditLog.subjectId, id))
  expect(entries.filter(({ act }) => act === 'event-state-changed')).toMatchObject([
    { before: { state: 'draft' }, after: { state: 'published' } },
    { before: { state: 'published' }, after: { state: 'archived' } },
  ])
})

test('an academy is published only with criteria, seats, and a time to answer before its first day', async () => {
  const { id } = await begin({ kind: 'academy', slug: `academy-${made}` })
  await fill(id)
  expect(await missing(id)).toEqual(['criteria', 'answerBy'])
  await edit(staff, id, 'seats', { seatsWeek: '0', seatsLabs: '0' })
  expect(await missing(id)).toEqual(['criteria', 'seats', 'answerBy'])
  await expect(bring(id, 'published')).rejects.toThrow('event-is-not-complete')
  await edit(staff, id, 'seats', { seatsWeek: '0', seatsLabs: '20' })
  await edit(staff, id, 'criteria', criterion)
  await expect(edit(staff, id, 'answers', { answerBy: '2019-09-10 00:00' })).rejects.toMatchObject({
    fields: { answerBy: 'answerBy.late' },
  })
  await edit(staff, id, 'answers', { answerBy: '2019-09-09 23:59' })
  expect(await missing(id)).toEqual([])
  await bring(id, 'published')
  await expect(edit(staff, id, 'answers', { answerBy: '' })).rejects.toThrow(
    'event-is-not-complete',
  )
  await expect(edit(staff, id, 'dates', { startsOn: '2019-09-09' })).rejects.toMatchObject({
    fields: { startsOn: 'startsOn.answers' },
  })
})

test('what a published academy has lacked before stops nobody from mending the rest of it', async () => {
  const academy = await addAcademy({ criteria: [], answerBy: null })
  await edit(staff, academy.id, 'criteria', criterion)
  expect(await missing(academy.id)).toEqual(['answerBy'])
  await edit(staff, academy.id, 'answers', { answerBy: '2019-04-30 23:59' })
  expect(await missing(academy.id)).toEqual([])
})

test('two events never have the same address or the same letters', async () => {
  const first = await begin()
  await expect(begin({ slug: first.slug })).rejects.toMatchObject({
    fields: { slug: 'slug.taken' },
  })
  await expect(begin({ referencePrefix: first.referencePrefix })).rejects.toMatchObject({
    fields: { referencePrefix: 'referencePrefix.taken' },
  })
})

test('the next edition is the same but for its registrations, and every day moves alike', async () => {
  const conference = await addConference({}, 2)
  await arrive(conference.id, conference.partnership.swedish)
  await edit(staff, conference.id, 'retention', { listsKeptMonths: '24' })
  const old = await eventNow(conference.id)
  const slug = `edition-${made}`
  const copy = { eventId: old.id, slug, referencePrefix: prefix() }
  await transaction((tx) =>
    // Into winter time: the clock on the wall says the same.
    duplicateEvent(tx, staff, { ...copy, startsOn: '2019-11-11', inviteAgain: true }),
  )
  const next = await eventForStaff(db(), slug)
  expect(next).toMatchObject({
    state: 'draft',
    version: 1,
    attending: 0,
    startsOn: '2019-11-11',
    endsOn: '2019-11-12',
    opensAt: new Date('2019-09-16T09:00:00+02:00'),
    closesAt: new Date('2019-10-25T23:59:59+02:00'),
    hotelDeadline: new Date('2019-10-28T23:59:59+01:00'),
    changeDeadline: new Date('2019-11-01T23:59:59+01:00'),
    texts: old.texts,
    themes: old.themes,
    rates: old.rates,
    listsKeptMonths: 24,
  })
  expect(next?.programme.map(({ date }) => date)).toEqual(['2019-11-11', '2019-11-12'])
  expect(next?.meals[0]).toEqual({ ...old.meals[0], date: '2019-11-11' })
  expect(await invitedPartnerships(db(), slug)).toHaveLength(2)
  const entries = await db()
    .select()
    .from(auditLog)
    .where(eq(auditLog.eventId, next?.id ?? ''))
  expect(
    entries.filter(({ act }) => act === 'partnership-invited').map((one) => one.partnershipId),
  ).toEqual(expect.arrayContaining(conference.partnerships.map(({ id }) => id)))
})

test('the next edition of an academy has the same seats, and nobody in them', async () => {
  const academy = await addAcademy()
  const slug = `edition-${made}`
  const copy = { eventId: academy.id, slug, referencePrefix: prefix() }
  await transaction((tx) =>
    duplicateEvent(tx, staff, { ...copy, startsOn: '2020-06-08', inviteAgain: false }),
  )
  const next = await eventForStaff(db(), slug)
  expect(next).toMatchObject({ criteria: (await eventNow(academy.id)).criteria })
  expect(await seatsOf(db(), next?.id ?? '')).toMatchObject([
    { attendance: 'week', capacity: 60, taken: 0 },
    { attendance: 'labs', capacity: 25, taken: 0 },
  ])
})

test('sessions stand in the order of their times, are changed each for itself, and removed', async () => {
  const { id } = await begin()
  await addSession(id, { sessionFrom: '13:00', sessionTo: '14:00', sessionTitleEn: 'Later' })
  await addSession(id)
  const sessions = async () => programmeOf(await eventNow(id))[0]?.sessions ?? []
  expect((await sessions()).map(({ title }) => title.en)).toEqual(['Welcome', 'Later'])
  expect((await sessions())[0]).toMatchObject({
    room: 'Aula',
    speakers: [
      { name: 'Anna Ek', organisation: 'Visby kommun' },
      { name: 'Mpho Seretse', organisation: '' },
    ],
  })
  const [welcome, later] = await sessions()
  if (!welcome || !later) throw new Error('two sessions')

  // Two have the programme open: each at a session of their own, then both at the same.
  const opened = String((await eventNow(id)).version)
  const change = (sessionId: string, more: Record<string, string>) =>
    addSession(id, { version: opened, sessionId, ...more })
  await change(later.id, { sessionFrom: '08:00', sessionTo: '08:30', sessionTitleEn: 'Earlier' })
  await change(welcome.id, { sessionRoom: 'B12' })
  await expect(change(welcome.id, { sessionRoom: 'C1' })).rejects.toThrow('edited-meanwhile')
  expect((await sessions()).map(({ title, room }) => [title.en, room])).toEqual([
    ['Earlier', 'Aula'],
    ['Welcome', 'B12'],
  ])

  const { version } = await eventNow(id)
  await transaction((tx) =>
    removeSession(tx, staff, { eventId: id, version, agreed: '', sessionId: later.id }),
  )
  expect((await sessions()).map(({ id: one }) => one)).toEqual([welcome.id])
  const day = programmeDayForm.parse({
    ...{ eventId: id, version: String(version + 1), programmeDate: '2019-09-11' },
    ...{ dayTitleSv: 'Andra dagen', dayTitleEn: 'The second day' },
  })
  await transaction((tx) => titleDay(tx, staff, day))
  expect(programmeOf(await eventNow(id))[1]?.title.en).toBe('The second day')
})
