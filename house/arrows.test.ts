import { expect, test } from 'vitest'
import { type Import, importsOf, isAlongTheArrows, ownFiles } from './arrows'

test('imports go one way through the house', () => {
  const imports = ownFiles('**/*.{ts,tsx}').flatMap((file) => importsOf(file))
  expect(imports.length).toBeGreaterThan(100)
  const against = imports
    .filter((one) => !isAlongTheArrows(one))
    .map(({ file, to, typesOnly }) => `${file} → ${to}${typesOnly ? ' (types)' : ''}`)
  expect(against).toEqual([])
})

test.each([
  ['app/page', 'domain/event/published', true],
  ['app/page', 'db/client', false],
  ['components/field', 'domain/registration/form', true],
  ['components/field', 'domain/form', true],
  ['components/field', 'domain/registration/register', false],
  ['components/field', 'lib/session', false],
  ['components/field', 'app/page', false],
  ['lib/session', 'db/client', true],
  ['lib/session', 'components/field', false],
  ['emails/received', 'domain/mail/outbox', false],
  ['domain/event/window', 'db/schema/events', true],
  ['domain/event/window', 'lib/session', false],
  ['domain/event/window', 'package next/headers', false],
  ['domain/event/window', 'package react', false],
  ['domain/event/window', 'package drizzle-orm', true],
  ['db/schema/events', 'domain/event/facts', false],
  ['db/seed/demo', 'domain/review/decide', true],
  ['db/client', 'domain/clock', false],
  ['e2e/register', 'app/page', false],
  ['server', 'lib/env', true],
])('from %s to %s: %s', (file, to, allowed) => {
  const one: Import = { file: `${file}.ts`, to, typesOnly: false }
  expect(isAlongTheArrows(one)).toBe(allowed)
})

test('types may come where the thing itself may not', () => {
  for (const file of ['components/field.tsx', 'emails/received.tsx', 'db/schema/events.ts'])
    for (const typesOnly of [true, false])
      expect(isAlongTheArrows({ file, to: 'domain/event/facts', typesOnly })).toBe(typesOnly)
})
