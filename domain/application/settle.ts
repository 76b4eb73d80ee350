import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { journeys } from '@/db/schema/applications'
import { registrations } from '@/db/schema/registrations'
import { entryOf } from '../audit/entry-of'
import { dayAfter, now } from '../clock'
import { attendedBy, earlyNight, eventDays, eventNights, mealCode } from '../event/choices'
import type { Event } from '../event/seats'
import { isBefore, isOver } from '../event/window'
import { problemsOf, type Typed } from '../form'
import { toE164 } from '../people/mobile'
import { Problems } from '../problems'
import { Refusal } from '../refusal'
import { keepNeeds } from '../registration/new-registration'
import { tell } from '../told'
import { erasePassport } from '../visa/erase-passports'
import type { Attendance } from './answers'
import { type EnteredApplication, hasPlace } from './enter-application'
import { type SettleStep, settleForms } from './journey-form'

type Dates = Pick<Event, 'startsOn' | 'endsOn'>

/** The days on which somebody may arrive or depart: those of the event with two before and two after. */
export const travelDays = ({ startsOn, endsOn }: Dates): string[] =>
  eventDays({ startsOn: dayAfter(startsOn, -2), endsOn: dayAfter(endsOn, 2) })

/** The nights of an attendance: from the one before its first day to the one before its last. */
export const lodgingNights = (event: Dates, attendance: Attendance): string[] => {
  const days = attendedBy(event, attendance)
  return eventNights({ startsOn: days[0] ?? event.startsOn, endsOn: event.endsOn })
}

/** The meals of the days of an attendance, by their codes. */
export const attendedMeals = (event: Dates & Pick<Event, 'meals'>, attendance: Attendance) =>
  event.meals.filter(({ date }) => attendedBy(event, attendance).includes(date)).map(mealCode)

/** Whether the stay can still be changed: after the hotel's deadline only what was never answered. */
export const mayLodge = (event: Pick<Event, 'hotelDeadline'>, answered: boolean): boolean =>
  !answered || isBefore(event.hotelDeadline)

/**
 * Keeps one page of what is asked after acceptance. Whoever needs no visa any more has their passport
 * data erased at once, and a visa letter is in force no more. Throws Problems for what has to be mended;
 * refuses `place-is-over` without a place that is theirs, `event-is-over`, and for the stay
 * `hotel-is-booked` when it was answered and the hotel's deadline is past.
 */
export async function settle(
  tx: Tx,
  participant: { id: string },
  it: EnteredApplication,
  step: SettleStep,
  typed: Typed,
): Promise<void> {
  if (!hasPlace(it)) throw new Refusal('place-is-over')
  if (isOver(it.event)) throw new Refusal('event-is-over')
  const read = settleForms[step].safeParse(typed)
  if (!read.success) throw new Problems(problemsOf(read.error))
  await keep[step](tx, it, typed, participant)
  await tell(tx, {
    entries: [entryOf(it, 'journey-settled', participant.id, { after: { step } })],
    letters: [],
  })
}

type Keep = (
  tx: Tx,
  it: EnteredApplication,
  typed: Typed,
  participant: { id: string },
) => Promise<void>

const keep: Record<SettleStep, Keep> = {
  travel: async (tx, it, typed, participant) => {
    const { mobile, emergencyMobile, needsVisa, ...travel } = settleForms.travel.parse(typed)
    const { residence } = it.application
    const days = travelDays(it.event)
    for (const field of ['arrivesOn', 'departsOn'] as const)
      if (!days.includes(travel[field])) throw new Problems({ [field]: `${field}.choose` })
    const kept = {
      ...travel,
      emergencyMobile: mobileOf(emergencyMobile, residence, 'emergencyMobile'),
      needsVisa: needsVisa === 'yes',
      updatedAt: now(),
    }
    await updateRegistration(tx, it, { mobile: mobileOf(mobile, residence, 'mobile') })
    await tx
      .insert(journeys)
      .values({ registrationId: it.id, room: 'single', roomWith: '', ...kept })
      .onConflictDoUpdate({ target: journeys.registrationId, set: kept })
    // Whoever needs no visa is asked for no passport, and no letter speaks for them any more.
    if (!kept.needsVisa) await erasePassport(tx, [it.id], participant.id)
  },
  lodging: async (tx, it, typed) => {
    const { room = 'single', roomWith, ...stay } = settleForms.lodging.parse(typed)
    if (!it.journey) throw new Problems({ form: 'answers.incomplete' })
    if (!mayLodge(it.event, it.journey.lodgingAt !== null)) throw new Refusal('hotel-is-booked')
    const { attendance } = it.application
    const onlyFrom = (offered: string[], chosen: string[]) =>
      new Set(chosen).size === chosen.length && chosen.every((one) => offered.includes(one))
    const nights = lodgingNights(it.event, attendance)
    if (!onlyFrom(nights, stay.nights)) throw new Problems({ nights: 'unreadable' })
    if (!onlyFrom(attendedMeals(it.event, attendance), stay.meals))
      throw new Problems({ meals: 'unreadable' })
    if (stay.nights.includes(earlyNight(it.event)) && !stay.earlyNightReason)
      throw new Problems({ earlyNightReason: 'earlyNightReason.missing' })
    await updateRegistration(tx, it, stay)
    await tx
      .update(journeys)
      .set({ room, roomWith: room === 'shared' ? roomWith : '', lodgingAt: now() })
      .where(eq(journeys.registrationId, it.id))
  },
  needs: (tx, it, typed) => keepNeeds(tx, it.id, settleForms.needs.parse(typed)),
  visibility: (tx, it, typed) => updateRegistration(tx, it, settleForms.visibility.parse(typed)),
}

function mobileOf(typed: string, country: string, field: string): string {
  try {
    return toE164(typed, country)
  } catch (error) {
    if (error instanceof Problems) throw new Problems({ [field]: 'mobile.unlike' })
    throw error
  }
}

async function updateRegistration(
  tx: Tx,
  { id }: EnteredApplication,
  columns: Partial<typeof registrations.$inferInsert>,
) {
  await tx
    .update(registrations)
    .set({ ...columns, updatedAt: now() })
    .where(eq(registrations.id, id))
}
