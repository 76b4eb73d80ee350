import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { journeys } from '@/db/schema/applications'
import { notes, registrationTags, tags } from '@/db/schema/attendees'
import { attendedDays } from '@/db/schema/documents'
import { parties, partnerships } from '@/db/schema/partnerships'
import { registrations } from '@/db/schema/registrations'
import { addAcademy, apply } from '@/test/academy'
import { moveClockOn, moveClockTo } from '@/test/clock'
import { addConference } from '@/test/conference'
import { addPeople, addPerson, addStaff, cancel, fullAnswers, idOf, register } from '@/test/people'
import { addPlaced } from '@/test/placed'
import { calendarDay, hours, now } from '../clock'
import type { EventKind } from '../event/facts'
import { isLiving } from '../registration/answers'
import { registerColleague } from '../registration/register-colleague'
import { fold } from '../registration/search-text'
import { decide } from '../review/decide'
import { closedValues, type Facet, facetsAt } from './attendee-facets'
import { type AttendeeFilter, attendeeFilter, queryOf, type Values } from './attendee-filter'
import { type Attendee, attendees } from './attendees'
import { placeOf } from './columns'
import { countAttendees, howMany } from './count-attendees'

type Peopled = { id: string; kind: EventKind; all: Attendee[] }
const events: Partial<Record<EventKind, Peopled>> = {}
const at = (kind: EventKind): Peopled => {
  const event = events[kind]
  if (!event) throw new Error(`no ${kind}`)
  return event
}

beforeAll(async () => {
  moveClockTo('2019-03-25T09:00:00+01:00')
  const staff = await addStaff()
  const conference = await addConference({}, 3)
  const choices = [undefined, 'wait', 'wait', 'self', 'both', 'wait', 'self'] as const
  const ids: string[] = []
  for (const [i, partnership] of conference.partnerships.entries())
    for (const [k, person] of (await addPeople(5)).entries()) {
      moveClockOn(hours(7))
      const party = k % 2 ? partnership.swedish : partnership.botswanan
      const id = await idOf(await register(person, conference.id, party, choices[k + i] ?? 'wait'))
      ids.push(id)
      if (k === 3) await cancel(person, id)
    }
  const colleague = await addPerson()
  const { you, stay, visibility, invoice } = fullAnswers(conference.partnership.swedish)
  await transaction((tx) =>
    registerColleague(
      tx,
      { ...staff, as: 'staff' },
      {
        ...{ eventId: conference.id, partnershipId: conference.partnership.id },
        ...{ partyId: conference.partnership.swedish, email: colleague.email, locale: 'sv' },
        answers: { you, stay, visibility, invoice },
        ...{ whenFull: 'self', privacyVersion: '2019-03-01' },
      },
    ),
  )
  const [a = '', b = '', c = '', d = ''] = ids
  await transaction(async (tx) => {
    await decide(tx, staff, a, { outcome: 'approved', reason: '', releaseNow: true })
    await decide(tx, staff, b, { outcome: 'declined', reason: 'x', releaseNow: false })
    const change = (id: string, columns: Partial<typeof registrations.$inferInsert>) =>
      tx.update(registrations).set(columns).where(eq(registrations.id, id))
    await change(a, { days: ['2019-05-13'], meals: [], nights: [], theme: 'democracy' })
    await change(b, { spokenLanguage: 'sv', interpretation: 'tolk', noPhoto: true })
    await change(c, { nights: ['2019-05-12'], onParticipantList: false, delegateRole: 'other' })
    await change(d, { meals: ['2019-05-14:lunch'], givenNames: '100%_' })
    await tx.insert(tags).values([
      { id: 'speaker', eventId: conference.id, name: 'Speaker' },
      { id: 'guest', eventId: conference.id, name: 'Guest, honoured' },
    ])
    await tx.insert(registrationTags).values([
      { registrationId: a, tagId: 'speaker' },
      { registrationId: a, tagId: 'guest' },
      { registrationId: c, tagId: 'guest' },
    ])
    await tx.insert(notes).values({
      ...{ id: 'note', registrationId: b, authorId: staff.id, text: 'x', writtenAt: now() },
    })
    await tx.insert(attendedDays).values(
      ['2019-05-13', '2019-05-14'].map((day) => ({
        ...{ registrationId: a, day, notedBy: staff.id, notedAt: now() },
      })),
    )
    const { swedish, id } = conference.partnership
    await tx.update(parties).set({ kind: 'region' }).where(eq(parties.id, swedish))
    // What staff name anew is found by its new name.
    await tx.update(partnerships).set({ name: 'Ymseröd – Ngaka' }).where(eq(partnerships.id, id))
  })

  const academy = await addAcademy()
  await addPlaced(academy)
  const settled = await addPlaced(academy, { attendance: 'labs', residence: 'UG' })
  await addPlaced(academy, { category: 'civil-servant', offeredUntil: new Date('2099-01-01') })
  for (const residence of ['KE', 'BW', 'UG'])
    await apply(await addPerson(), academy.slug, { residence, category: 'postdoc' })
  await transaction((tx) =>
    tx
      .update(journeys)
      .set({ room: 'shared', lodgingAt: now() })
      .where(eq(journeys.registrationId, settled.id)),
  )
  for (const [kind, { id }] of Object.entries({ conference, academy }))
    events[kind as EventKind] = {
      ...{ id, kind: kind as EventKind },
      all: await attendees(db(), { eventId: id }),
    }
})

const every = Object.fromEntries(
  facetsAt('conference')
    .concat(facetsAt('academy'))
    .filter((facet) => facet !== 'refs')
    .map((facet) => [facet, closedValues(facet)]),
) as Values

// What each facet says, told of a loaded row.
const told: Record<Facet, (one: Attendee) => string[]> = {
  status: ({ registration }) => [registration.status],
  funding: ({ place, offeredUntil, registration, turn }) => [
    ...(place !== null && offeredUntil === null ? ['icld'] : []),
    ...(registration.comesAtOwnExpense ? ['self'] : []),
    ...(turn !== null ? ['waiting'] : []),
    ...(place === null && !registration.comesAtOwnExpense && turn === null ? ['none'] : []),
  ],
  place: (one) => [placeOf(one)],
  decision: ({ decision }) => [
    decision ? (decision.releasedAt ? 'released' : 'held') : 'undecided',
  ],
  attendance: ({ application }) => (application ? [application.attendance] : []),
  funded: ({ application }) => [application?.funded ? 'yes' : 'no'],
  partnership: ({ partnership }) => (partnership ? [partnership.slug] : []),
  party: ({ registration }) => (registration.partyId ? [registration.partyId] : []),
  kind: ({ partyKind }) => (partyKind ? [partyKind] : []),
  country: ({ country }) => [country],
  role: ({ registration }) => [registration.delegateRole],
  theme: ({ registration }) => [registration.theme],
  day: ({ registration }) => registration.days,
  meal: ({ registration }) => registration.meals,
  night: ({ registration }) => registration.nights,
  room: ({ registration, journey, sharesRoom }) => {
    if (sharesRoom || (journey?.lodgingAt && journey.room === 'shared')) return ['shared']
    return [registration.nights.length > 0 ? 'single' : 'none']
  },
  language: ({ registration }) => [registration.spokenLanguage],
  interpretation: ({ registration }) => [registration.interpretation ? 'yes' : 'no'],
  confirmed: (one) => [waits(one) ? 'no' : 'yes'],
  missing: (one) => [
    ...(waits(one) ? ['confirmation'] : []),
    ...(one.academyPlace && !one.academyPlace.offeredUntil && !one.journey?.lodgingAt
      ? ['stay']
      : []),
    ...(one.academyPlace && !one.academyPlace.offeredUntil && !one.journey ? ['travel'] : []),
    ...(pays(one) && !one.invoice ? ['invoice'] : []),
  ],
  invoice: (one) => [pays(one) ? 'yes' : 'no'],
  listed: ({ registration }) => [registration.onParticipantList ? 'yes' : 'no'],
  photo: ({ registration }) => [registration.noPhoto ? 'no' : 'yes'],
  there: ({ there }) => [there.length > 0 ? 'yes' : 'no'],
  note: ({ notes }) => [notes > 0 ? 'yes' : 'no'],
  tag: ({ tags }) => tags.map(({ id }) => id),
  refs: ({ registration }) => [registration.reference],
}

const waits = ({ registration: { registeredBy, confirmedAt, status } }: Attendee) =>
  registeredBy !== null && confirmedAt === null && isLiving(status)
const pays = ({ registration: { comesAtOwnExpense, status } }: Attendee) =>
  comesAtOwnExpense && isLiving(status)

function isSought(one: Attendee, filter: AttendeeFilter, leftOut?: Facet): boolean {
  const day = calendarDay(one.registration.createdAt)
  const between = day >= (filter.from ?? '') && day <= (filter.to ?? '9')
  const { searchText } = one.registration
  const words = fold(filter.q ?? '')
    .split(' ')
    .filter(Boolean)
  const text = fold(`${searchText} ${one.email} ${one.organisation} ${one.partnership?.name ?? ''}`)
  const dated = filter.from || filter.to ? between !== filter.outside : true
  return (
    dated &&
    words.every((word) => text.includes(word)) &&
    (Object.keys(told) as Facet[]).every((facet) => {
      if (facet === leftOut) return true
      const values = told[facet](one)
      const any = (sought: string[] | undefined) => sought?.some((value) => values.includes(value))
      return (any(filter.is[facet]) ?? true) && !any(filter.not[facet])
    })
  )
}

/** Any filter that speaks of what is there, and now and then of what is not. */
const anyFilter = (kind: EventKind) =>
  fc
    .record({
      facets: fc.array(
        fc.record({
          facet: fc.constantFrom(...facetsAt(kind)),
          not: fc.boolean(),
          pick: fc.nat(),
          two: fc.boolean(),
        }),
        { maxLength: 3 },
      ),
      q: fc.constantFrom(
        '',
        '',
        '',
        'YMSEROD',
        'ngaka åker',
        '%_',
        'ghanzi',
        'öberg nairobi',
        'test.example',
        'nobody',
      ),
      from: fc.constantFrom('', '', '', '2019-03-26', '2019-03-28'),
      to: fc.constantFrom('', '', '2019-03-27', '2019-03-29'),
      outside: fc.boolean(),
      sort: fc.constantFrom('name', 'turn', 'funding', 'organisation', 'decision', 'received'),
      order: fc.constantFrom('asc', 'desc'),
    })
    .map(({ facets: drawn, outside, ...plain }) => {
      const query: Record<string, string> = { ...plain }
      if (outside) query['not-registered'] = 'yes'
      for (const { facet, not, pick, two } of drawn) {
        const there = [...new Set(at(kind).all.flatMap(told[facet])), 'ZZ']
        const values = [there[pick % there.length], two && there[(pick + 1) % there.length]]
        query[`${not ? 'not-' : ''}${facet}`] = values.filter(Boolean).join(',')
      }
      return attendeeFilter.parse(query)
    })

for (const kind of ['conference', 'academy'] as const) {
  test(`whatever is sought at the ${kind}, the database finds what is told of each row, and counts it`, async () => {
    const { id, all } = at(kind)
    const scope = { eventId: id }
    await fc.assert(
      fc.asyncProperty(
        fc.constant(null).chain(() => anyFilter(kind)),
        async (filter) => {
          const { page: _, ...whole } = filter
          const expected = all.filter((one) => isSought(one, filter))
          const found = await attendees(db(), scope, whole)
          const refs = (list: Attendee[]) =>
            list.map(({ registration }) => registration.reference).toSorted()
          expect(refs(found)).toEqual(refs(expected))
          expect(await howMany(db(), scope, filter)).toBe(expected.length)

          const counts = await countAttendees(db(), scope, filter, every)
          expect(counts.total).toBe(expected.length)
          for (const [facet, by] of Object.entries(counts.by))
            for (const [value, count] of Object.entries(by)) {
              const there = all.filter(
                (one) =>
                  isSought(one, filter, facet as Facet) &&
                  told[facet as Facet](one).includes(value),
              )
              expect(count, `${facet} ${value}`).toBe(there.length)
            }
          for (const { id, count } of counts.tags)
            expect(count).toBe(
              all.filter((one) => isSought(one, filter, 'tag') && told.tag(one).includes(id))
                .length,
            )
          // An address says the same as the filter it is made of.
          expect(attendeeFilter.parse(Object.fromEntries(queryOf(filter)))).toEqual(filter)
        },
      ),
      { numRuns: 20 },
    )
  }, 120_000)

  test(`at the ${kind}, “not” finds exactly those whom a filter does not find`, async () => {
    const { id, all } = at(kind)
    for (const facet of facetsAt(kind))
      for (const value of new Set(all.flatMap(told[facet]))) {
        const find = async (query: Record<string, string>) => {
          const { page: _, ...filter } = attendeeFilter.parse(query)
          const found = await attendees(db(), { eventId: id }, filter)
          return found.map(({ registration }) => registration.id)
        }
        const those = await find({ [facet]: value })
        const others = await find({ [`not-${facet}`]: value })
        expect(those.length, `${facet}=${value}`).toBeGreaterThan(0)
        expect(those.filter((one) => others.includes(one))).toEqual([])
        expect([...those, ...others].toSorted()).toEqual(
          all.map(({ registration }) => registration.id).toSorted(),
        )
      }
  })
}
