import { createHash } from 'node:crypto'
import { priceOf } from '../registration/price'
import { eventDays, eventNights, mealCode } from './choices'
import type { Event } from './seats'

/** Somebody whom a change of the event may concern, with what they have chosen of it. */
export type Concerned = {
  id: string
  name: string
  days: string[]
  nights: string[]
  meals: string[]
  comesAtOwnExpense: boolean
  /** Whether they wait for a funded place and have been offered none. */
  waits: boolean
}

export const deadlines = [
  'opensAt',
  'closesAt',
  'hotelDeadline',
  'changeDeadline',
  'answerBy',
] as const
export type Deadline = (typeof deadlines)[number]

/** What a change of an event does to others. Instants are ISO 8601, null where there is none. */
export type Consequence =
  /** So many are told by mail how it is now; whoever comes gets a new calendar entry. */
  | { kind: 'told'; count: number }
  /** Days, nights or meals that these have chosen are there no more: they are asked to choose anew. */
  | { kind: 'choices-gone'; count: number; names: string[] }
  /** The programme and the meals move with the days. */
  | { kind: 'programme-moves'; days: number }
  | { kind: 'deadline-moved'; deadline: Deadline; from: string | null; to: string | null }
  /** So many wait: they are offered what there is more of, as far as it goes. */
  | { kind: 'offered-on'; count: number }
  /** So many come at own expense and go on doing so, though nobody new can. */
  | { kind: 'own-expense-stays'; count: number }
  /** So many come at own expense and pay another sum by other rates: they are told by mail. */
  | { kind: 'price-changes'; count: number }
  /** So many submitted reviews come to another total by other criteria. */
  | { kind: 'totals-change'; count: number }
  /** So many submitted reviews have no score for a criterion that is new. */
  | { kind: 'scores-missing'; count: number }

const mostNames = 20

/**
 * What changing an event from `before` to `after` does to those it concerns: nothing, as long as
 * there is nobody. What it does is told before it is done.
 */
export function consequencesOf(before: Event, after: Event, all: Concerned[]): Consequence[] {
  if (all.length === 0) return []
  const gone = all.filter((one) => losesChoices(one, before, after))
  const waiting = all.filter(({ waits }) => waits).length
  const atOwnExpense = all.filter(({ comesAtOwnExpense }) => comesAtOwnExpense).length
  const repriced = all.filter((one) => newPriceOf(one, before, after) !== null).length
  const moved = movedBy(before, after)
  const more = after.fundedPlaces > before.fundedPlaces || after.capacity > before.capacity
  const consequences: (Consequence | false)[] = [
    isTold(before, after) && { kind: 'told', count: all.length },
    gone.length > 0 && {
      kind: 'choices-gone',
      count: gone.length,
      names: gone.slice(0, mostNames).map(({ name }) => name),
    },
    moved !== 0 && { kind: 'programme-moves', days: moved },
    ...deadlines.map((deadline): Consequence | false => {
      const [from, to] = [before[deadline], after[deadline]]
      return (
        from?.getTime() !== to?.getTime() && {
          kind: 'deadline-moved',
          deadline,
          from: from?.toISOString() ?? null,
          to: to?.toISOString() ?? null,
        }
      )
    }),
    more && waiting > 0 && { kind: 'offered-on', count: waiting },
    before.ownExpenseAllowed &&
      !after.ownExpenseAllowed &&
      atOwnExpense > 0 && { kind: 'own-expense-stays', count: atOwnExpense },
    repriced > 0 && { kind: 'price-changes', count: repriced },
  ]
  return consequences.filter((one) => one !== false)
}

/** Whether everybody is told of a change: when, where and in which hotel concern them all. */
export function isTold(before: Event, after: Event): boolean {
  const told = ({ startsOn, endsOn, city, texts: { sv, en } }: Event) =>
    JSON.stringify([startsOn, endsOn, city, sv.venue, en.venue, sv.hotel, en.hotel])
  return told(before) !== told(after)
}

/** Whether something that somebody chose was there before a change and is there no more. */
export function losesChoices(
  { days, nights, meals }: Pick<Concerned, 'days' | 'nights' | 'meals'>,
  before: Event,
  after: Event,
): boolean {
  const [was, is] = [choicesOf(before), choicesOf(after)]
  return [...days, ...nights.map(asNight), ...meals].some((one) => was.has(one) && !is.has(one))
}

/** What somebody at own expense pays by other rates, and paid until now; null when nothing changes. */
export function newPriceOf(
  { comesAtOwnExpense, nights, meals }: Pick<Concerned, 'comesAtOwnExpense' | 'nights' | 'meals'>,
  before: Pick<Event, 'rates'>,
  after: Pick<Event, 'rates'>,
): { price: number; priceWas: number } | null {
  const price = priceOf(after.rates, { nights, meals })
  const priceWas = priceOf(before.rates, { nights, meals })
  return comesAtOwnExpense && price !== priceWas ? { price, priceWas } : null
}

const asNight = (day: string) => `night ${day}`

const choicesOf = (event: Event) =>
  new Set([...eventDays(event), ...eventNights(event).map(asNight), ...event.meals.map(mealCode)])

const day = 24 * 60 * 60 * 1000

/** By how many days the whole event is moved; 0 when it begins and ends by different numbers of days. */
export function movedBy(before: Dates, after: Dates): number {
  const by = (name: keyof Dates) => (Date.parse(after[name]) - Date.parse(before[name])) / day
  return by('startsOn') === by('endsOn') ? by('startsOn') : 0
}

type Dates = { startsOn: string; endsOn: string }

/** How many people get a mail by it. */
export const toldBy = (consequences: Consequence[]): number =>
  Math.max(
    0,
    ...consequences.map((one) =>
      one.kind === 'told' || one.kind === 'choices-gone' || one.kind === 'price-changes'
        ? one.count
        : 0,
    ),
  )

/** Names these consequences, so that whoever agrees agrees to them and to no others. */
export const nameOf = (consequences: Consequence[]): string =>
  createHash('sha256').update(JSON.stringify(consequences)).digest('base64url').slice(0, 20)

/** Thrown when a change does something to others that has not been agreed to: nothing is kept. */
export class Unagreed extends Error {
  readonly consequences: Consequence[]

  constructor(consequences: Consequence[]) {
    super('somebody has to agree to what this does to others')
    this.name = 'Unagreed'
    this.consequences = consequences
  }
}
