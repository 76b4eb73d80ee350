import { shortDay, shortMoment } from '../in-words'
import type { Locale } from '../language'

/** A day of the calendar, YYYY-MM-DD, in a list: a spreadsheet sorts and filters it as one. */
export class Day {
  readonly date: string
  constructor(date: string) {
    this.date = date
  }
  toString() {
    return this.date
  }
  toJSON() {
    return this.date
  }
}

/** What stands in one field of a list; a Date is an instant. */
export type Cell = string | number | Date | Day

/** A cell as it is read on the screen. */
export function cellInWords(locale: Locale, cell: Cell): string {
  if (cell instanceof Date) return shortMoment(locale, cell)
  if (cell instanceof Day) return shortDay(locale, cell.date)
  return String(cell)
}
