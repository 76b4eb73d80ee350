import type { Server } from './server.ts'
import { conference, people } from './test.ts'

const texts = JSON.stringify({
  sv: { subject: 'Bussen', body: 'Bussen går.' },
  en: { subject: 'The bus', body: 'The bus leaves.' },
})

/** A draft, a message that was sent with one letter given up, and a rule that is off. */
export function addMessages(server: Server) {
  const ids = { message: 'some-draft', sent: 'some-sent', rule: 'some-rule' }
  const message = (id: string, state: string) =>
    server.arrange(
      `insert or ignore into messages (id, event_id, state, audience, texts, created_by, created_at)
       select ?, e.id, ?, 'status=received%2Capproved%2Creserve', ?, p.id, 0 from events e, people p
       where e.slug = ? and p.email = ?`,
      ...[id, state, texts, conference, people.staff],
    )
  message(ids.message, 'draft')
  message(ids.sent, 'sent')
  server.arrange(
    `insert or ignore into message_rules
     (id, event_id, name, anchor, days_before, audience, texts, active, created_by)
     select ?, e.id, 'Before the hotel', 'hotel-deadline', 3, 'status=received%2Capproved%2Creserve', ?, 0, p.id
     from events e, people p where e.slug = ? and p.email = ?`,
    ...[ids.rule, texts, conference, people.staff],
  )
  const letter = addGivenUp(server, ids.sent)
  server.arrange(
    `insert or ignore into message_recipients (message_id, registration_id, letter_id)
     select ?, registration_id, id from outbox where id = ?`,
    ...[ids.sent, letter],
  )
  return { ...ids, letter }
}

/** One more letter that was given up; its number. */
export function addGivenUp(server: Server, messageId: string | null = null): number {
  server.arrange(
    `insert into outbox ("to", locale, kind, mail, registration_id, queued_at, attempts, last_error, message_id)
     select p.email, 'en', 'approved', ?, r.id, 0, 1, '550 no such mailbox', ?
     from registrations r join people p on p.id = r.person_id
     where p.email = ? and r.partnership_id is not null limit 1`,
    ...[
      JSON.stringify({
        kind: 'approved',
        comes: false,
        eventId: '',
        reference: '',
        partnership: '',
      }),
      messageId,
      people.aleDelegate,
    ],
  )
  return server.row<{ id: number }>('select max(id) as id from outbox').id
}
