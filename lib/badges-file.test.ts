import jsQR from 'jsqr'
import { beforeAll, expect, test } from 'vitest'
import type { Badge } from '@/domain/badge/badge'
import { moveClockTo } from '@/test/clock'
import { cutOut, inkIn, picturesOf, textsOf } from '@/test/pdf-pages'
import { asInProduction } from '@/test/settings'
import { badgesFile } from './badges-file'
import { env } from './env'
import { badgeSheets, boxesOf } from './pdf/badge-sheets'
import { readTicket, ticketPublicKey } from './ticket'

beforeAll(() => {
  asInProduction()
  moveClockTo('2019-05-10T09:00:00+02:00')
})

const event = { slug: 'vasteras-2019', texts: { en: { title: 'Partnership conference' } } }
const names = [
  'Anna Lind',
  'Wolfeschlegelsteinhausenbergerdorff-Bergmann Maximilian',
  'Konstantina Elisabeth-Charlotte von Anrep-Žižekovskaïa de la Cruz',
  'محمد علی الهاشمي',
  'שלום כהן-לוי',
  `${'W'.repeat(100)} ${'M'.repeat(100)}`,
  '李明',
  'ተስፋዬ ገብረ',
]
const roles = ['coordinator', 'steering-elected', 'other'] as const

const badges = (count: number): Badge[] =>
  Array.from({ length: count }, (_, i) => ({
    reference: `VAS-${String(10_000 + i)}`,
    name: names[i % names.length] ?? '',
    organisation:
      i % 4 === 1 ? 'Municipality of a place by a river, department '.repeat(9) : 'Nyby',
    country: 'BW',
    partnership: 'Nyby – Newtown, citizen dialogue',
    role: roles[i % roles.length] ?? 'other',
  }))

const dpi = 200
const dots = (points: number) => (points * dpi) / 72

test.each(badgeSheets)(
  'on sheets of $id nothing is drawn across a cut, and every code is its ticket',
  async (sheet) => {
    const all = badges(sheet.columns * sheet.rows)
    const pdf = await bytesOf(badgesFile(all, event, sheet))
    const [picture] = picturesOf(pdf, dpi)
    if (!picture) throw new Error('no page')
    const key = ticketPublicKey(env().AUTH_SECRET)
    for (const [i, place] of boxesOf(sheet).entries()) {
      const box = {
        ...{ x: dots(place.x), y: dots(place.y) },
        ...{ width: dots(place.width), height: dots(place.height) },
      }
      // Two millimetres along the edges, above the colour of the role.
      const edge = dots(2 * 2.83)
      const white = { ...box, height: box.height * 0.8 }
      const inside = 2
      for (const strip of [
        { ...white, x: box.x + inside, width: edge - inside },
        { ...white, x: box.x + box.width - edge, width: edge - inside },
        { ...white, y: box.y + inside, height: edge - inside, x: box.x + 2, width: box.width - 4 },
      ])
        expect(inkIn(picture, strip), `${all[i]?.name}`).toBe(0)
      expect(inkIn(picture, box)).toBeGreaterThan(1000)

      const { data, width, height } = cutOut(picture, box)
      expect(readTicket(jsQR(data, width, height)?.data ?? '', key)).toEqual({
        reference: all[i]?.reference,
        eventSlug: event.slug,
      })
    }
    // Between the badges and the marks beside them the paper is white.
    const places = boxesOf(sheet)
    const [first, last] = [places[0], places.at(-1)]
    if (!first || !last) throw new Error('no badges')
    const block = { x: dots(first.x), y: dots(first.y), height: 0, width: 0 }
    block.width = dots(last.x + last.width) - block.x
    block.height = dots(last.y + last.height) - block.y
    const ring = dots(1 * 2.83)
    expect(inkIn(picture, { ...block, y: block.y - ring, height: ring - 2 })).toBe(0)
    expect(inkIn(picture, { ...block, x: block.x - ring, width: ring - 2 })).toBe(0)
    expect(inkIn(picture, { ...block, y: 0, height: block.y - 2 })).toBeGreaterThan(0)
  },
)

test('320 badges are 32 sheets, each with its names and roles as text', async () => {
  const all = badges(320)
  const pages = await textsOf(await bytesOf(badgesFile(all, event, badgeSheets[0])))
  expect(pages).toHaveLength(32)
  for (const [i, texts] of pages.entries()) {
    const text = texts.join(' ')
    for (const { name } of all.slice(i * 10, i * 10 + 10))
      if (/^[A-Z][a-z]+ [A-Z][a-z]+$/.test(name)) expect(text).toContain(name)
    for (const said of ['Coordinator', 'Steering group: elected representative', 'Botswana'])
      expect(text).toContain(said)
  }
})

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream as BodyInit).arrayBuffer())
}
