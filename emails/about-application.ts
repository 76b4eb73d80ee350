import type { News } from '@/domain/mail/mail'
import type { OfRegistration } from './about-registration'
import type { Telling } from './told'
import type { Words } from './words'

export type ApplicationNews = Extract<
  News,
  {
    kind:
      | `application-${string}`
      | `academy-${string}`
      | 'visa-letter-issued'
      | 'certificate-issued'
      | 'document-revoked'
  }
>

/** How news of an application to the academy is told to whoever it is of. */
export const aboutApplication: Telling<ApplicationNews, OfRegistration> = {
  'application-received': ({ again, closed, copy }, { say, copyOf }) => ({
    subject: say(again ? 'application-received.subjectAgain' : 'application-received.subject'),
    paragraphs: [
      say(again ? 'application-received.leadAgain' : 'application-received.lead'),
      say(closed ? 'application-received.nextClosed' : 'application-received.next'),
      say('application-received.copy'),
      ...copyOf(copy),
    ],
    button: say('seeApplication'),
  }),
  'application-accepted': (mail, words) =>
    place(words.say('application-accepted.lead'), mail, words),
  'application-in-reserve': (_, { say }) => ({
    paragraphs: [say('application-in-reserve.lead'), say('application-in-reserve.next')],
    button: say('seeApplication'),
  }),
  'application-rejected': ({ reason }, { say }) => ({
    paragraphs: [say('application-rejected.lead'), reason && say('reasonLine')],
    button: say('seeApplication'),
  }),
  'academy-place-offered': (mail, words) =>
    place(words.say('academy-place-offered.lead'), mail, words),
  'academy-place-ends-soon': (mail, words) =>
    place(words.say('academy-place-ends-soon.lead'), mail, words),
  'academy-place-taken': ({ attendance }, { say }) => ({
    paragraphs: [
      say('academy-place-taken.lead'),
      say(`application-accepted.${attendance}`),
      say('academy-place-taken.next'),
    ],
    button: say('academy-place-taken.button'),
  }),
  'application-over': ({ how, reason }, { say }) => ({
    paragraphs: [say(`application-over.how.${how}`), reason && say('reasonLine')],
    button: say('seeApplication'),
  }),
  'visa-letter-issued': (_, { say }) => ({
    paragraphs: [say('visa-letter-issued.lead'), say('visa-letter-issued.next')],
    button: say('visa-letter-issued.button'),
  }),
  'certificate-issued': (_, { say }) => ({
    paragraphs: [say('certificate-issued.lead')],
    button: say('certificate-issued.button'),
  }),
  'document-revoked': ({ document }, { say }) => ({
    paragraphs: [say(`document-revoked.lead.${document}`), say('document-revoked.next')],
    button: say('seeApplication'),
  }),
}

type Placed = Extract<
  News,
  { kind: 'application-accepted' | `academy-place-${'offered' | 'ends-soon'}` }
>

/** A place is told alike however it was come by: which days, who pays, until when. */
function place(lead: string, { attendance, funded }: Placed, { say }: Words): OfRegistration {
  return {
    paragraphs: [
      lead,
      say(`application-accepted.${attendance}`),
      say(funded ? 'application-accepted.funded' : 'application-accepted.notFunded'),
    ],
    deadline: say('application-accepted.until'),
    button: say('application-accepted.button'),
  }
}
