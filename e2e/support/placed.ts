import { newReference } from './academy.ts'
import type { Visitor } from './http.ts'
import type { Server } from './server.ts'
import { newAddress } from './test.ts'

export const academy = 'local-democracy-academy-2019'

type Placing = {
  email?: string
  givenNames?: string
  familyName?: string
  needsVisa?: boolean
  locale?: 'sv' | 'en'
}

const appliedAt = Date.parse('2019-03-20T09:00:00Z')
let placed = 0

/** Somebody who has a place at the academy, signed in, without having applied page by page. */
export async function addPlaced(server: Server, visitor: () => Promise<Visitor>, it: Placing = {}) {
  const { email = newAddress('participant'), needsVisa = true, locale = 'en' } = it
  const who = await (await visitor()).signIn(email)
  const number = ++placed
  const reference = newReference(server)
  const id = `placed-${reference}`
  const { givenNames = 'Wanjiru', familyName = `Åberg ${number}` } = it
  const row = {
    ...{ id, reference, given_names: givenNames, family_name: familyName, mobile: '' },
    ...{ sort_name: familyName.toLowerCase(), search_text: familyName.toLowerCase() },
    ...{ delegate_role: 'phd-student', theme: 'climate', spoken_language: locale },
    ...{ status: 'approved', comes_at_own_expense: 0, interpretation: '', gender: 'not-said' },
    ...{ days: '[]', meals: '[]', nights: '[]', early_night_reason: '' },
    ...{ on_participant_list: 0, no_photo: 0, privacy_version: '2019-03-01' },
    ...{ privacy_read_at: 0, created_at: appliedAt, updated_at: appliedAt },
  }
  server.arrange('update people set locale = ? where email = ?', locale, email)
  server.arrange(
    `insert into registrations (${Object.keys(row).join()}, event_id, person_id)
     select ${Object.keys(row)
       .map(() => '?')
       .join()}, e.id, p.id from events e, people p
     where e.slug = ? and p.email = ?`,
    ...[...Object.values(row), academy, email],
  )
  server.arrange(
    `insert into applications (registration_id, attendance, affiliation, residence,
     research_countries, title, abstract, motivation, funding_requested, funded)
     values (?, 'week', 'University of Nairobi', 'KE', '["KE"]', '', '', '', 1, 1)`,
    id,
  )
  server.arrange(
    `update seats set taken = taken + 1 where attendance = 'week'
     and event_id = (select id from events where slug = ?)`,
    academy,
  )
  server.arrange('update events set attending = attending + 1 where slug = ?', academy)
  server.arrange(
    `insert into academy_places (registration_id, event_id, attendance, held_since)
     select ?, id, 'week', 0 from events where slug = ?`,
    ...[id, academy],
  )
  server.arrange(
    `insert into journeys (registration_id, arrives_on, departs_on, details, room, room_with,
     emergency_name, emergency_mobile, needs_visa, updated_at)
     values (?, '2019-06-09', '2019-06-15', '', 'single', '', 'A', '+46701740605', ?, 0)`,
    ...[id, needsVisa ? 1 : 0],
  )
  return { email, id, reference, visitor: who, name: `${givenNames} ${familyName}` }
}

export const passport = {
  ...{ passportName: 'WANJIRU AABERG', nationality: 'KE', passportNumber: 'A1234567' },
  ...{ bornDay: '3', bornMonth: '11', bornYear: '1986' },
  ...{ expiresDay: '1', expiresMonth: '2', expiresYear: '2024', embassy: 'Nairobi' },
}

/** Somebody of the staff; visa officer of the academy if asked for. */
export async function addStaff(
  server: Server,
  visitor: () => Promise<Visitor>,
  { officer = false } = {},
) {
  const email = newAddress(officer ? 'officer' : 'staff').replace('municipality', 'icld')
  const who = await (await visitor()).signIn(email)
  const give = (role: string, of: string | null) =>
    server.arrange(
      `insert into roles (id, person_id, role, event_id, given_at)
       select ?, p.id, ?, (select id from events where slug = ?), 0 from people p where p.email = ?`,
      ...[`${role}-${email}`, role, of, email],
    )
  give('staff', null)
  if (officer) give('visa-officer', academy)
  return { email, visitor: who }
}

/** The academy is over for as long as something is tried: its last day was yesterday. */
export async function whenOver(server: Server, work: () => Promise<void>) {
  const days = (from: string, to: string) =>
    server.arrange('update events set starts_on = ?, ends_on = ? where slug = ?', from, to, academy)
  days('2019-03-20', '2019-03-24')
  try {
    await work()
  } finally {
    days('2019-06-10', '2019-06-14')
  }
}

/** What the log says was done about a registration, the oldest first. */
export const actsOn = (server: Server, id: string) =>
  server
    .rows<{ act: string }>('select act from audit_log where registration_id = ? order by id', id)
    .map(({ act }) => act)
