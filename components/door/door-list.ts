import type { CameIn, NotComing, OnList } from '@/domain/check-in/answer'

/** What a phone is given to let people in without asking: nothing that a door does not need. */
export type DoorList = {
  door: { id: string; name: string }
  event: { slug: string; startsOn: string; endsOn: string }
  admissions: { day: string; sessions: { id: string; title: string }[] }[]
  publicKey: string
  coming: OnList[]
  notComing: NotComing[]
  cameIn: CameIn[]
  /** The server's clock, ISO 8601, and until when a phone may hold all this. */
  at: string
  until: string
  /** Whether whoever holds the phone may close the door, and not only leave it. */
  mayClose: boolean
}

/** For what somebody is let in: a day, or one of its sessions. */
export type For = { day: string; session: string }
