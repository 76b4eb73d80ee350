import { asc, eq } from 'drizzle-orm'
import { db, type Tx, transaction } from '@/db/client'
import { academyPlaces } from '@/db/schema/applications'
import { decisions, registrations } from '@/db/schema/registrations'
import { acceptPlace } from '@/domain/application/accept-place'
import { decideOutcomes, takeDecisionsBack } from '@/domain/application/decide-outcomes'
import { declinePlace, withdrawApplication } from '@/domain/application/end-application'
import { type EnteredApplication, enterApplication } from '@/domain/application/enter-application'
import { eventsWithExpiredPlaces, expirePlaces } from '@/domain/application/expire-places'
import type { ApplicationStep } from '@/domain/application/form'
import type { SettleStep } from '@/domain/application/journey-form'
import { offerNext } from '@/domain/application/offer-places'
import { releaseOutcomes } from '@/domain/application/release-outcomes'
import { reopenApplication } from '@/domain/application/reopen-application'
import { moveInReserve } from '@/domain/application/reserve'
import { saveApplication } from '@/domain/application/save-application'
import { sendApplication } from '@/domain/application/send-application'
import { settle } from '@/domain/application/settle'
import { warnOfEndingPlaces } from '@/domain/application/warn-of-ending-places'
import { hours } from '@/domain/clock'
import type { Typed } from '@/domain/form'
import type { Person } from '@/domain/people/person'
import { type addAcademy, addCv, typedApplication } from './academy'
import { type Draw, pick } from './any-verb'
import { moveClockOn } from './clock'

export type AcademyCast = {
  academy: Awaited<ReturnType<typeof addAcademy>>
  people: Person[]
  staff: Person
}

const attendances = ['week', 'week', 'labs'] as const
const meta = { locale: 'en' as const, privacyVersion: '2019-03-01' }

// A page at a time, as they are saved from their forms.
const save = (person: Person, slug: string, step: ApplicationStep, typed: Typed) =>
  transaction((tx) => saveApplication(tx, person, slug, step, typed))
const send = (person: Person, slug: string) =>
  transaction((tx) => sendApplication(tx, person, slug, meta))

/** Every verb of the academy that changes an application, its place or its outcome. */
export const academyVerbs: Record<string, (cast: AcademyCast, draw: Draw) => Promise<unknown>> = {
  async apply({ academy: { slug }, people }, { who, which, choice }) {
    const person = pick(people, who)
    const typed = typedApplication({
      category: pick(['civil-servant', 'postdoc'], choice),
      attendance: pick(attendances, which),
      fundingRequested: pick(['yes', 'no'], choice),
    })
    for (const [step, answers] of Object.entries(typed))
      await save(person, slug, step as ApplicationStep, answers)
    if (typed.research) await addCv(person, slug)
    return send(person, slug)
  },

  async change({ academy: { slug }, people }, { who, which, choice }) {
    const person = pick(people, who)
    const category = { category: 'decision-maker', attendance: pick(attendances, which) }
    const motivation = { motivation: `To learn ${choice} things.`, fundingRequested: 'no' }
    if (choice % 2) await save(person, slug, 'category', category)
    else await save(person, slug, 'motivation', motivation)
    return send(person, slug)
  },

  withdraw: (cast, draw) =>
    withOne(cast, draw, ({ status }) => isLiving(status), [
      (tx, it, own) => withdrawApplication(tx, own, it, { how: 'withdrawn' }),
      (tx, it) => withdrawApplication(tx, cast.staff, it, { how: 'staff', reason: 'x' }),
    ]),

  reopen: (cast, draw) =>
    withOne(cast, draw, ({ status }) => !isLiving(status), [
      (tx, it) => reopenApplication(tx, cast.staff, it),
    ]),

  decide: async (cast, { who, whom, which, choice }) => {
    const ids = several(await applied(cast), who, which)
    return transaction((tx) =>
      decideOutcomes(tx, cast.staff, cast.academy.id, ids, {
        outcome: pick(['approved', 'reserve', 'reserve', 'declined'], choice),
        funding: pick(['as-asked', 'yes', 'no'], whom),
        reason: 'x',
      }),
    )
  },

  takeBack: async (cast, { who, which }) => {
    const ids = several(await applied(cast), who, which)
    return transaction((tx) => takeDecisionsBack(tx, cast.staff, cast.academy.id, ids))
  },

  release: async (cast, { who, which, choice }) => {
    const ids = several(await applied(cast), who, which)
    return transaction((tx) =>
      releaseOutcomes(tx, cast.staff, cast.academy.id, { only: choice % 3 ? undefined : ids }),
    )
  },

  move: async (cast, { who, choice }) => {
    const all = await applied(cast)
    if (all.length === 0) return
    const direction = pick(['up', 'down'] as const, choice)
    return transaction((tx) =>
      moveInReserve(tx, cast.staff, cast.academy.id, pick(all, who).id, direction),
    )
  },

  offerNext: ({ academy, staff }, { which }) =>
    transaction((tx) => offerNext(tx, staff, academy.id, pick(attendances, which))),

  accept: (cast, draw) =>
    withOne(cast, draw, ({ offered }) => offered, [
      (tx, it, own) => acceptPlace(tx, own, it),
      (tx, it) => acceptPlace(tx, cast.staff, it),
    ]),

  decline: (cast, draw) =>
    withOne(cast, draw, ({ offered }) => offered, [
      (tx, it, own) => declinePlace(tx, own, it),
      (tx, it) => declinePlace(tx, cast.staff, it),
    ]),

  settle: (cast, draw) => {
    const [step, typed] = pick(pages, draw.choice)
    return withOne(cast, draw, ({ holds }) => holds, [
      (tx, it, own) => settle(tx, own, it, step, typed),
    ])
  },

  expire: ({ academy }) => transaction((tx) => expirePlaces(tx, academy.id)),

  // Nothing is done by the clock for once: the server was down.
  async clockMoves(_, { choice }) {
    moveClockOn(hours(pick([1, 24, 73, 200], choice)))
  },

  async timePasses({ academy }, { choice }) {
    moveClockOn(hours(pick([1, 24, 73, 200], choice)))
    await transaction(warnOfEndingPlaces)
    if ((await eventsWithExpiredPlaces(db())).includes(academy.id))
      await transaction((tx) => expirePlaces(tx, academy.id))
  },
}

const pages: [SettleStep, Typed][] = [
  [
    'travel',
    {
      ...{ arrivesOn: '2019-06-09', departsOn: '2019-06-15', details: '', needsVisa: 'yes' },
      ...{ mobile: '+46701740605', emergencyName: 'Kamau', emergencyMobile: '+46701740605' },
    },
  ],
  ['lodging', { nights: ['2019-06-13'], meals: [], room: 'single' }],
  ['needs', { diet: 'vegan', access: [], sensitiveConsent: 'yes' }],
  ['visibility', { onParticipantList: 'yes' }],
]

const isLiving = (status: string) => !['declined', 'cancelled'].includes(status)

type One = Awaited<ReturnType<typeof applied>>[number]

async function applied({ academy, people }: AcademyCast) {
  const rows = await db()
    .select({ row: registrations, place: academyPlaces, outcome: decisions.outcome })
    .from(registrations)
    .leftJoin(academyPlaces, eq(academyPlaces.registrationId, registrations.id))
    .leftJoin(decisions, eq(decisions.registrationId, registrations.id))
    .where(eq(registrations.eventId, academy.id))
    .orderBy(asc(registrations.createdAt), asc(registrations.id))
  return rows.map(({ row, place }) => ({
    id: row.id,
    status: row.status,
    offered: place?.offeredUntil != null,
    holds: place !== null && place.offeredUntil === null,
    person: people.find(({ id }) => id === row.personId) as Person,
  }))
}

type Work = (tx: Tx, it: EnteredApplication, own: Person) => Promise<unknown>

// Most often somebody for whom it makes sense, and now and then anybody at all.
async function withOne(
  cast: AcademyCast,
  { who, which, choice }: Draw,
  fit: (one: One) => boolean,
  works: Work[],
) {
  const all = await applied(cast)
  const fitting = which % 8 === 7 ? all : all.filter(fit)
  if (fitting.length === 0) return
  const { id, person } = pick(fitting, who)
  const work = pick(works, choice)
  return transaction(async (tx) => work(tx, await enterApplication(tx, { id }), person))
}

// One to three of those who can be decided on, from anywhere in the list on; now and then all there are.
function several(all: One[], from: number, which: number): string[] {
  const ids = (some: One[]) => some.map(({ id }) => id)
  const fitting = all.filter((one) => isLiving(one.status) && !one.offered && !one.holds)
  if (which % 7 === 6 || fitting.length === 0) return ids(all)
  const start = from % fitting.length
  return ids([...fitting, ...fitting].slice(start, start + (which % 3) + 1)).filter(isNew)
}

const isNew = (id: string, i: number, ids: string[]) => ids.indexOf(id) === i
