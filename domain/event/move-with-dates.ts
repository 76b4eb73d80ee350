import { dayAfter } from '../clock'
import { changedFields } from '../edit/changed-fields'
import type { Typed } from '../form'
import { Problems } from '../problems'
import { eventDays, mealCode } from './choices'
import { movedBy } from './consequences'
import { type KnownDay, programmeOf, typedSession, withIds } from './programme'
import type { Event } from './seats'
import type { Changed } from './section'

/**
 * When the whole event moves, the programme and the meals move with it. Otherwise a meal of a day
 * that is no more is offered no more, and a day of the programme has to be taken away first.
 */
export function withDates(event: Event, changed: Changed): Changed {
  const { startsOn, endsOn } = changed
  if (!startsOn || !endsOn) return changed
  const by = movedBy(event, { startsOn, endsOn })
  const days = new Set(eventDays({ startsOn, endsOn }))
  const moved = <Of extends { date: string }>(all: Of[]) =>
    all.map((one) => ({ ...one, date: dayAfter(one.date, by) }))
  const programme = moved(withIds(event.programme))
  if (programme.some(({ date, sessions }) => !days.has(date) && sessions.length > 0))
    throw new Problems({ endsOn: 'endsOn.programme' })
  return {
    ...changed,
    programme: programme.filter(({ date }) => days.has(date)),
    meals: moved(event.meals).filter(({ date }) => days.has(date)),
  }
}

/** The meals on offer, as they would be typed. */
export const typedMeals = ({ meals }: Pick<Event, 'meals'>): Typed => ({
  offeredMeals: meals.map(mealCode).toSorted(),
})

/**
 * What new dates changed of the programme, by session and by day, as the log keeps it: whoever has
 * one of them open for editing has to hear of it.
 */
export function movedParts(before: Event, after: Event) {
  const [was, is] = [partsOf(programmeOf(before)), partsOf(programmeOf(after))]
  const names = [...new Set([...was.keys(), ...is.keys()])]
  return names.flatMap((name) => {
    const [typed, becomes] = [was.get(name)?.typed ?? {}, is.get(name)?.typed]
    const gone = Object.fromEntries(Object.keys(typed).map((field) => [field, '']))
    const changed = changedFields(typed, becomes ?? gone, after.version)
    const of = (was.get(name) ?? is.get(name))?.of
    return changed ? [{ before: changed.before, after: { ...changed.after, ...of } }] : []
  })
}

function partsOf(days: KnownDay[]): Map<string, { of: Typed; typed: Typed }> {
  const sessions = days.flatMap(({ date, sessions }) =>
    sessions.map((one) => ({ of: { session: one.id }, typed: typedSession(date, one) })),
  )
  const titles = days.map(({ date, title }) => ({
    of: { day: date },
    typed: { dayTitleSv: title.sv, dayTitleEn: title.en },
  }))
  return new Map([...sessions, ...titles].map((part) => [JSON.stringify(part.of), part]))
}
