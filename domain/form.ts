import { z } from 'zod'

// Messages of the schemas are keys of `problems` in the message files.

const control = /\p{Cc}/u
// Marks that turn the direction of the text after them: they can make one name look like another.
const turning = /[\u202a-\u202e\u2066-\u2069]/u
// What leaves nothing to be seen: joiners, fillers, byte order marks.
const invisible = /[\s\p{Default_Ignorable_Code_Point}]/gu
const tooLong = (max: number) => `too-long:${max}`

/** One line of text, at most `max` characters. Stray spaces are no fault: they are taken off. */
export const line = (max: number) =>
  z
    .string({ error: 'unreadable' })
    .max(max * 4, tooLong(max))
    .transform((typed) => typed.normalize('NFC').trim().replace(/ +/g, ' '))
    .pipe(
      z
        .string()
        .max(max, tooLong(max))
        .refine((text) => !control.test(text) && !turning.test(text), 'unreadable'),
    )

/** One line that has to be there; `missing` is the message when it is not. */
export const neededLine = (max: number, missing: string) =>
  z
    .string({ error: missing })
    .pipe(line(max))
    .refine((text) => text.replace(invisible, '') !== '', missing)

/** One line that may be left empty. */
export const optionalLine = (max: number) => z.string().default('').pipe(line(max))

/** Text of several paragraphs, at most `max` characters. Line breaks stay; stray spaces do not. */
const text = (max: number, missing: string) =>
  z
    .string({ error: missing })
    .max(max * 4, tooLong(max))
    .transform(tidyText)
    .pipe(
      z
        .string()
        .max(max, tooLong(max))
        .refine(
          (text) => !control.test(text.replaceAll('\n', '')) && !turning.test(text),
          'unreadable',
        ),
    )

/** Text of several paragraphs that has to be there. */
export const neededText = (max: number, missing: string) =>
  text(max, missing).refine((text) => text.replace(invisible, '') !== '', missing)

/** Text of several paragraphs that may be left empty. */
export const optionalText = (max: number) => z.string().default('').pipe(text(max, 'unreadable'))

const tidyText = (typed: string) =>
  typed
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/ +/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** A box that is ticked or not. */
export const tick = z
  .string({ error: 'unreadable' })
  .max(10, 'unreadable')
  .refine((text) => !control.test(text), 'unreadable')
  .optional()
  .transform((value) => value === 'yes')

/** An id made by the product itself: forged ones lead to nothing. */
export const id = (missing: string) =>
  z
    .string({ error: missing })
    .min(1, missing)
    .max(100, missing)
    .refine((text) => !control.test(text), missing)

const longLists = new WeakMap<object, number>()

/** Has a form's list read as far as `most`; of any other, no more than fifty are. */
export function long<List extends z.ZodType>(list: List, most: number): List {
  longLists.set(list, most)
  return list
}

export type Form = z.ZodObject<z.ZodRawShape>
export type Typed = Record<string, string | string[] | undefined>

/** What an action answers: problems in words by field (`form` for the whole), what was typed, and where to go on. */
export type FormState = {
  problems: Record<string, string>
  values: Typed
  to?: string
  meanwhile?: Meanwhile
  consequences?: Consequences
}

/** What somebody else changed while a form was filled in, in words, and the version it is made of now. */
export type Meanwhile = { version: string; title: string; changes: string[] }

/**
 * What saving would do to others, in words: nothing is saved before the form comes back with
 * `agreed`, and its button says `submit`.
 */
export type Consequences = { agreed: string; title: string; told: string[]; submit: string }

/** What was typed in the fields that a form knows; everything else in the request is left unread. */
export function readForm(form: Form, data: FormData): Typed {
  const typed: Typed = {}
  for (const [name, field] of Object.entries(form.shape)) {
    const values = data.getAll(name).filter((value) => typeof value === 'string')
    typed[name] = takesSeveral(field) ? values.slice(0, longLists.get(field) ?? 50) : values[0]
  }
  return typed
}

const takesSeveral = (field: unknown): boolean =>
  field instanceof z.ZodArray || (field instanceof z.ZodPipe && takesSeveral(field.in))

/**
 * The first problem of each field: field name to message key. In the order of the fields in `typed`,
 * as they stand on the page, whatever order they were checked in.
 */
export function problemsOf(error: z.ZodError, typed: Typed = {}): Record<string, string> {
  const problems: Record<string, string> = {}
  for (const issue of error.issues) problems[String(issue.path[0] ?? 'form')] ??= issue.message
  const order = Object.keys(typed)
  return Object.fromEntries(
    Object.entries(problems).sort(([one], [other]) => order.indexOf(one) - order.indexOf(other)),
  )
}
