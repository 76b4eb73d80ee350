import type Mail from 'nodemailer/lib/mailer'
import { attended } from '@/domain/event/choices'
import type { Event } from '@/domain/event/seats'
import type { ClaimedLetter } from '@/domain/mail/outbox'
import { calendarOf } from '@/emails/calendar'
import { ownCalendarEntry } from '../calendar'

/** The calendar file that goes with a letter, if it is of a kind that brings one. */
export function attachmentFor(
  { mail, locale, registrationId, queuedAt }: ClaimedLetter,
  event: Event,
  site: string,
): Mail.Attachment[] {
  const brings = calendarOf(mail)
  if (!brings || !('reference' in mail) || !registrationId) return []
  const { reference } = mail
  const cancelled = brings === 'cancellation'
  return [
    {
      filename: `${event.slug}.ics`,
      content: ownCalendarEntry({
        registrationId,
        reference,
        event: 'attendance' in mail ? attended(event, mail.attendance) : event,
        locale,
        site,
        cancelled,
        asOf: queuedAt,
      }),
      contentType: `text/calendar; charset=utf-8; method=${cancelled ? 'CANCEL' : 'PUBLISH'}`,
    },
  ]
}
