import type { EventKind } from '../event/facts'
import type { AttendeeFilter } from './attendee-filter'
import { type ColumnName, columnsAt, usualColumns } from './column-names'

// What the screen shows in one cell has columns of its own in a file.
const inOneCell: Partial<Record<ColumnName, ColumnName[]>> = {
  name: ['reference', 'familyName', 'givenNames', 'email'],
  organisation: ['organisation', 'country'],
  funding: ['funding', 'turn'],
  status: ['status', 'decision'],
}

/** The columns of a view as a file has them, in their order; one that was chosen stands where it was put. */
export function exportColumns(kind: EventKind, { cols }: Pick<AttendeeFilter, 'cols'>) {
  const shown = cols ?? usualColumns[kind]
  const there = columnsAt[kind]
  return shown.flatMap((name) =>
    (inOneCell[name] ?? [name]).filter(
      (one) => there.includes(one) && (one === name || !shown.includes(one)),
    ),
  )
}
