/** What a list can be taken out as; `semicolons` is the CSV that a Swedish spreadsheet opens by itself. */
export const listFormats = ['xlsx', 'csv', 'semicolons', 'pdf', 'json'] as const
export type ListFormat = (typeof listFormats)[number]
