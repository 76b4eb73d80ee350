import { count, eq, inArray } from 'drizzle-orm'
import { db, type Tx, transaction } from '@/db/client'
import { academyPlaces, applications, journeys, reviews } from '@/db/schema/applications'
import { notes, registrationTags, tags } from '@/db/schema/attendees'
import { changeRequests } from '@/db/schema/change-requests'
import { events } from '@/db/schema/events'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { invoicing } from '@/db/schema/invoicing'
import { ledger } from '@/db/schema/ledger'
import { invitations, parties, partnerships } from '@/db/schema/partnerships'
import { people, roles } from '@/db/schema/people'
import { auditLog, outbox } from '@/db/schema/records'
import { decisions, registrations, sensitiveAnswers } from '@/db/schema/registrations'
import { academy } from '@/db/seed/facts/academy'
import { categories } from '@/domain/application/answers'
import { acts } from '@/domain/audit/record'
import { minutes, now } from '@/domain/clock'
import { addEvent } from '@/domain/event/add-event'
import { findOrAdd } from '@/domain/people/find-or-add'
import { giveRole } from '@/domain/people/give-role'
import { foundBy } from '@/domain/registration/new-registration'
import { addBenchEvent } from './prepare'

const perPartnership = 10
const entriesEach = 20
const [firstDay, lastDay] = ['2099-05-13', '2099-05-14']

export type Desks = { conferenceId: string; academyId: string; staffId: string; tagIds: string[] }

/** Two events of the bench's own, their staff, reviewers and tags; nobody registered yet. */
export async function addDesks(): Promise<Desks> {
  const { id: conferenceId } = await addBenchEvent('bench-desk', 'BDK', 1)
  return transaction(async (tx) => {
    const academyId = await addEvent(tx, {
      ...academy,
      ...{ slug: 'bench-academy', referencePrefix: 'BAC', capacity: 5000 },
      ...{ seats: { week: 4000, labs: 1000 }, startsOn: '2099-06-10', endsOn: '2099-06-14' },
      programme: academy.programme.map((day) => ({ ...day, date: `2099${day.date.slice(4)}` })),
      opensAt: new Date('2000-01-01T00:00:00Z'),
      closesAt: new Date('2100-01-01T00:00:00Z'),
    })
    if (!academyId) throw new Error('the academy is there already')
    const { id: staffId } = await findOrAdd(tx, 'desk@bench.example', 'en')
    await giveRole(tx, staffId, { role: 'staff' }, null)
    await giveRole(tx, staffId, { role: 'visa-officer', eventId: academyId }, null)
    const tagIds: string[] = []
    for (const name of ['speaker', 'late', 'vip']) {
      const id = crypto.randomUUID()
      await tx.insert(tags).values({ id, eventId: conferenceId, name })
      tagIds.push(id)
    }
    return { conferenceId, academyId, staffId, tagIds }
  })
}

/** Fills the desks until there are so many registrations, a tenth of them applications to the academy. */
export async function fillDesks(desks: Desks, registered: number): Promise<void> {
  const own = [desks.conferenceId, desks.academyId]
  const [{ there = 0 } = {}] = await db()
    .select({ there: count() })
    .from(registrations)
    .where(inArray(registrations.eventId, own))
  for (let number = there; number < registered; number += perPartnership)
    await transaction(async (tx) => {
      await addPartnership(tx, desks.conferenceId, number)
      if ((number / perPartnership) % 10 === 9) await addApplications(tx, desks, number)
      else await addDelegation(tx, desks, number)
    })
}

const numbers = Array.from({ length: perPartnership }, (_, i) => i)
const givenNames = ['Kagiso', 'Åsa', 'Mpho', 'Örjan', 'Wanjiru', 'Björn', 'Naledi', 'Elin']
const familyNames = ['Åkerlund', 'Seretse', 'Nyqvist', 'Dlamini', 'Törnkvist', 'Mwangi', 'Ek']
const of = <One>(all: readonly One[], number: number) => all[number % all.length] as One
const partnershipOf = (number: number) => `bench-partnership-${number}`

async function addPartnership(tx: Tx, eventId: string, number: number) {
  const id = partnershipOf(number)
  await tx.insert(partnerships).values({
    ...{ id, slug: id, name: `Nyby ${number} – Ghanzi ${number}`, period: '2018–2020' },
    theme: { sv: 'Medborgardialog', en: 'Citizen dialogue' },
  })
  const party = { partnershipId: id, kind: 'municipality' as const }
  await tx.insert(parties).values([
    { ...party, id: `${id}-1`, organisation: `Nyby ${number} kommun`, country: 'SE', position: 1 },
    { ...party, id: `${id}-2`, organisation: `Ghanzi ${number}`, country: 'BW', position: 2 },
  ])
  await tx.insert(invitations).values({ eventId, partnershipId: id })
}

/** Who they are, and everything that stands with a registration of either event. */
async function addPeople(tx: Tx, eventId: string, prefix: string, number: number) {
  const at = now()
  const all = numbers.map((i) => {
    const id = `bench-${number + i}`
    const name = {
      givenNames: of(givenNames, number + i),
      familyName: `${of(familyNames, number + 3 * i)} ${number + i}`,
    }
    const email = `delegate-${number + i}@bench.example`
    return {
      id,
      personId: `${id}-person`,
      email,
      reference: referenceOf(prefix, number + i),
      ...name,
      i,
    }
  })
  await tx.insert(people).values(
    all.map(({ personId, email }) => ({
      ...{ id: personId, email, locale: 'en' as const, createdAt: at },
    })),
  )
  const common = {
    ...{ eventId, comesAtOwnExpense: false, mobile: '+46701740605' },
    ...{ spokenLanguage: 'en' as const, interpretation: '', gender: 'not-said' as const },
    ...{ days: [firstDay, lastDay], meals: [`${firstDay}:lunch`], nights: [firstDay] },
    ...{ earlyNightReason: '', onParticipantList: true, noPhoto: false },
    ...{ privacyVersion: 'bench', privacyReadAt: at, createdAt: at, updatedAt: at },
  }
  return { all, common, at }
}

// Drawn at random, among so many one would come twice.
const letters = '34679ACDEFGHJKMNPQRTWXY'
const referenceOf = (prefix: string, number: number) =>
  `${prefix}-${[4, 3, 2, 1, 0].map((digit) => letters[Math.floor(number / 23 ** digit) % 23]).join('')}`

type Added = Awaited<ReturnType<typeof addPeople>>['all']

/**
 * Ten delegates of a partnership: two hold its places, two wait, two come at own expense, one does
 * both, one is declined, one has cancelled, and of one the decision is held.
 */
async function addDelegation(tx: Tx, desks: Desks, number: number) {
  const { conferenceId: eventId, staffId, tagIds } = desks
  const partnershipId = partnershipOf(number)
  const { all, common, at } = await addPeople(tx, eventId, 'BDK', number)
  const is = (...some: number[]) => all.filter(({ i }) => some.includes(i))
  const party = { organisation: `Nyby ${number} kommun`, partnership: `Nyby ${number} – Ghanzi` }
  await tx.insert(registrations).values(
    all.map(({ i, ...one }) => ({
      ...common,
      ...one,
      ...foundBy({ ...one, party }),
      ...{ partnershipId, partyId: `${partnershipId}-${(i % 2) + 1}` },
      ...{ delegateRole: 'project-leader' as const, theme: 'trust' },
      comesAtOwnExpense: i >= 4 && i <= 6,
      status: of(
        [
          'approved',
          'received',
          'received',
          'received',
          'approved',
          'received',
          'received',
          'declined',
          'cancelled',
          'received',
        ] as const,
        i,
      ),
    })),
  )
  await tx.insert(fundedPlaces).values(
    is(0, 1).map(({ id, i }) => ({
      ...{ registrationId: id, eventId, partnershipId, place: i + 1, heldSince: at },
    })),
  )
  await tx
    .insert(queue)
    .values(
      is(2, 3, 6).map(({ id }) => ({ registrationId: id, eventId, partnershipId, joinedAt: at })),
    )
  await tx.insert(decisions).values(
    is(0, 4, 7, 9).map(({ id, i }) => ({
      ...{ registrationId: id, reason: i === 7 ? 'The partnership sends others.' : '' },
      ...{ outcome: i === 7 ? ('declined' as const) : ('approved' as const) },
      ...{ decidedBy: staffId, decidedAt: at, releasedAt: i === 9 ? null : at },
    })),
  )
  await tx.insert(invoicing).values(
    is(4, 5, 6).map(({ id }) => ({
      ...{ registrationId: id, organisationNumber: '212000-1967' },
      ...{ invoiceReference: 'Partnership', electronicAddress: '' },
    })),
  )
  await tx.insert(sensitiveAnswers).values(
    is(0, 2, 5).map(({ id }) => ({
      ...{ registrationId: id, diet: 'vegan', severeAllergy: false, access: [] },
      ...{ accessOther: '', consentedAt: at },
    })),
  )
  await tx.insert(notes).values(
    is(1, 4).map(({ id }) => ({
      ...{ id: `${id}-note`, registrationId: id, authorId: staffId },
      ...{ text: 'Called; comes by train.', writtenAt: at },
    })),
  )
  await tx
    .insert(registrationTags)
    .values(is(0, 3, 6).map(({ id, i }) => ({ registrationId: id, tagId: of(tagIds, i) })))
  await tx.insert(ledger).values(
    is(0, 1, 4).flatMap(({ id, i }) =>
      (['fee', 'night', 'lunch'] as const).map((cost) => ({
        ...{
          eventId,
          registrationId: id,
          cost,
          payer: i === 4 ? ('own' as const) : ('icld' as const),
        },
        ...{ quantity: 1, amount: cost === 'night' ? 1200 : 250, note: '' },
        ...{ enteredBy: staffId, enteredAt: at },
      })),
    ),
  )
  if (number % 50 === 0)
    await tx.insert(changeRequests).values({
      ...{ id: `change-${number}`, registrationId: `bench-${number}`, step: 'stay' as const },
      ...{ answers: { days: [firstDay], nights: [], meals: [] }, askedAt: at },
    })
  await tx
    .update(events)
    .set({ attending: (number / 10) * 5 })
    .where(eq(events.id, eventId))
  await addRecords(tx, desks, eventId, partnershipId, all)
}

/** Ten applications, reviewed; some are accepted, some in reserve. */
async function addApplications(tx: Tx, desks: Desks, number: number) {
  const { academyId: eventId, staffId } = desks
  const { all, common, at } = await addPeople(tx, eventId, 'BAC', number)
  const is = (...some: number[]) => all.filter(({ i }) => some.includes(i))
  await tx.insert(registrations).values(
    all.map(({ i, ...one }) => ({
      ...common,
      ...one,
      ...foundBy({ ...one, party: { organisation: 'University', partnership: '' } }),
      ...{ delegateRole: of(categories, i), theme: academy.themes[0]?.code ?? '' },
      status: i < 2 ? ('approved' as const) : ('received' as const),
    })),
  )
  await tx.insert(applications).values(
    all.map(({ id }) => ({
      ...{ registrationId: id, attendance: 'week' as const, affiliation: 'University of Botswana' },
      ...{ residence: 'BW', researchCountries: ['BW'], title: 'Trust', fundingRequested: true },
      ...{ abstract: 'An abstract. '.repeat(80), motivation: 'A motivation. '.repeat(60) },
    })),
  )
  await tx.insert(academyPlaces).values(
    is(0, 1).map(({ id }) => ({
      ...{ registrationId: id, eventId, attendance: 'week' as const, heldSince: at },
    })),
  )
  await tx.insert(journeys).values(
    is(0, 1).map(({ id }) => ({
      ...{ registrationId: id, arrivesOn: '2099-06-09', departsOn: '2099-06-15', details: 'Train' },
      ...{ room: 'single' as const, roomWith: '', needsVisa: true, lodgingAt: at, updatedAt: at },
      ...{ emergencyName: 'Kamau', emergencyMobile: '+46701740605' },
    })),
  )
  await tx.insert(decisions).values(
    is(0, 1, 2, 3).map(({ id, i }) => ({
      ...{ registrationId: id, outcome: i < 2 ? ('approved' as const) : ('reserve' as const) },
      ...{ rank: i < 2 ? null : number + i, reason: '', decidedBy: staffId, decidedAt: at },
      releasedAt: i === 3 ? null : at,
    })),
  )
  // The first lot of people review all the others.
  const [reviewer] = all
  const reviewerId = 'bench-reviewer'
  const [known] = await tx.select({ id: people.id }).from(people).where(eq(people.id, reviewerId))
  if (!known && reviewer) {
    const email = 'reviewer@bench.example'
    await tx.insert(people).values({ id: reviewerId, email, locale: 'en', createdAt: at })
    await tx.insert(roles).values({
      ...{ id: 'bench-reviews', personId: reviewerId, role: 'reviewer' as const, eventId },
      givenAt: at,
    })
  }
  await tx.insert(reviews).values(
    is(0, 1, 2, 3, 4, 5).map(({ id, i }) => ({
      ...{ registrationId: id, reviewerId, assignedBy: staffId, assignedAt: at, updatedAt: at },
      ...{ recommendation: 'accept' as const, total: 5000 + 500 * i, submittedAt: at },
    })),
  )
  await addRecords(tx, desks, eventId, null, all)
}

/** What was mailed about each, and what the log tells of them. */
async function addRecords(
  tx: Tx,
  { staffId }: Desks,
  eventId: string,
  partnershipId: string | null,
  all: Added,
) {
  const at = now()
  await tx.insert(outbox).values(
    all.flatMap(({ id, email, givenNames }) =>
      [1, 2].map(() => ({
        ...{ to: email, locale: 'en' as const, kind: 'waiting' as const, registrationId: id },
        mail: { kind: 'waiting' as const, turn: 1, registrationId: id } as never,
        ...{ queuedAt: at, sentAt: at, nextAttemptAt: null, attempts: 1 },
        sent: { subject: 'Your registration', text: `Dear ${givenNames}, …` },
      })),
    ),
  )
  const log = all.flatMap(({ id, personId, i }) =>
    Array.from({ length: entriesEach }, (_, entry) => ({
      at: new Date(at.getTime() - minutes(entriesEach - entry)),
      act: of(acts, entry * 7 + i),
      actorId: entry % 3 === 0 ? null : entry % 3 === 1 ? staffId : personId,
      ...{ eventId, partnershipId, registrationId: id },
      before: { status: 'received', funding: 'waiting' },
      after: { status: 'approved', funding: 'icld', reason: 'As agreed.' },
    })),
  )
  await tx.insert(auditLog).values(log)
}
