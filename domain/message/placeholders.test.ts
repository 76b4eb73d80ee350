import { expect, test } from 'vitest'
import { newMessageForm } from './form'
import { fillLine, fillMarkdown, type PlaceholderValues, placeholders } from './placeholders'

const values = Object.fromEntries(placeholders.map((name) => [name, name])) as PlaceholderValues

test('a name with the signs of Markdown in it stays a name', () => {
  const own = { ...values, givenNames: '[free](https://evil.example) *A*', familyName: 'a_b_c' }
  expect(fillLine('Dear {givenNames}', own)).toBe('Dear [free](https://evil.example) *A*')
  expect(fillMarkdown('{givenNames} {familyName}', own)).toBe(
    '\\[free\\]\\(https\\://evil\\.example\\) \\*A\\* a\\_b\\_c',
  )
})

test('the link stands alone or behind words', () => {
  const own = { ...values, link: 'https://registration.example/sv/my/VAS-1' }
  expect(fillMarkdown('{link} or [here]({link})', own)).toBe(
    '<https://registration.example/sv/my/VAS-1> or [here](https://registration.example/sv/my/VAS-1)',
  )
})

test('a placeholder that stands for nothing is told at its field, and none tells a secret', () => {
  const typed = {
    ...{ eventId: 'e', audience: '' },
    ...{ subjectSv: 'Hej {namn}', bodySv: 'Hej {givenNames}' },
    ...{ subjectEn: 'Dear {givenNames}', bodyEn: 'Your {diet}, {passport} and {access}' },
  }
  const problems = newMessageForm
    .safeParse(typed)
    .error?.issues.map(({ path, message }) => [path[0], message])
  expect(problems).toEqual([
    ['subjectSv', 'message.placeholder'],
    ['bodyEn', 'message.placeholder'],
  ])
  expect(placeholders.filter((name) => /diet|access|allerg|passport|code/i.test(name))).toEqual([])
})
