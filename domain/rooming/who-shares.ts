import { fold } from '../registration/search-text'
import type { Guest } from './guests'

type Sharing = Pick<
  Guest,
  'id' | 'familyName' | 'givenNames' | 'nights' | 'mateId' | 'room' | 'roomWith'
>

/**
 * Who shares a room with whom, both ways: those who agreed, and at an academy those who each named
 * the other. Only among those given, and only where they have a night in common.
 */
export function whoShares(guests: Sharing[]): Map<string, string> {
  const byId = new Map(guests.map((guest) => [guest.id, guest]))
  const mates = new Map<string, string>()
  const pair = (one: Sharing, other: Sharing | undefined) => {
    if (!other || other === one || mates.has(one.id) || mates.has(other.id)) return
    if (!one.nights.some((night) => other.nights.includes(night))) return
    mates.set(one.id, other.id)
    mates.set(other.id, one.id)
  }
  for (const guest of guests) if (guest.mateId) pair(guest, byId.get(guest.mateId))
  const wishing = guests.filter(({ id, room }) => room === 'shared' && !mates.has(id))
  for (const guest of wishing) {
    // Two of one name: nobody knows which of them is meant.
    const named = wishing.filter((other) => other !== guest && names(guest, other))
    const [other] = named
    if (other && named.length === 1 && names(other, guest)) pair(guest, other)
  }
  return mates
}

/** Those who wrote that they would share and stand alone: whom they named has not named them. */
export const wishesToShare = (guests: Guest[], mates: Map<string, string>) =>
  guests.filter(({ id, room, nights }) => room === 'shared' && nights.length > 0 && !mates.has(id))

/** Whether the one wrote the other's given and family name, in whatever order and case. */
function names({ roomWith }: Sharing, { givenNames, familyName }: Sharing): boolean {
  const written = fold(roomWith ?? '').split(/[^\p{L}\p{N}]+/u)
  const [given = ''] = fold(givenNames).split(/[^\p{L}\p{N}]+/u)
  const family = fold(familyName).split(/[^\p{L}\p{N}]+/u)
  return given !== '' && [given, ...family].every((part) => written.includes(part))
}
