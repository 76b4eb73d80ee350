import { describe, expect, test } from 'vitest'
import { attendances, categories, isResearcher } from '@/domain/application/answers'
import { hasPriority } from '@/domain/application/countries'
import { applicationForm } from '@/domain/application/form'
import { typedOfApplication } from '@/domain/application/typed-of-application'
import { countWords } from '@/domain/application/words'
import { academy } from './academy'
import { type DemoApplication, demoApplications } from './applications'
import { places } from './applying/places'
import { demoApplicant, demoDelegates, demoReviewers, demoStaff } from './demo-people'

const all = demoApplications()
const researchers = all.filter(({ category }) => isResearcher(category))

const countBy = (key: (one: DemoApplication) => string) => {
  const counts: Record<string, number> = {}
  for (const one of all) counts[key(one)] = (counts[key(one)] ?? 0) + 1
  return counts
}

test('there are three hundred, the same each time, and the first is that of the demo’s applicant', () => {
  expect(all).toHaveLength(300)
  expect(demoApplications()).toEqual(all)
  expect(all[0]).toMatchObject(demoApplicant)
})

test('each has an address of its own that no message can reach, and a name of its own', () => {
  const others = [...demoDelegates, ...demoReviewers, ...demoStaff].map(({ email }) => email)
  expect(new Set([...all.map(({ email }) => email), ...others]).size).toBe(300 + others.length)
  for (const { email } of all) expect(email).toMatch(/^[a-z]+(\.[a-z-]+)+@[a-z0-9-]+\.example$/)
  expect(new Set(all.map((one) => `${one.givenNames} ${one.familyName}`)).size).toBe(300)
})

test('each passes the form that it would be sent with, unchanged', () => {
  for (const { category, stream, ...it } of all) {
    const typed = typedOfApplication({ ...it, delegateRole: category, theme: stream }, it)
    const read = applicationForm.parse(typed)
    expect(read.motivation.motivation).toBe(it.motivation)
    expect(read.research?.abstract ?? '').toBe(it.abstract)
  }
})

test('every category, attendance and stream occurs, in a mix that one can believe', () => {
  expect(countBy(({ category }) => category)).toEqual({
    'leading-researcher': 20,
    postdoc: 45,
    'phd-student': 90,
    'junior-researcher': 40,
    'decision-maker': 45,
    'civil-servant': 52,
    'invited-partner': 8,
  })
  expect(countBy(({ attendance }) => attendance)).toEqual({ week: 210, labs: 90 })
  const streams = countBy(({ stream }) => stream)
  expect(Object.keys(streams).toSorted()).toEqual(academy.themes.map(({ code }) => code).toSorted())
  for (const many of Object.values(streams)) expect(many).toBeGreaterThan(60)
  expect(categories.length + attendances.length).toBe(9)
  expect(Object.keys(countBy(({ gender }) => gender))).toContain('not-said')
})

test('most work in countries of low and middle income, and some do not', () => {
  const share = all.filter(({ residence }) => hasPriority({ residence, researchCountries: [] })).length / all.length
  expect(share).toBeGreaterThan(0.8)
  expect(share).toBeLessThan(0.95)
})

describe('an abstract', () => {
  test('is there for researchers only, and has from 120 to 300 words', () => {
    for (const { category, title, abstract, researchCountries } of all) {
      if (!isResearcher(category)) {
        expect([title, abstract, researchCountries]).toEqual(['', '', []])
        continue
      }
      expect(countWords(abstract)).toBeGreaterThanOrEqual(120)
      expect(countWords(abstract)).toBeLessThanOrEqual(300)
      expect(researchCountries.length).toBeGreaterThan(0)
    }
  })

  test('is like no other, nor is its title', () => {
    expect(new Set(researchers.map(({ abstract }) => abstract)).size).toBe(researchers.length)
    expect(new Set(researchers.map(({ title }) => title)).size).toBe(researchers.length)
  })

  test('shares no more than a third of its sentences with any other', () => {
    const said = researchers.map(({ abstract }) => abstract.split(/(?<=\.) /))
    for (const [at, one] of said.entries())
      for (const other of said.slice(at + 1)) {
        const shared = one.filter((sentence) => other.includes(sentence)).length
        expect(shared / Math.min(one.length, other.length), one.join(' ')).toBeLessThanOrEqual(1 / 3)
      }
  })

  test('names a place of the first country that it is about', () => {
    for (const { title, abstract, researchCountries } of researchers) {
      const place = places.find(({ code }) => code === researchCountries[0])
      const named = [place?.country ?? '', ...(place?.towns ?? [])]
      expect(
        named.some((name) => abstract.includes(name)),
        abstract,
      ).toBe(true)
      expect(
        named.some((name) => title.includes(name)),
        title,
      ).toBe(true)
    }
  })
})

test('each motivation is like no other and has from 40 to 120 words', () => {
  expect(new Set(all.map(({ motivation }) => motivation)).size).toBe(300)
  for (const { motivation } of all) {
    expect(countWords(motivation)).toBeGreaterThanOrEqual(40)
    expect(countWords(motivation)).toBeLessThanOrEqual(120)
  }
})

test('every text is whole sentences with nothing left open in them', () => {
  for (const { abstract, motivation } of all)
    for (const text of [abstract, motivation].filter(Boolean)) {
      expect(text).toMatch(/^\p{Lu}[\s\S]*\.$/u)
      expect(text).not.toMatch(/[{}]|undefined|null|NaN| {2}|\s[.,;:?]|\.\.|,\.|^\s|\s$/)
      for (const sentence of text.split(/(?<=[.?]) /)) expect(sentence).toMatch(/^\p{Lu}/u)
      expect(text).not.toMatch(/(?<!\p{L})(\p{L}+) \1(?!\p{L})/iu)
      expect(text).not.toMatch(/(?<!\p{L})(a (?!one)[aeio]|an [^aeiouh])/iu)
    }
  for (const { title } of researchers) expect(title).not.toMatch(/[{}]|undefined| {2}|\s[.,;:?]/)
})
