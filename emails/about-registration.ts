import type { News } from '@/domain/mail/mail'
import type { Ending } from '@/domain/registration/ended'
import { aboutApplication } from './about-application'
import type { Telling, Told } from './told'
import type { Words } from './words'

export type OfRegistration = Told & {
  /** Of the button that leads to the registration; null when there is none to go to any more. */
  button?: string | null
}

/** How news of a registration is told to whoever it is of. */
export const aboutRegistration: Telling<News, OfRegistration> = {
  ...aboutApplication,
  received: ({ funding, turn, instead, approved }, { say, pays }) => ({
    paragraphs: [
      say('received.lead'),
      instead && say('received.instead'),
      pays(funding, turn),
      approved
        ? say('received.nextApproved')
        : say(funding === 'waiting' ? 'received.nextWaiting' : 'received.next'),
    ],
  }),
  'registered-by-colleague': ({ funding, turn }, { say, pays }) => ({
    paragraphs: [
      say('registered-by-colleague.lead'),
      pays(funding, turn),
      say('registered-by-colleague.next'),
      say('registered-by-colleague.object'),
    ],
    button: say('registered-by-colleague.button'),
  }),
  approved: (_, { say }) => ({ paragraphs: [say('approved.lead')] }),
  declined: ({ reason }, { say }) => ({
    paragraphs: [say('declined.lead'), reason && say('reasonLine')],
  }),
  restored: ({ funding, turn }, { say, pays }) => ({
    paragraphs: [say('restored.lead'), pays(funding, turn), say('restored.next')],
  }),
  cancelled: ({ how, reason }, { say }) => ({
    paragraphs: [
      say(`cancelled.how.${how}`),
      reason && say('reasonLine'),
      ownDoing.includes(how) && say('cancelled.next'),
    ],
  }),

  waiting: (_, { say }) => ({ paragraphs: [say('waiting.lead'), say('waiting.next')] }),
  offered: ({ comes }, words) => offer(words.say('offered.lead'), comes, words),
  'offer-ends-soon': ({ comes }, words) => offer(words.say('offer-ends-soon.lead'), comes, words),
  'offer-expired': ({ comes }, { say }) => ({
    paragraphs: [
      say('offer-expired.lead'),
      say(comes ? 'offer-expired.comes' : 'offer-expired.over'),
    ],
  }),
  'place-accepted': (_, { say, pays }) => ({
    paragraphs: [say('place-accepted.lead'), pays('icld', null)],
  }),
  'stopped-waiting': (_, { say, pays }) => ({
    paragraphs: [say('stopped-waiting.lead'), pays('self', null)],
  }),
  'place-given-up': ({ reason }, { say, pays }) => ({
    paragraphs: [
      say('place-given-up.lead'),
      reason && say('reasonLine'),
      pays('self', null),
      say('place-given-up.next'),
    ],
  }),

  'substitution-asked': (_, { say }) => ({
    paragraphs: [say('substitution-asked.lead'), say('substitution-asked.next')],
  }),
  substituted: (_, { say }) => ({
    paragraphs: [say('substituted.lead'), say('substituted.next')],
    button: null,
  }),
  'substitution-over': ({ how }, { say }) => ({
    paragraphs: [say(`substitution-over.${how}`), say('substitution-over.next')],
  }),

  'change-decided': ({ step, outcome, reason }, { say }) => ({
    subject: say(`change-decided.${outcome}.subject`),
    paragraphs: [
      say(`change-decided.${outcome}.${step}`),
      reason && say('reasonLine'),
      outcome === 'refused' && say('change-decided.stands'),
    ],
  }),
  'room-asked': (_, { say }) => ({
    paragraphs: [say('room-asked.lead'), say('room-asked.next')],
    button: say('room-asked.button'),
  }),
  'room-answered': ({ agreed }, { say }) => ({
    subject: say(agreed ? 'room-answered.agreed.subject' : 'room-answered.refused.subject'),
    paragraphs: [say(agreed ? 'room-answered.agreed.lead' : 'room-answered.refused.lead')],
  }),
  'room-over': (_, { say }) => ({ paragraphs: [say('room-over.lead'), say('room-over.next')] }),

  'deadline-soon': ({ deadline }, { say }) => ({
    subject: say(`deadline-soon.${deadline}.subject`),
    paragraphs: [say(`deadline-soon.${deadline}.lead`), say('deadline-soon.next')],
    deadline: say(`deadline-soon.${deadline}.until`),
  }),
  'group-message': ({ body, test }, { say }) => ({
    subject: test ? say('group-message.testSubject') : undefined,
    paragraphs: [test && say('group-message.test')],
    prose: body,
  }),
  'changed-for-you': ({ late }, { say }) => ({
    paragraphs: [
      say('changed-for-you.lead'),
      late && say('changed-for-you.late'),
      say('changed-for-you.next'),
    ],
  }),
  'event-changed': ({ again, price }, { say }) => ({
    paragraphs: [
      say('event-changed.lead'),
      say('event-changed.when'),
      say('event-changed.where'),
      say('event-changed.hotel'),
      price !== undefined && say('event-changed.price'),
      again && say('event-changed.again'),
      say('event-changed.next'),
    ],
  }),
}

/** Who ended it this way may change their mind. */
const ownDoing: Ending[] = ['delegate', 'left-queue', 'offer-declined', 'offer-expired']

/** The offer and its reminder say the same things: who pays, what if not, until when. */
function offer(lead: string, comes: boolean, { say }: Words): OfRegistration {
  return {
    paragraphs: [lead, say('offered.pays'), say(comes ? 'offered.comes' : 'offered.waits')],
    deadline: say('offered.until'),
    button: say('offered.button'),
  }
}
