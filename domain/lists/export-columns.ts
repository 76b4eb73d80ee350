import type { EventKind } from '../event/facts'
import type { AttendeeFilter } from './attendee-filter'
import { type ColumnName, usualColumns } from './column-names'

// What the screen shows in one cell has columns of its own in a file.
const inOneCell: Partial<Record<ColumnName, ColumnName[]>> = {
  name: ['reference', 'familyName', 'givenNames', 'email'],
  organisation: ['organisation', 'country'],
  funding: ['funding', 'turn'],
  status: ['status', 'decision'],
}

/** The columns of a view as a file has them, in their order. */
export const exportColumns = (kind: EventKind, { cols }: Pick<AttendeeFilter, 'cols'>) => [
  ...new Set(
    (cols ?? usualColumns[kind]).flatMap((name) =>
      (inOneCell[name] ?? [name]).filter((one) => one !== 'turn' || kind === 'conference'),
    ),
  ),
]
