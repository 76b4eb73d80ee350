import { type ColumnName, columnNames } from '../lists/column-names'

/** What is of a special category, and gender: only for who may see it, and for a purpose. */
export const sensitiveColumns = ['diet', 'severeAllergy', 'access', 'gender'] as const
export type SensitiveColumn = (typeof sensitiveColumns)[number]

/** Everything a list can be composed of; each is a key of `columns` in the messages. */
export type ListColumn = ColumnName | SensitiveColumn
const listColumns: readonly ListColumn[] = [...columnNames, ...sensitiveColumns]

export const isListColumn = (name: string): name is ListColumn =>
  listColumns.some((one) => one === name)

export const isSensitive = (name: ListColumn): name is SensitiveColumn =>
  sensitiveColumns.some((one) => one === name)

/** Whether a list shows anything of a special category. */
export const hasSensitive = (columns: readonly ListColumn[]) => columns.some(isSensitive)
