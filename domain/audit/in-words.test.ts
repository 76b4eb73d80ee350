import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import { messages } from '@/messages'
import { fieldName, saysNothing, subjectName, type Telling, valueInWords } from './in-words'
import type { SubjectKind } from './record'

const telling = (locale: 'sv' | 'en'): Telling => ({
  t: createTranslator({ locale, messages: messages[locale] }),
  locale,
  names: new Map(),
})

const told: [SubjectKind, string, string, string][] = [
  ['message', 'audience', 'status=received,approved', 'Status: Received, Approved'],
  ['rule', 'anchor', 'hotel-deadline', 'Hotel deadline'],
  ['rule', 'side', 'after', 'After'],
  ['rule', 'active', 'yes', 'Yes'],
  ['event', 'offeredMeals', '2019-05-13:lunch', 'Lunch, Monday 13 May'],
  ['event', 'startsOn', '2019-05-13', 'Monday 13 May'],
  ['event', 'closesAt', '2019-04-26T23:59', '26 April 2019 at 23:59'],
  ['event', 'unasked', 'photo', 'no photo'],
  ['event', 'targetCategories2', 'phd-student', 'PhD student'],
  ['article', 'state', 'published', 'Published'],
  ['partnership', 'country1', 'BW', 'Botswana'],
  ['partnership', 'kind1', 'municipality', 'Municipality'],
]
test.each(told)(
  'what somebody changed of a %s, %s, is told in words: %s',
  (kind, field, value, words) => {
    const [en, sv] = (['en', 'sv'] as const).map((locale) =>
      valueInWords(telling(locale), { subjectKind: kind }, [field], value),
    )
    expect(en).toBe(words)
    expect(sv).not.toBe(value)
  },
)

test('the words of a mail are told by their language and their part of the letter', () => {
  const name = (field: string) =>
    fieldName(telling('en'), { subjectKind: 'template' }, field.split('.'))
  expect(name('sv.next')).toBe('Swedish › What comes next')
  expect(name('en.received.subject')).toBe('English › Subject')
})

test('a mail is told by what it is called, and what has no name by its kind', () => {
  const of = telling('en')
  expect(subjectName(of, 'template', 'event-changed')).toBe(
    messages.en.letters.kinds['event-changed'],
  )
  expect(subjectName(of, 'rule', 'gone')).toBe('Reminder')
})

test('no tick is no, and a message to no group in particular is to everybody', () => {
  expect(saysNothing(telling('en'), 'ownExpenseAllowed')).toBe('No')
  expect(saysNothing(telling('en'), 'audience')).toBe('Everybody')
  expect(saysNothing(telling('en'), 'leadSv')).toBeUndefined()
})
