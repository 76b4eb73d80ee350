import type { Attendance } from '../application/answers'
import type { ApplicationAnswers } from '../application/form'
import type { RoleName } from '../people/role-form'
import type { Funding } from '../registration/answers'
import type { ChangeStep, RequestedStep } from '../registration/change-form'
import type { ApplicationEnding, Ending } from '../registration/ended'

/** What can be told about a registration to whoever it is of. Instants are ISO 8601. */
export type News =
  /**
   * `instead` is the name of the delegate whose place they took over, if they did; `approved` when
   * staff approved that.
   */
  | {
      kind: 'received'
      funding: Funding
      turn: number | null
      instead?: string
      approved?: boolean
    }
  /** A coordinator registered them: they have answers of their own to give, and may object. */
  | { kind: 'registered-by-colleague'; by: string; funding: Funding; turn: number | null }
  | { kind: 'approved'; comes: boolean }
  | { kind: 'declined'; reason: string }
  /** Where they stand in line now. */
  | { kind: 'waiting'; turn: number }
  /** A funded place is theirs if they accept it in time; `comes` when they come in any case. */
  | { kind: 'offered'; until: string; comes: boolean }
  | { kind: 'offer-ends-soon'; until: string; comes: boolean }
  | { kind: 'offer-expired'; comes: boolean }
  | { kind: 'place-accepted' }
  /** They come at own expense and do not wait any more. */
  | { kind: 'stopped-waiting' }
  /** The funded place is not theirs any more: they come at own expense. */
  | { kind: 'place-given-up'; reason: string }
  /** A coordinator or staff asked somebody to take over their place. */
  | { kind: 'substitution-asked'; name: string; by: string }
  /** Somebody else comes in their place now. */
  | { kind: 'substituted'; name: string }
  | { kind: 'substitution-over'; name: string; how: 'withdrawn' | 'declined' | 'refused' }
  | { kind: 'cancelled'; how: Ending; reason: string }
  | { kind: 'restored'; funding: Funding; turn: number | null }
  | { kind: 'change-decided'; step: RequestedStep; outcome: 'accepted' | 'refused'; reason: string }
  | { kind: 'room-asked'; name: string }
  | { kind: 'room-answered'; agreed: boolean }
  | { kind: 'room-over' }
  | { kind: 'deadline-soon'; deadline: 'hotel' | 'change'; at: string }
  /** Staff changed a page of their answers for them; `late` after its deadline. */
  | { kind: 'changed-for-you'; step: ChangeStep; by: string; late?: boolean }
  /**
   * `again` when days, nights or meals that were chosen are there no more; the price in whole kronor
   * when whoever comes at own expense pays another than they were told.
   */
  | { kind: 'event-changed'; comes: boolean; again?: boolean; price?: number; priceWas?: number }
  /**
   * An application has come in, or changes to it (`again`): with a copy of what was sent; `closed`
   * when it came within the grace time, and cannot be changed any more.
   */
  | { kind: 'application-received'; again: boolean; closed?: boolean; copy: ApplicationCopy }
  /** A place at the academy is theirs if they accept it in time. */
  | { kind: 'application-accepted'; until: string; funded: boolean; attendance: Attendance }
  | { kind: 'application-in-reserve' }
  | { kind: 'application-rejected'; reason: string }
  /** The same from the reserve, once a place has fallen free. */
  | { kind: 'academy-place-offered'; until: string; funded: boolean; attendance: Attendance }
  | { kind: 'academy-place-ends-soon'; until: string; funded: boolean; attendance: Attendance }
  | { kind: 'academy-place-taken'; attendance: Attendance }
  /** `came` when a place was theirs already. */
  | { kind: 'application-over'; how: ApplicationEnding; reason: string; came: boolean }
  | { kind: 'visa-letter-issued'; number: string }
  | { kind: 'certificate-issued'; number: string }
  /** A letter or certificate was withdrawn, and nothing has taken its place yet. */
  | { kind: 'document-revoked'; number: string; document: 'visa-letter' | 'certificate' }
  /**
   * What staff wrote to a group, with what differs by recipient filled in. The body is Markdown. A
   * `test` goes to whoever wrote it.
   */
  | { kind: 'group-message'; subject: string; body: string; test?: boolean }

export type AboutRegistration = {
  eventId: string
  reference: string
  givenNames: string
  /** The partnership's name, as in "Ale – Ghanzi – Budești". */
  partnership: string
}

/** What is written to somebody who has no registration there, or not about their own. Paths are without the language. */
export type ToOthers =
  | { kind: 'sign-in'; code: string; path: string }
  /** A colleague is asked to register. */
  | { kind: 'invitation'; by: string; path: string; again: boolean }
  /** Somebody is asked to take over the place of `instead`. */
  | { kind: 'take-over'; name: string; instead: string; path: string; until: string }
  | { kind: 'take-over-ended'; name: string; how: 'withdrawn' | 'refused' }
  /**
   * A registration was begun and the window is about to close; `changes` when it is changes to an
   * application that was sent.
   */
  | { kind: 'draft-left'; closesAt: string; changes?: boolean }
  /** Somebody has been named reviewer of an event. */
  | { kind: 'reviewer-named'; path: string }
  /** So many applications wait for their review. */
  | { kind: 'review-assigned'; count: number; path: string }
  /** To a coordinator: both funded places went to delegates of one party. */
  | { kind: 'one-party'; organisation: string; path: string }
  /** To a coordinator: a colleague whom they registered does not want to be. */
  | { kind: 'objected'; name: string; path: string }
  /**
   * To a hotel: who sleeps there. The list with its names goes along as a file and is no part of the
   * mail; `again` when it has had one before, of which `changes` guests are told otherwise now.
   */
  | {
      kind: 'rooming-list'
      hotel: string
      listId: number
      rooms: number
      guests: number
      changes: number
      again: boolean
    }
  /** To the owner of a list, at its times: with its file, or, for sensitive columns, the way to it. */
  | { kind: 'list-sent'; listId: string; list: string; attached: boolean; path: string }
  /** It could not be made five times in a row and is sent no more. */
  | { kind: 'list-stopped'; listId: string; list: string; why: 'rights' | 'making'; path: string }

/**
 * About what somebody may do here: at the meeting or for the partnership that `of` names in their
 * language, empty for staff. `by` is the address of whoever decided it. `until` is the instant the
 * role ends, null when it has no end or has ended already.
 */
export type OfRole =
  | {
      kind: 'role-given'
      role: Exclude<RoleName, 'reviewer'>
      of: string
      by: string
      until: string | null
      path: string
    }
  | { kind: 'role-ended'; role: RoleName; of: string; by: string; until: string | null }

type SignIn = Extract<ToOthers, { kind: 'sign-in' }>
export type AboutEvent = { eventId: string; partnership: string }

/** What was sent in an application, as it is told back. */
export type ApplicationCopy = ApplicationAnswers & { cv: string }

/** Everything the product writes to people: what a mail says is fixed when it is queued. */
export type Mail =
  | SignIn
  | OfRole
  | (Exclude<ToOthers, SignIn> & AboutEvent)
  | (News & AboutRegistration)

/** A letter as it left: its subject and its plain text. */
export type SentLetter = { subject: string; text: string }

export type MailKind = Mail['kind']
