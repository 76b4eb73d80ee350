import { expect, test } from 'vitest'
import { invitedPage } from './invited-page'

const partnership = (name: string, ...organisations: string[]) => ({
  ...{ id: name, name, theme: { sv: '', en: '' }, taken: 0, offered: 0, waiting: 0 },
  parties: organisations.map((organisation) => ({ id: '', organisation, country: 'SE' })),
})

test('a partnership is found by any words of its name and its organisations, however they are written', () => {
  const all = [
    partnership('Härryda – Kisumu', 'Härryda kommun', 'Kisumu County'),
    partnership('Ale – Ghanzi', 'Ale kommun', 'Ghanzi District Council'),
  ]
  const names = (q: string) => invitedPage(all, { q, page: 1 }).shown.map(({ name }) => name)
  expect(names('county HARRYDA')).toEqual(['Härryda – Kisumu'])
  expect(names('kommun')).toHaveLength(2)
  expect(names('ghanzi kisumu')).toEqual([])
})

test('fifty stand on a page, and beyond the last is the last', () => {
  const all = Array.from({ length: 101 }, (_, i) => partnership(`Partnership ${i}`))
  expect(invitedPage(all, { page: 1 })).toMatchObject({ count: 101, page: 1, pages: 3 })
  expect(invitedPage(all, { page: 9 }).shown.map(({ name }) => name)).toEqual(['Partnership 100'])
  expect(invitedPage([], { page: 2 })).toMatchObject({ count: 0, page: 1, pages: 1, shown: [] })
})
