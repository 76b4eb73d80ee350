import type { NotComing, OnList } from '@/domain/check-in/answer'
import type { DoorList, For } from './door-list'

/** What is said at a door of whoever stands there. */
export type Verdict =
  | { kind: 'welcome'; who: OnList; unchecked?: boolean }
  | { kind: 'other-days'; who: OnList; unchecked?: boolean }
  | { kind: 'already'; who: OnList; at: string; door: string; unchecked?: boolean }
  | { kind: NotComing['why'] | 'unknown'; reference: string }
  | { kind: 'forged' | 'other-event' | 'over' | 'not-found' }

type In = { reference: string; day: string; session: string; at: string; door: string }

/** How somebody with this reference stands, as far as the list tells. */
export function verdictOn(
  { coming, notComing }: Pick<DoorList, 'coming' | 'notComing'>,
  cameIn: In[],
  reference: string,
  what: For,
): Verdict {
  const who = coming.find((one) => one.reference === reference)
  if (!who) {
    const ended = notComing.find((one) => one.reference === reference)
    return { kind: ended?.why ?? 'unknown', reference }
  }
  const before = cameIn.find(
    (one) => one.reference === reference && one.day === what.day && one.session === what.session,
  )
  if (before) return { kind: 'already', who, at: before.at, door: before.door }
  return { kind: who.days.includes(what.day) ? 'welcome' : 'other-days', who }
}

/** What is said to a name or a reference that nobody of those who come has. */
export function verdictOnTyped({ notComing }: Pick<DoorList, 'notComing'>, typed: string): Verdict {
  const found = notComing.find(({ reference }) => bare(reference) === bare(typed))
  return found ? { kind: found.why, reference: found.reference } : { kind: 'not-found' }
}

const bare = (reference: string) => reference.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** How a ticket stands, before anybody looks who it is of. */
export function verdictOnTicket(
  ticket: { eventSlug: string } | null,
  event: DoorList['event'],
  today: string,
): Verdict | null {
  if (!ticket) return { kind: 'forged' }
  if (ticket.eventSlug !== event.slug) return { kind: 'other-event' }
  return today > event.endsOn ? { kind: 'over' } : null
}

const looks = {
  welcome: 'good',
  'other-days': 'warm',
  already: 'warm',
  waits: 'warm',
} as const

/** Green for whoever may come in, amber for what has to be asked, red for the rest. */
export const lookOf = ({ kind }: Verdict): 'good' | 'warm' | 'bad' =>
  looks[kind as keyof typeof looks] ?? 'bad'
