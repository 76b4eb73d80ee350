import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ownFiles } from './arrows'

const withText = (files: string[], ...patterns: RegExp[]) =>
  files.filter((file) => {
    const text = readFileSync(file, 'utf8')
    return patterns.every((pattern) => pattern.test(text))
  })

test('only the clock of the domain knows what time it is', () => {
  const others = ownFiles('domain/**/*.ts').filter((file) => file !== 'domain/clock.ts')
  expect(withText(others, /new Date\(\s*\)|\bDate\(\)|Date\.now\(/)).toEqual([])
})

// Sent without JavaScript, such a form puts the server into an endless loop: an upstream fault.
// Pass ids in hidden fields, or bind in the page and hand the action over.
test('no form binds its action beside useActionState', () => {
  expect(withText(ownFiles('**/*.tsx'), /useActionState\s*[(<]/, /\.bind\(/)).toEqual([])
})
