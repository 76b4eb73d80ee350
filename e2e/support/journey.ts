import type { Page } from '@playwright/test'
import type { Visitor } from './http.ts'
import { press } from './registering.ts'
import type { Server } from './server.ts'
import { conference, expect, newAddress, type Partnership } from './test.ts'
import { type Locale, words } from './words.ts'

/** How each journey is made: in Swedish on a phone without JavaScript, in English on a desktop with it. */
export const ways = [
  {
    locale: 'sv' as Locale,
    how: 'in Swedish on a phone without JavaScript',
    use: { viewport: { width: 390, height: 844 }, javaScriptEnabled: false },
  },
  {
    locale: 'en' as Locale,
    how: 'in English on a desktop',
    use: { viewport: { width: 1280, height: 900 }, javaScriptEnabled: true },
  },
]

export type Registered = { email: string; reference: string; visitor: Visitor }

/** Registers so many one after the other: two hold the places, the others do as they chose. */
export async function registerAll(
  visitor: () => Promise<Visitor>,
  partnership: Partnership,
  choices: (undefined | 'wait' | 'self' | 'both')[],
): Promise<Registered[]> {
  const all: Registered[] = []
  for (const [i, whenFull] of choices.entries()) {
    const email = newAddress(`nr${i + 1}`)
    const who = await visitor()
    const partyId = partnership.parties[i % 2]?.id ?? ''
    const reference = await who.register({ email, partyId, whenFull, diet: 'Vegan' })
    all.push({ email, reference, visitor: who })
  }
  return all
}

/** An organisation from which somebody new can register for the conference. */
export const anInvitedParty = (server: Server) =>
  server.row<{ id: string }>(
    `select t.id from parties t join partnerships p on p.id = t.partnership_id
     join invitations i on i.partnership_id = p.id join events e on e.id = i.event_id
     where e.slug = ? and p.ended_at is null order by t.id`,
    conference,
  ).id

/** Somebody who coordinates a partnership. */
export async function coordinatorOf(
  server: Server,
  visitor: () => Promise<Visitor>,
  { id, slug }: Partnership,
) {
  const email = newAddress('coordinator')
  const who = await (await visitor()).signIn(email)
  server.arrange(
    `insert into roles (id, person_id, role, partnership_id, given_at)
     select ?, id, 'partnership-coordinator', ?, 0 from people where email = ?`,
    ...[email, id, email],
  )
  const page = `/coordinator/events/${conference}/partnerships/${slug}`
  return { email, visitor: who, page }
}

/** Waits for the newest mail to somebody whose subject fits, and returns it. */
export async function mailTo(server: Server, email: string, subject: RegExp) {
  const find = async () => (await server.mails(email, subject)).at(-1)
  await expect.poll(async () => Boolean(await find()), { timeout: 15_000 }).toBe(true)
  const mail = await find()
  if (!mail) throw new Error(`no mail to ${email}`)
  return mail
}

/** What a mail's subject begins with, whatever stands in it. */
export const subject = (locale: Locale, key: Parameters<(typeof words)['sv']>[0]) => {
  const raw = words[locale].raw(key) as string
  const [before = ''] = raw.split('{')
  return new RegExp(`^${before.trim().replace(/[.*+?^$()[\]\\|]/g, '\\$&')}`)
}

/** What stands of a registration: status, its place, its turn, whether at own expense. */
export const standing = (server: Server, reference: string) =>
  server.row<{
    status: string
    place: number | null
    offered_until: number | null
    turn: number | null
    own: number
  }>(
    `select r.status, f.place, f.offered_until, q.turn, r.comes_at_own_expense as own
     from registrations r left join funded_places f on f.registration_id = r.id
     left join queue q on q.registration_id = r.id where r.reference = ?`,
    reference,
  )

/** Presses a button and waits for the page it leads to. */
export async function pressAndGo(page: Page, name: string, to: string) {
  await press(page, name)
  await page.waitForURL(to)
}

export const attendee = (locale: Locale, reference: string) =>
  `/${locale}/staff/events/${conference}/attendees/${reference}`

/** Moves a deadline of the conference for as long as something is tried. */
export async function withDeadline(
  server: Server,
  column: 'hotel_deadline' | 'change_deadline',
  at: string,
  work: () => Promise<void>,
) {
  const { was } = server.row<{ was: number }>(
    `select ${column} as was from events where slug = ?`,
    conference,
  )
  const set = (value: number) =>
    server.arrange(`update events set ${column} = ? where slug = ?`, value, conference)
  set(Date.parse(at))
  try {
    await work()
  } finally {
    set(was)
  }
}
