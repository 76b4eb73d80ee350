import { asc, eq } from 'drizzle-orm'
import { transaction } from '@/db/client'
import { parties } from '@/db/schema/partnerships'
import { conference } from '@/db/seed/facts/conference'
import { addEvent } from '@/domain/event/add-event'
import type { Typed } from '@/domain/form'
import { addPartnership } from '@/domain/partnership/add-partnership'
import { invite } from '@/domain/partnership/invite'
import { findOrAdd } from '@/domain/people/find-or-add'
import { longSecret } from '@/domain/people/secrets'
import type { Step } from '@/domain/registration/form'
import { saveAnswers } from '@/domain/registration/save-answers'
import { sessionStore } from '@/lib/session-store'

export type Partnership = { id: string; partyIds: string[] }
export type Event = { id: string; slug: string; partnerships: Partnership[] }
export type Delegate = { email: string; personId: string; session: string; partyId: string }

// Far ahead on any clock, the demo's or the machine's: what is over is erased with its drafts.
const [firstDay, lastDay] = ['2099-05-13', '2099-05-14']

/** An event of the bench's own that is open at any time, with room for everybody. */
export async function addBenchEvent(
  slug: string,
  referencePrefix: string,
  invited = 60,
): Promise<Event> {
  const opensAt = new Date('2000-01-01T00:00:00Z')
  const closesAt = new Date('2100-01-01T00:00:00Z')
  const facts = {
    ...conference,
    slug,
    referencePrefix,
    opensAt,
    closesAt,
    capacity: 5000,
    startsOn: firstDay,
    endsOn: lastDay,
    meals: [
      { date: firstDay, kind: 'lunch' as const },
      { date: lastDay, kind: 'lunch' as const },
    ],
  }
  return transaction(async (tx) => {
    const id = await addEvent(tx, facts)
    if (!id) throw new Error(`${slug} is there already: give the bench a DATA_DIR of its own`)
    const partnerships: Partnership[] = []
    for (let number = 1; number <= invited; number++) {
      const name = `${referencePrefix} ${number}`
      const partnership = await addPartnership(tx, {
        slug: `${slug}-${number}`,
        name: `${name} – Ghanzi`,
        theme: { sv: 'Medborgardialog', en: 'Citizen dialogue' },
        period: null,
        parties: [
          { organisation: `${name} kommun`, country: 'SE', kind: 'municipality' },
          { organisation: `${name} district`, country: 'BW', kind: 'municipality' },
        ],
      })
      if (!partnership) throw new Error(`${name} is there already`)
      const members = await tx
        .select({ id: parties.id })
        .from(parties)
        .where(eq(parties.partnershipId, partnership))
        .orderBy(asc(parties.position))
      partnerships.push({ id: partnership, partyIds: members.map((party) => party.id) })
    }
    await invite(
      tx,
      id,
      partnerships.map((one) => one.id),
    )
    return { id, slug, partnerships }
  })
}

/** People who are signed in, spread over the partnerships in turn. */
export async function addDelegates(event: Event, name: string, count: number) {
  const delegates: Delegate[] = []
  for (let number = 0; number < count; number++) {
    const email = `${name}-${number}@bench.example`
    const { id: personId } = await transaction((tx) => findOrAdd(tx, email, 'en'))
    const session = await sessionOf(personId)
    const { partyIds } = event.partnerships[number % event.partnerships.length] as Partnership
    const partyId = partyIds[Math.floor(number / 60) % 2] as string
    delegates.push({ email, personId, session, partyId })
  }
  return delegates
}

/** Signs somebody in for a day. */
export async function sessionOf(userId: string): Promise<string> {
  const sessionToken = longSecret()
  const expires = new Date(Date.now() + 24 * 60 * 60 * 1000)
  await sessionStore.createSession?.({ sessionToken, userId, expires })
  return sessionToken
}

/** People and nothing more. */
export async function addPeople(name: string, count: number) {
  const people: { id: string; email: string }[] = []
  for (let number = 0; number < count; number++) {
    const email = `${name}-${number}@bench.example`
    const { id } = await transaction((tx) => findOrAdd(tx, email, 'en'))
    people.push({ id, email })
  }
  return people
}

/** Every answer as it is typed, page by page. */
export const answersOf = ({
  partyId,
}: Pick<Delegate, 'partyId'>): Record<Exclude<Step, 'invoice'>, Typed> => ({
  partnership: { partyId },
  places: { whenFull: 'wait' },
  you: {
    givenNames: 'Kagiso',
    familyName: 'Åkerlund',
    mobile: '+46701740605',
    delegateRole: 'project-leader',
    theme: 'trust',
    spokenLanguage: 'en',
    interpretation: '',
    gender: 'not-said',
  },
  stay: {
    days: [firstDay, lastDay],
    meals: [`${firstDay}:lunch`, `${lastDay}:lunch`],
    nights: [firstDay],
    earlyNightReason: '',
  },
  needs: { diet: 'vegan', access: [], accessOther: '', sensitiveConsent: 'yes' },
  visibility: { onParticipantList: 'yes' },
})

/** Keeps every answer in the delegate's draft, so that only sending is left. */
export async function answerAll(event: Event, delegate: Delegate) {
  await transaction(async (tx) => {
    for (const [step, typed] of Object.entries(answersOf(delegate)))
      await saveAnswers(
        tx,
        { id: delegate.personId, email: delegate.email },
        event.slug,
        step as Step,
        typed,
      )
  })
}
