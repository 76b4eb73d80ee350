import { dayAfter } from '@/domain/clock'
import { dates } from '@/domain/in-words'

const numbers =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen'.split(' ')

/** A small number as an English word. */
export const numberInWords = (count: number): string => numbers[count] ?? String(count)

/** Days, as YYYY-MM-DD and in their order, in English: 10–12 and 14 June 2019. */
export function daysInWords(days: string[]): string {
  const runs: [from: string, to: string][] = []
  for (const day of days) {
    const last = runs.at(-1)
    if (last && dayAfter(last[1]) === day) last[1] = day
    else runs.push([day, day])
  }
  const all = runs.map(([from, to], i) => {
    const written = dates('en', from, to)
    const next = runs[i + 1] ?? []
    // Month and year are said once for days that share them.
    const shares = (part: number) =>
      next.length > 0 && [from, ...next].every((one) => one.slice(0, part) === to.slice(0, part))
    if (shares('2019-06'.length)) return written.replace(/ \p{L}+ \d{4}$/u, '')
    return shares('2019'.length) ? written.replace(/ \d{4}$/, '') : written
  })
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(all)
}
