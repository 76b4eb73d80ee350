import type { Server } from './server.ts'
import { expect, newAddress } from './test.ts'

export const academy = 'local-democracy-academy-2019'
export const queue = `/en/review/events/${academy}`
export const desk = `/en/staff/events/${academy}`

/** What a whole review answers, in the real academy's criteria. */
export const points = { score1: '4', score2: '5', score3: '3', recommendation: 'accept' }

type Applying = {
  familyName?: string
  category?: string
  stream?: string
  attendance?: 'week' | 'labs'
  abstract?: string
  /** The address of another academy than the demo's. */
  at?: string
}
export type Application = { id: string; reference: string; name: string; email: string }

const sent = Date.parse('2019-03-20T09:00:00Z')
const letters = '34679ACDEFGHJKMNPQRTWXY'
let made = 0

/** One that nobody has, whoever was seeded or placed before. */
export function newReference(server: Server): string {
  for (;;) {
    let number = Number(process.env.TEST_PARALLEL_INDEX) * 100_000 + ++made
    let text = ''
    for (let i = 0; i < 5; i++) {
      text = letters[number % letters.length] + text
      number = Math.floor(number / letters.length)
    }
    const reference = `UME-${text}`
    const taken = server.rows('select 1 from registrations where reference = ?', reference)
    if (taken.length === 0) return reference
  }
}

const personOf = (server: Server, email: string) => {
  server.arrange(
    `insert into people (id, email, locale, created_at) values (?, ?, 'en', ?)
     on conflict do nothing`,
    ...[crypto.randomUUID(), email, sent],
  )
  return server.row<{ id: string }>('select id from people where email = ?', email).id
}

/** An application that was sent, as it stands in the database. */
export function addApplication(server: Server, it: Applying = {}): Application {
  const reference = newReference(server)
  const { familyName = `Number ${made}`, category = 'phd-student', attendance = 'week' } = it
  const {
    stream = 'climate',
    abstract = 'What was said in two hearings.\n\nAnd what became of it.',
  } = it
  const id = crypto.randomUUID()
  const email = newAddress('applicant')
  const event = server.row<{ id: string }>(
    'select id from events where slug = ?',
    it.at ?? academy,
  ).id
  const personId = personOf(server, email)
  const name = `wanjiru ${familyName}`.toLowerCase()
  server.arrange(
    `insert into registrations (id, reference, event_id, person_id, status, comes_at_own_expense,
       given_names, family_name, sort_name, search_text, mobile, delegate_role, theme,
       spoken_language, interpretation, gender, days, meals, nights, early_night_reason,
       on_participant_list, no_photo, privacy_version, privacy_read_at, created_at, updated_at)
     values (?, ?, ?, ?, 'received', 0, 'Wanjiru', ?, ?, ?, '', ?, ?, 'en', '', 'woman', '[]', '[]',
       '[]', '', 0, 0, '2019-03-01', ?, ?, ?)`,
    ...[id, reference, event, personId, familyName, name, `${name} ${reference.toLowerCase()}`],
    ...[category, stream, sent, sent, sent],
  )
  server.arrange(
    `insert into applications (registration_id, attendance, affiliation, residence,
       research_countries, title, abstract, motivation, funding_requested)
     values (?, ?, 'University of Nairobi', 'KE', '["KE","SE"]', ?, ?, ?, 1)`,
    ...[id, attendance, 'Who is heard when the budget is made?', abstract],
    'To learn how others have done it, and to tell how we did.',
  )
  server.arrange(
    `insert into cvs (event_id, person_id, file_id, name, bytes, pages, uploaded_at)
     values (?, ?, ?, 'cv.pdf', 1000, 1, ?)`,
    ...[event, personId, crypto.randomUUID(), sent],
  )
  return { id, reference, name: `Wanjiru ${familyName}`, email }
}

export const addApplications = (server: Server, count: number, it: Applying = {}) =>
  Array.from({ length: count }, () => addApplication(server, it))

/** Somebody new who reviews the academy; with applications that are assigned to them. */
export function addReviewer(
  server: Server,
  applications: { id: string }[] = [],
  email = newAddress('reviewer'),
  at = academy,
): string {
  const id = personOf(server, email)
  server.arrange(
    `insert into roles (id, person_id, role, event_id, given_at)
     select ?, ?, 'reviewer', id, ? from events where slug = ? on conflict do nothing`,
    ...[crypto.randomUUID(), id, sent, at],
  )
  for (const application of applications)
    server.arrange(
      `insert into reviews (registration_id, reviewer_id, assigned_by, assigned_at, scores, comment,
         updated_at) values (?, ?, ?, ?, '{}', '', ?)`,
      ...[application.id, id, id, sent, sent],
    )
  return email
}

export function declareConflict(server: Server, email: string, { id }: { id: string }) {
  server.arrange(
    `update reviews set conflict_at = ? where registration_id = ?
     and reviewer_id = (select id from people where email = ?)`,
    ...[sent, id, email],
  )
}

/** Staff's outcome on an application, released. */
export function release(server: Server, { id }: { id: string }) {
  server.arrange(
    `insert into decisions (registration_id, outcome, reason, decided_by, decided_at, released_at)
     select ?, 'reserve', '', id, ?, ? from people limit 1`,
    ...[id, sent, sent],
  )
}

/**
 * An academy like the demo's that nobody has applied to: for what counts everybody. It is gone
 * afterwards, once the mails about it are.
 */
export async function withAcademy(server: Server, work: (slug: string) => Promise<void>) {
  const [id, slug] = [crypto.randomUUID(), `academy-${++made}`]
  const like = server.row('select * from events where slug = ?', academy)
  const event = { ...like, id, slug, reference_prefix: `Q${made}` }
  server.arrange(
    `insert into events (${Object.keys(event).join()}) values (${Object.keys(event)
      .map(() => '?')
      .join()})`,
    ...Object.values(event),
  )
  server.arrange(
    `insert into seats (event_id, attendance, capacity, taken)
     select ?, attendance, capacity, 0 from seats where event_id = ?`,
    ...[id, like.id],
  )
  try {
    await work(slug)
    await expect
      .poll(() =>
        server.rows(`select 1 from outbox where sent_at is null and mail like '%' || ? || '%'`, id),
      )
      .toEqual([])
  } finally {
    const registrations = 'select id from registrations where event_id = ?'
    for (const table of ['reviews', 'decisions', 'academy_places', 'applications'])
      server.arrange(`delete from ${table} where registration_id in (${registrations})`, id)
    for (const table of ['registrations', 'roles', 'cvs', 'seats'])
      server.arrange(`delete from ${table} where event_id = ?`, id)
    server.arrange('delete from events where id = ?', id)
  }
}
