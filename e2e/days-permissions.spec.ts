import { addHotel, addSentList } from './support/hotels.ts'
import type { Server } from './support/server.ts'
import { conference, expect, newAddress, people, test } from './support/test.ts'

const desks = ['rooms', 'meals', 'participants', 'attendance', 'badges', 'door'] as const
type Desk = (typeof desks)[number]

// Who works at which desk of the conference's days; names beside diets are for the responsible alone.
const table: Record<string, { desks: readonly Desk[]; names: boolean }> = {
  staff: { desks, names: false },
  'the host’s coordinator': { desks, names: false },
  'whoever is responsible for meals': { desks: ['meals'], names: true },
  'a door keeper': { desks: ['door'], names: false },
  'a door keeper whose role has ended': { desks: [], names: false },
  'a door keeper of another event': { desks: [], names: false },
  'a partnership’s coordinator': { desks: [], names: false },
  'a delegate': { desks: [], names: false },
  nobody: { desks: [], names: false },
}

for (const [who, { desks: own, names }] of Object.entries(table))
  test(`${who} works at ${own.length > 0 ? own.join(', ') : 'no desk'} of the days`, async ({
    server,
    visitor,
  }) => {
    const one = await visitor()
    const hotel = addHotel(server, 'Plaza')
    addSentList(server, hotel)
    const email = addressOf(who, server)
    if (email) await one.signIn(email)
    const days = `/en/days/${conference}`
    for (const locale of ['en', 'sv'])
      for (const desk of desks) {
        const answer = await one.get(`/${locale}/days/${conference}/${desk}`)
        expect(answer.status(), `${desk} (${locale})`).toBe(own.includes(desk) ? 200 : 404)
      }
    expect((await one.get(`${days}/meals/names`)).status()).toBe(names ? 200 : 404)
    const index = await one.get(days)
    expect(index.status()).toBe(own.length > 0 ? 200 : 404)
    const text = await index.text()
    const linked = desks.filter((desk) => text.includes(`href="${days}/${desk}"`))
    expect(linked).toEqual(own)
    const behind = [
      ...['rooms/csv', 'meals/csv', 'participants/csv', 'attendance/csv', 'badges/file'],
      ...['rooms/hotels', 'rooms/hotels/new', `rooms/hotels/${hotel}`, `rooms/send/${hotel}`],
      ...[`rooms/changes/${hotel}`, 'door/counts', 'door/worker.js'],
    ]
    for (const page of behind) {
      const desk = page.split('/')[0] as Desk
      const answer = await one.get(`${days}/${page}`)
      expect(answer.status(), page).toBe(own.includes(desk) ? 200 : 404)
    }
  })

/** The address of one of a kind, who is given the role where the demo has nobody with it. */
function addressOf(who: string, server: Server): string | null {
  const known: Record<string, string | null> = {
    staff: people.staff,
    'the host’s coordinator': people.hostCoordinator,
    'a partnership’s coordinator': people.aleCoordinator,
    'a delegate': people.aleDelegate,
    nobody: null,
  }
  if (who in known) return known[who] ?? null
  const email = newAddress('officer')
  server.arrange(
    `insert into people (id, email, email_proved_at, locale, created_at) values (?, ?, 0, 'en', 0)`,
    ...[email, email],
  )
  server.arrange(
    `insert into roles (id, person_id, role, event_id, given_at, ends_at)
     select ?, ?, ?, id, 0, ? from events where slug = ?`,
    ...[email, email],
    who.includes('meals') ? 'meals-officer' : 'door-keeper',
    who.includes('ended') ? 1 : null,
    who.includes('another') ? 'local-democracy-academy-2019' : conference,
  )
  return email
}
