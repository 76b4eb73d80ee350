import type { z } from 'zod'
import { type Attendance, attendances } from '../application/answers'
import type { Form, Typed } from '../form'
import type { EventTexts } from './facts'
import type { Event } from './seats'

export type Seats = Record<Attendance, { capacity: number; taken: number }>

/** An event as its settings are edited; `seats` only at an academy. */
export type EventInFull = { event: Event; seats: Seats | null }

/** What a section changes: columns of the event, and at an academy the seats of each attendance. */
export type Changed = Partial<Event> & { seats?: Record<Attendance, number> }

type Section<F extends Form> = {
  form: F
  /** What stands there now, as it would be typed. */
  typed: (now: EventInFull) => Typed
  changed: (now: EventInFull, input: z.output<F>) => Changed
  /** Of a form that has rows: the field of each that says which one it is, and the others. */
  rows?: { id: string; fields: string[] }
}

export const section = <F extends Form>(it: Section<F>) => it

/** The texts of an event with some of them changed. */
export const inTexts = (
  { texts }: Event,
  sv: Partial<EventTexts>,
  en: Partial<EventTexts>,
): Event['texts'] => ({ sv: { ...texts.sv, ...sv }, en: { ...texts.en, ...en } })

/** The seats of an academy by attendance, from their rows. */
export const seatsByAttendance = (
  rows: { attendance: Attendance; capacity: number; taken: number }[],
): Seats =>
  Object.fromEntries(
    attendances.map((attendance) => {
      const row = rows.find((one) => one.attendance === attendance)
      return [attendance, { capacity: row?.capacity ?? 0, taken: row?.taken ?? 0 }]
    }),
  ) as Seats
