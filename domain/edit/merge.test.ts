import { expect, test } from 'vitest'
import { changedFields } from './changed-fields'
import { merge } from './merge'

const at = new Date('2019-03-25T09:00:00Z')
const edit = (before: Record<string, string>, after: Record<string, string>) => ({
  by: 'ylva@icld.example',
  at,
  before,
  after,
})

test('a field nobody typed in takes what somebody else made of it', () => {
  const { values, merged } = merge({ title: 'Old', lead: 'Mine' }, [
    edit({ title: 'Old' }, { title: 'New' }),
  ])
  expect(values).toEqual({ title: 'New', lead: 'Mine' })
  expect(merged).toMatchObject([{ field: 'title', theirs: 'New', taken: true }])
})

test('a field that both typed in keeps mine, and theirs is told', () => {
  const { values, merged } = merge({ title: 'Mine' }, [edit({ title: 'Old' }, { title: 'Theirs' })])
  expect(values).toEqual({ title: 'Mine' })
  expect(merged).toMatchObject([{ field: 'title', theirs: 'Theirs', taken: false }])
})

test('of several edits the last one counts, against what the page had been opened with', () => {
  const edits = [
    edit({ title: 'Old' }, { title: 'Second' }),
    edit({ title: 'Second' }, { title: 'Third' }),
  ]
  expect(merge({ title: 'Old' }, edits).values).toEqual({ title: 'Third' })
  expect(merge({ title: 'Mine' }, edits).merged).toMatchObject([{ theirs: 'Third', taken: false }])
})

test('two who typed the same disagree about nothing', () => {
  expect(
    merge({ title: 'Same' }, [edit({ title: 'Old' }, { title: 'Same' })]).merged,
  ).toMatchObject([{ taken: true }])
})

test('only what is different is kept of an edit', () => {
  expect(changedFields({ a: '1', b: '2' }, { a: '1', b: '3' }, 4)).toEqual({
    before: { b: '2' },
    after: { b: '3', version: '4' },
  })
  expect(changedFields({ a: '1' }, { a: '1' }, 4)).toBeNull()
  expect(changedFields({ a: undefined }, { a: '' }, 4)).toBeNull()
})
