import { calendarDay, dayAfter, instantAt, startOfDay } from '../clock'
import type { Event } from '../event/seats'
import type { Anchor } from './facts'

type Times = Pick<
  Event,
  'opensAt' | 'closesAt' | 'changeDeadline' | 'hotelDeadline' | 'startsOn' | 'endsOn'
>

/** The instant a rule counts from, as the event has it now. */
export function anchorAt(event: Times, anchor: Anchor): Date {
  switch (anchor) {
    case 'opens':
      return event.opensAt
    case 'closes':
      return event.closesAt
    case 'change-deadline':
      return event.changeDeadline
    case 'hotel-deadline':
      return event.hotelDeadline
    case 'starts':
      return startOfDay(event.startsOn)
    case 'ends':
      return startOfDay(event.endsOn)
  }
}

/** When a rule writes: at nine, Europe/Stockholm, so many days before its anchor's day. */
export const writesAt = (anchor: Date, daysBefore: number): Date =>
  instantAt(`${dayAfter(calendarDay(anchor), -daysBefore)}T09:00`)
