import type { Tx } from '@/db/client'
import { notes, registrationTags, tags } from '@/db/schema/attendees'
import { queue } from '@/db/schema/funding'
import { invoicing } from '@/db/schema/invoicing'
import { people } from '@/db/schema/people'
import { decisions, registrations } from '@/db/schema/registrations'
import { chunks } from '@/domain/chunks'
import { minutes, now } from '@/domain/clock'
import { foundBy } from '@/domain/registration/new-registration'
import { hardNames } from './read-list'

type At = {
  eventId: string
  prefix: string
  staffId: string
  parties: { partnershipId: string; partyId: string }[]
}

/**
 * So many registrations more at a conference, with names that are hard to write: put into the
 * database in the shape in which the domain's verbs leave them, since they are many. Every third
 * waits, every fourth has a tag, every fifth two notes, every seventh comes at own expense.
 */
export async function addListed(tx: Tx, at: At, from: number, count: number): Promise<void> {
  const { eventId, prefix, staffId } = at
  if (from === 0) await tx.insert(tags).values(tagsAt(eventId))
  const numbers = Array.from({ length: count }, (_, i) => from + i)
  for (const part of chunks(numbers, 300)) {
    const all = part.map((number) => oneOf(at, number))
    const every = (nth: number) => all.filter(({ number }) => number % nth === 0)
    await tx.insert(people).values(
      all.map(({ row, email }) => ({
        ...{ id: row.personId, email, locale: 'en' as const, createdAt: row.createdAt },
      })),
    )
    await tx.insert(registrations).values(all.map(({ row }) => row))
    await tx.insert(queue).values(
      every(3).map(({ row: { id, partnershipId, createdAt } }) => ({
        ...{ registrationId: id, eventId, partnershipId, joinedAt: createdAt },
      })),
    )
    await tx.insert(registrationTags).values(
      every(4).map(({ row, number }) => ({
        ...{ registrationId: row.id, tagId: `${prefix}-tag-${(number / 4) % 2}` },
      })),
    )
    await tx.insert(notes).values(
      every(5).flatMap(({ row }) =>
        ['Called.', 'Comes by train.'].map((text, i) => ({
          ...{ id: `${row.id}-${i}`, registrationId: row.id, authorId: staffId, text },
          writtenAt: row.createdAt,
        })),
      ),
    )
    await tx.insert(invoicing).values(
      every(7).map(({ row }) => ({
        ...{ registrationId: row.id, organisationNumber: '212000-1967' },
        ...{ invoiceReference: '=1+1; "ref"', electronicAddress: '' },
      })),
    )
    await tx.insert(decisions).values(
      every(11).map(({ row, number }) => ({
        ...{ registrationId: row.id, outcome: 'approved' as const, reason: '' },
        ...{ decidedBy: staffId, decidedAt: row.createdAt },
        releasedAt: number % 2 ? row.createdAt : null,
      })),
    )
  }

  function tagsAt(eventId: string) {
    return ['Talare, "inbjuden"', '講者'].map((name, i) => ({
      ...{ id: `${prefix}-tag-${i}`, eventId, name },
    }))
  }
}

const roles = ['project-leader', 'coordinator', 'other'] as const
const states = ['received', 'approved', 'received', 'declined', 'cancelled'] as const
const of = <One>(all: readonly One[], number: number) => all[number % all.length] as One

function oneOf({ eventId, prefix, parties }: At, number: number) {
  const id = `${prefix}-${number}`
  const email = `${prefix.toLowerCase()}-${number}@listed.example`
  const createdAt = new Date(now().getTime() - minutes(7 * number))
  const who = {
    reference: referenceOf(prefix, number),
    givenNames: of(hardNames, number),
    familyName: `${of(hardNames, 3 * number + 1)} ${number}`,
  }
  const row = {
    ...{ id, eventId, personId: `${id}-person`, ...who, ...of(parties, number) },
    ...foundBy({ ...who, email, party: { organisation: '', partnership: '' } }),
    ...{ status: of(states, number), comesAtOwnExpense: number % 7 === 0 },
    ...{ mobile: '+46701740605', delegateRole: of(roles, number) },
    ...{ theme: of(['trust', 'democracy'], number), gender: 'not-said' as const },
    ...{
      spokenLanguage: of(['sv', 'en'] as const, number),
      interpretation: of(hardNames, number + 5),
    },
    ...{ days: ['2019-05-13'], meals: ['2019-05-13:lunch'], nights: ['2019-05-13'] },
    ...{ earlyNightReason: '', onParticipantList: true, noPhoto: false },
    ...{ privacyVersion: 'x', privacyReadAt: createdAt, createdAt, updatedAt: createdAt },
  }
  return { number, email, row }
}

// Drawn at random, among so many one would come twice; not in the order of their numbers either.
const letters = '34679ACDEFGHJKMNPQRTWXY'
const referenceOf = (prefix: string, number: number) =>
  `${prefix}-${[0, 1, 2, 3, 4].map((digit) => letters[Math.floor(number / 23 ** digit) % 23]).join('')}`
