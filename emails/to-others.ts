import type { Event } from '@/domain/event/seats'
import type { ToOthers } from '@/domain/mail/mail'
import type { Telling, Told } from './told'
import type { Words } from './words'

export type OtherMail = Exclude<ToOthers, { kind: 'sign-in' }>

export type ToAnother = Told & {
  /** Whom the letter greets, if their name is known. */
  name?: string
  button?: { label: string; path: string }
}

/** How the letters to others are told: whoever is asked to come, and the coordinators. */
export const toOthers = ({ slug, kind }: Event): Telling<OtherMail, ToAnother> => ({
  invitation: ({ path, again }, { say }) => ({
    subject: say(again ? 'invitation.subjectAgain' : 'invitation.subject'),
    paragraphs: [
      say(again ? 'invitation.leadAgain' : 'invitation.lead'),
      say('invitation.next'),
      say('invitation.link'),
    ],
    deadline: say('invitation.until'),
    button: { label: say('invitation.button'), path },
  }),
  'take-over': ({ name, path }, { say }) => ({
    name,
    paragraphs: [say('take-over.lead'), say('take-over.next'), say('take-over.link')],
    deadline: say('take-over.until'),
    button: { label: say('take-over.button'), path },
  }),
  'take-over-ended': ({ name, how }, { say }) => ({
    name,
    paragraphs: [say(`take-over-ended.${how}`), say('take-over-ended.next')],
  }),
  'draft-left': ({ changes }, { say }) => {
    if (kind === 'conference') return registrationLeft(slug, say)
    return changes ? changesLeft(slug, say) : applicationLeft(slug, say)
  },
  'reviewer-named': ({ path }, { say }) => ({
    paragraphs: [say('reviewer-named.lead'), say('reviewer-named.next')],
    button: { label: say('reviewer-named.button'), path },
  }),
  'review-assigned': ({ path }, { say }) => ({
    paragraphs: [say('review-assigned.lead'), say('review-assigned.next')],
    button: { label: say('review-assigned.button'), path },
  }),
  'one-party': ({ path }, { say }) => ({
    paragraphs: [say('one-party.lead'), say('one-party.next')],
    button: { label: say('one-party.button'), path },
  }),
  objected: ({ path }, { say }) => ({
    paragraphs: [say('objected.lead'), say('objected.next')],
    button: { label: say('objected.button'), path },
  }),
  'rooming-list': ({ again }, { say }) => ({
    subject: say(again ? 'rooming-list.subjectAgain' : 'rooming-list.subject'),
    paragraphs: [
      say('rooming-list.lead'),
      say(again ? 'rooming-list.changes' : 'rooming-list.first'),
      say('rooming-list.personal'),
    ],
  }),
  'list-sent': ({ attached, path }, { say }) => ({
    paragraphs: attached
      ? [say('list-sent.attached'), say('list-sent.now')]
      : [say('list-sent.fetch'), say('list-sent.why')],
    button: { label: say('list-sent.button'), path },
  }),
  'list-stopped': ({ why, path }, { say }) => ({
    paragraphs: [say('list-stopped.lead'), say(`list-stopped.${why}`), say('list-stopped.next')],
    button: { label: say(`list-stopped.button.${why}`), path },
  }),
})

const registrationLeft = (slug: string, say: Words['say']): ToAnother => ({
  paragraphs: [say('draft-left.lead'), say('draft-left.next')],
  deadline: say('draft-left.until'),
  button: { label: say('draft-left.button'), path: `/events/${slug}/register/check` },
})

const applicationLeft = (slug: string, say: Words['say']): ToAnother => ({
  subject: say('draft-left.subjectApplication'),
  paragraphs: [say('draft-left.leadApplication'), say('draft-left.nextApplication')],
  deadline: say('draft-left.untilApplication'),
  button: { label: say('draft-left.buttonApplication'), path: `/events/${slug}/apply/check` },
})

const changesLeft = (slug: string, say: Words['say']): ToAnother => ({
  subject: say('draft-left.subjectChanges'),
  paragraphs: [say('draft-left.leadChanges'), say('draft-left.nextChanges')],
  deadline: say('draft-left.untilApplication'),
  button: { label: say('draft-left.buttonChanges'), path: `/events/${slug}/apply/check` },
})
