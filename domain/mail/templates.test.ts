import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { auditLog } from '@/db/schema/records'
import { addStaff } from '@/test/people'
import { faultOf } from './icu'
import type { MailKind } from './mail'
import { changedWords, changeTemplate, resetTemplate, templateOf } from './templates'

const original = {
  'sv.subject': 'Godkänd: {event}, {reference}',
  'sv.lead': 'Välkommen!',
  'en.subject': 'Approved: {event}, {reference}',
  'en.lead': 'Welcome!',
}

const faults: [string, string, string | null][] = [
  ['Hello {name}', 'Dear {name}, hello', null],
  ['Hello {name}', "It’s you, it's {name}", null],
  ['Hello {name}', 'Hello', 'missing:{name}'],
  ['Hello {name}', 'Hello {name} of {city}', 'strange:{city}'],
  ['Hello {name}', 'Hello {name', 'broken'],
  ['Hello {name}', 'Hello {name} {}', 'broken'],
  ['Hello {name}', "Hello '{name}'", 'missing:{name}'],
  ['Hello {name}', 'Hello {name, number}', 'missing:{name}'],
  ['Hello {name}', 'Hello <b>{name}</b>', 'strange:<b>'],
  ['{n, plural, one {# day} other {# days}}', '{n, plural, other {# nights}}', null],
  ['{n, plural, one {# day} other {# days}}', '{n, plural, one {# day}}', 'broken'],
]
test.each(faults)('words take the place of others: %s → %s: %s', (words, typed, fault) => {
  expect(faultOf(words, typed)).toBe(fault)
})

const change = (
  staff: { id: string },
  kind: MailKind,
  version: number,
  words: Record<string, string>,
) =>
  transaction((tx) =>
    changeTemplate(tx, staff, kind, { version, typed: { ...original, ...words }, original }),
  )

test('only what was changed is kept, and a reset says again what the product says', async () => {
  const staff = await addStaff()
  await change(staff, 'approved', 1, { 'sv.lead': 'Hjärtligt välkommen!' })
  const rows = (await changedWords(db())).filter(({ kind }) => kind === 'approved')
  expect(rows.toSorted((one, other) => one.locale.localeCompare(other.locale))).toEqual([
    { kind: 'approved', locale: 'en', words: {} },
    { kind: 'approved', locale: 'sv', words: { lead: 'Hjärtligt välkommen!' } },
  ])
  await transaction((tx) => resetTemplate(tx, staff, 'approved', { version: 2, original }))
  expect(await templateOf(db(), 'approved')).toEqual({ words: {}, version: 3 })
  const log = await db().select().from(auditLog).where(eq(auditLog.subjectId, 'approved'))
  expect(log).toMatchObject([
    {
      act: 'template-changed',
      before: { 'sv.lead': 'Välkommen!' },
      after: { 'sv.lead': 'Hjärtligt välkommen!', version: '2' },
    },
    {
      act: 'template-reset',
      before: { 'sv.lead': 'Hjärtligt välkommen!' },
      after: { 'sv.lead': 'Välkommen!', version: '3' },
    },
  ])
})

test('words without a placeholder that they need are told at their field, and nothing is kept', async () => {
  const staff = await addStaff()
  await expect(
    change(staff, 'declined', 1, { 'en.subject': 'About {event}', 'sv.lead': ' ' }),
  ).rejects.toMatchObject({
    fields: { 'en.subject': 'words.missing:0:{reference}', 'sv.lead': 'words.empty:0:' },
  })
  expect(await templateOf(db(), 'declined')).toEqual({ words: {}, version: 1 })
})

test('two who change the same mail are told of each other, also when one puts it back', async () => {
  const [one, other] = [await addStaff(), await addStaff()]
  await change(one, 'restored', 1, { 'en.lead': 'A warm welcome!' })
  await expect(change(other, 'restored', 1, { 'sv.lead': 'Hej!' })).rejects.toMatchObject({
    version: 2,
    edits: [{ by: one.email, after: { 'en.lead': 'A warm welcome!' } }],
  })
  await transaction((tx) => resetTemplate(tx, other, 'restored', { version: 2, original }))
  await expect(change(one, 'restored', 2, { 'sv.lead': 'Hej!' })).rejects.toThrow(
    'edited-meanwhile',
  )
})
