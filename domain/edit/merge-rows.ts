import type { Typed } from '../form'
import { same } from './changed-fields'
import type { EditedBy } from './meanwhile'
import { type Merged, merge } from './merge'

/**
 * The rows of a form: in row 3, `id` is the field `id3` that says which thing stands there, and
 * `fields` are what is told of it, the first of them its name; `along` goes with it and tells nothing
 * by itself. `now` is what the whole form says now.
 */
export type Rows = {
  id: string
  fields: string[]
  along?: string[]
  numbers: readonly number[]
  now: Typed
}

/**
 * Lays what was typed over what others changed meanwhile, as `merge` does, and knows each row by the
 * thing that stands in it: what others took away, added or moved lays nobody's words over another
 * thing. The rows come in the order they have now; after them what was typed of a thing that is
 * gone, and what is new.
 */
export function mergeRows(typed: Typed, edits: EditedBy[], rows: Rows) {
  if (rows.numbers.every((number) => standsStill(typed, rows, number))) return merge(typed, edits)
  const mine = byThing(typed, rows)
  const { values, merged } = merge(mine, editsByThing(edits, rows))
  const things = rowsOf(rows.now, rows).map(({ thing }) => thing)
  const was = rowsOf(typed, rows).filter(({ thing }) => !things.includes(thing))
  const isKept = ({ thing }: Row) =>
    thing.startsWith(isNew) || merged.some((one) => one.field.endsWith(`@${thing}`) && !one.taken)
  const drawn = [
    ...things.map((thing) => ({ id: thing, said: said(values, thing, rows) })),
    // What is gone comes back as something new, whole.
    ...was.filter(isKept).map(({ thing }) => ({ id: '', said: said(mine, thing, rows) })),
  ].slice(0, rows.numbers.length)
  return {
    values: { ...withoutRows(values), ...numbered(drawn, rows) },
    merged: inNumbers(merged, rows, { things, was }),
  }
}

type Row = { number: number; thing: string }

const namesOf = ({ fields, along = [] }: Rows) => [...fields, ...along]

// What has no id yet is told by where it stands.
const isNew = 'new-'

const standsStill = (typed: Typed, { id, now }: Rows, number: number) =>
  typed[`${id}${number}`] === undefined || same(typed[`${id}${number}`], now[`${id}${number}`])

const rowsOf = (typed: Typed, { id, fields, numbers }: Rows): Row[] =>
  numbers.flatMap((number) => {
    const thing = typed[`${id}${number}`]
    if (typeof thing === 'string' && thing) return [{ number, thing }]
    const isThere = fields.some((name) => !isEmpty(typed[`${name}${number}`]))
    return isThere ? [{ number, thing: `${isNew}${number}` }] : []
  })

const isEmpty = (value: Typed[string]) => value === undefined || value.length === 0

/** A form with its rows' fields named by the thing: themeSv3 is themeSv@trust. */
function byThing(typed: Typed, rows: Rows): Typed {
  const ofRows = new Set(
    rows.numbers.flatMap((number) => [rows.id, ...namesOf(rows)].map((name) => `${name}${number}`)),
  )
  return Object.fromEntries([
    ...Object.entries(typed).filter(([name]) => !ofRows.has(name)),
    ...rowsOf(typed, rows).flatMap(({ number, thing }) =>
      namesOf(rows).map((name) => [`${name}@${thing}`, typed[`${name}${number}`]]),
    ),
  ])
}

/** What others changed of each thing: the log keeps rows by their numbers, so one goes back from now. */
function editsByThing(edits: EditedBy[], rows: Rows): EditedBy[] {
  let after = rows.now
  return edits
    .toReversed()
    .map(({ by, at, before: changed }) => {
      const before = { ...after, ...changed }
      const [was, is] = [byThing(before, rows), byThing(after, rows)]
      after = before
      const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
        (name) => !(isEmpty(was[name]) && isEmpty(is[name])) && !same(was[name], is[name]),
      )
      const only = (all: Typed) =>
        Object.fromEntries(names.map((name) => [name, all[name] ?? emptyLike(was[name])]))
      return { by, at, before: only(was), after: only(is) }
    })
    .toReversed()
}

const emptyLike = (value: Typed[string]) => (Array.isArray(value) ? [] : '')

const said = (values: Typed, thing: string, rows: Rows) =>
  namesOf(rows).map((name) => values[`${name}@${thing}`])

const withoutRows = (values: Typed): Typed =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !name.includes('@')))

/** Every row of the form; one where nothing stands is empty. */
const numbered = (drawn: { id: string; said: Typed[string][] }[], rows: Rows): Typed =>
  Object.fromEntries(
    rows.numbers.flatMap((number, i) => [
      [`${rows.id}${number}`, drawn[i]?.id ?? ''],
      ...namesOf(rows).map((name, at) => [
        `${name}${number}`,
        drawn[i] ? drawn[i].said[at] : emptyLike(rows.now[`${name}1`]),
      ]),
    ]),
  )

/** What is told, by the numbers the rows have now; of a thing that is gone only that it is. */
function inNumbers(
  merged: Merged[],
  { fields }: Rows,
  { things, was }: { things: string[]; was: Row[] },
): Merged[] {
  const told = new Map<string, Merged>()
  for (const one of merged) {
    const [name = '', thing] = one.field.split('@')
    const gone = was.find((row) => row.thing === thing)
    if (gone) {
      const before = told.get(gone.thing)
      told.set(gone.thing, {
        ...one,
        field: `${fields[0]}${gone.number}`,
        gone: name === fields[0] ? one.was : (before?.gone ?? ''),
        taken: one.taken && (before?.taken ?? true),
      })
    } else {
      const field = thing ? `${name}${things.indexOf(thing) + 1}` : name
      // What came and went again in between is told of no row.
      if (!thing || things.includes(thing)) told.set(one.field, { ...one, field })
    }
  }
  return [...told.values()]
}
