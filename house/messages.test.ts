import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { acts } from '@/domain/audit/record'
import { refusals } from '@/domain/refusal'

type Words = { [key: string]: string | Words }

const messages = (locale: string): Words =>
  JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8'))

const keysOf = (words: Words, path = ''): string[] =>
  Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'string' ? [`${path}${key}`] : keysOf(word, `${path}${key}.`),
  )

test('what is said in one language is said in the other', () => {
  expect(keysOf(messages('en')).toSorted()).toEqual(keysOf(messages('sv')).toSorted())
})

test.each(['sv', 'en'])('every refusal and every act of the log has its words: %s', (locale) => {
  const known = messages(locale)
  expect(Object.keys(known.refusals ?? {})).toEqual(expect.arrayContaining([...refusals]))
  expect(Object.keys(known.acts ?? {})).toEqual(expect.arrayContaining([...acts]))
})

test.each(['sv', 'en'])('nothing is left unsaid: %s', (locale) => {
  const empty = (words: Words, path = ''): string[] =>
    Object.entries(words).flatMap(([key, word]) =>
      typeof word === 'string'
        ? word.trim() === ''
          ? [`${path}${key}`]
          : []
        : empty(word, `${path}${key}.`),
    )
  expect(empty(messages(locale))).toEqual([])
})
