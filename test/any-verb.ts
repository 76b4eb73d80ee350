import { eq } from 'drizzle-orm'
import { db, transaction } from '@/db/client'
import { changeRequests } from '@/db/schema/change-requests'
import { registrations } from '@/db/schema/registrations'
import { substitutions } from '@/db/schema/substitutions'
import { hours } from '@/domain/clock'
import type { Typed } from '@/domain/form'
import { acceptOffer } from '@/domain/funding/accept-offer'
import { declineOffer } from '@/domain/funding/decline-offer'
import { eventsWithExpiredOffers, expireOffers } from '@/domain/funding/expire-offers'
import { giveUpPlace } from '@/domain/funding/give-up-place'
import { prefer } from '@/domain/funding/prefer'
import { startWaiting } from '@/domain/funding/start-waiting'
import { stopWaiting } from '@/domain/funding/stop-waiting'
import { warnOfEndingOffers } from '@/domain/funding/warn-of-ending-offers'
import { inviteColleague } from '@/domain/partnership/invite-colleague'
import type { Person } from '@/domain/people/person'
import type { Capacity } from '@/domain/permissions'
import { withdrawConsent } from '@/domain/privacy/withdraw-consent'
import { confirmForOneself, objectToRegistration } from '@/domain/registration/answer-for-oneself'
import { cancelRegistration } from '@/domain/registration/cancel'
import { changeAnswers } from '@/domain/registration/change'
import type { ChangeStep } from '@/domain/registration/change-form'
import { decideChange } from '@/domain/registration/decide-change'
import { registerAgain } from '@/domain/registration/register-again'
import { registerColleague } from '@/domain/registration/register-colleague'
import { sendDraft } from '@/domain/registration/send-draft'
import { undoCancellation } from '@/domain/registration/undo-cancellation'
import { decide } from '@/domain/review/decide'
import { releaseDecisions } from '@/domain/review/release'
import { answerRoomRequest } from '@/domain/room/answer-room-request'
import { askSubstitute } from '@/domain/substitution/ask'
import { decideSubstitution } from '@/domain/substitution/decide'
import { declineSubstitution } from '@/domain/substitution/decline'
import { withdrawSubstitution } from '@/domain/substitution/withdraw'
import { moveClockOn } from './clock'
import type { Conference, Partnership } from './conference'
import { draftOf } from './drafts'
import { entering, fullAnswers, register } from './people'
import { storedOf } from './stored'

/** Numbers drawn beforehand: whom and what an act is about is settled when it comes to it. */
export type Draw = { who: number; whom: number; which: number; choice: number }
export type Cast = { conference: Conference; people: Person[]; staff: Person }

export const pick = <Kind>(from: readonly Kind[], number: number): Kind =>
  from[number % from.length] as Kind

const choices = [undefined, 'wait', 'self', 'both', 'both', 'wait'] as const
const privacyVersion = '2019-03-01'
const meta = { locale: 'en' as const, privacyVersion }

/** Every verb of the product that changes a registration, each with whoever may do it. */
export const verbs: Record<string, (cast: Cast, draw: Draw) => Promise<unknown>> = {
  register: ({ conference, people }, { who, which, choice }) =>
    register(pick(people, who), conference.id, party(conference, which), pick(choices, choice)),

  async registerWithRoom(cast, draw) {
    const { conference, people } = cast
    const person = pick(people, draw.who)
    await write(cast, person, party(conference, draw.which), draw)
    return transaction((tx) => sendDraft(tx, person, conference.slug, meta))
  },

  registerColleague({ conference, people, staff }, { who, whom, which, choice }) {
    const partnership = pick(conference.partnerships, which)
    const { you, stay, visibility, invoice } = fullAnswers(partnership.swedish)
    const as: Capacity = choice % 2 ? 'coordinator' : 'staff'
    const { id, email } = as === 'staff' ? staff : pick(people, who)
    return transaction((tx) =>
      registerColleague(
        tx,
        { id, email, as },
        {
          eventId: conference.id,
          partnershipId: partnership.id,
          partyId: partnership.botswanan,
          email: pick(people, whom).email,
          locale: 'en',
          answers: { you, stay, visibility, invoice: choice % 3 ? invoice : undefined },
          whenFull: pick(choices, choice),
          privacyVersion,
        },
      ),
    )
  },

  confirm: (cast, draw) =>
    withOne(cast, draw, (it) =>
      entering(it.id, (tx, now) => confirmForOneself(tx, it.person, now, privacyVersion)),
    ),

  object: (cast, draw) =>
    withOne(cast, draw, (it) =>
      entering(it.id, (tx, now) => objectToRegistration(tx, it.person, now)),
    ),

  cancel: (cast, draw) =>
    withOne(cast, draw, (it) => {
      const as = pick(['delegate', 'coordinator', 'staff'] as const, draw.choice)
      const actor = as === 'delegate' ? it.person : cast.staff
      return entering(it.id, (tx, now) => cancelRegistration(tx, actor, now, { as, reason: 'x' }))
    }),

  undo: (cast, draw) =>
    withOne(
      cast,
      draw,
      (it) => {
        const as = pick(['delegate', 'coordinator', 'staff'] as const, draw.choice)
        return entering(it.id, (tx, now) => undoCancellation(tx, { id: it.person.id, as }, now))
      },
      (it) => it.status === 'cancelled',
    ),

  registerAgain: (cast, draw) =>
    withOne(
      cast,
      draw,
      async (it) => {
        await entering(it.id, (tx, now) => registerAgain(tx, it.person, now))
        return transaction((tx) => sendDraft(tx, it.person, cast.conference.slug, meta))
      },
      (it) => it.status === 'cancelled',
    ),

  decide: (cast, draw) =>
    withOne(cast, draw, (it) =>
      transaction((tx) =>
        decide(tx, cast.staff, it.id, {
          outcome: draw.choice % 2 ? 'approved' : 'declined',
          reason: 'x',
          releaseNow: draw.choice % 3 === 0,
        }),
      ),
    ),

  release: ({ conference, staff }) =>
    transaction((tx) => releaseDecisions(tx, staff, conference.id)),

  accept: (cast, draw) =>
    withOne(
      cast,
      draw,
      (it) => entering(it.id, (tx, now) => acceptOffer(tx, it.person, now)),
      offeredOnes,
    ),

  declineOffer: (cast, draw) =>
    withOne(
      cast,
      draw,
      (it) => entering(it.id, (tx, now) => declineOffer(tx, it.person, now)),
      offeredOnes,
    ),

  stopWaiting: (cast, draw) =>
    withOne(cast, draw, (it) => entering(it.id, (tx, now) => stopWaiting(tx, it.person, now))),

  startWaiting: (cast, draw) =>
    withOne(
      cast,
      draw,
      (it) => entering(it.id, (tx, now) => startWaiting(tx, it.person, now)),
      (it) => it.comesAtOwnExpense,
    ),

  prefer: (cast, draw) =>
    withOne(cast, draw, (it) => entering(it.id, (tx, now) => prefer(tx, cast.staff, now))),

  giveUpPlace: (cast, draw) =>
    withOne(cast, draw, (it) => entering(it.id, (tx, now) => giveUpPlace(tx, it.person, now, 'x'))),

  askSubstitute: (cast, draw) =>
    withOne(cast, draw, (it) =>
      entering(it.id, (tx, now) =>
        askSubstitute(tx, draw.choice % 3 ? it.person : cast.staff, now, {
          name: 'Åsa Ek',
          email: pick(cast.people, draw.whom).email,
          language: 'sv',
          ifRefused: draw.choice % 2 ? 'keep' : 'cancel',
        }),
      ),
    ),

  withdrawSubstitution: (cast, draw) =>
    withAsked(cast, draw, (it) =>
      entering(it.registrationId, (tx, now) =>
        withdrawSubstitution(tx, draw.choice % 2 ? it.asking : cast.staff, now),
      ),
    ),

  declineSubstitution: (cast, draw) =>
    withAsked(cast, draw, (it) =>
      entering(it.registrationId, (tx, now) => declineSubstitution(tx, it.asked, now)),
    ),

  takeOver: (cast, draw) =>
    withAsked(cast, draw, async (it) => {
      await write(cast, it.asked, party(cast.conference, draw.which), draw)
      return transaction((tx) => sendDraft(tx, it.asked, cast.conference.slug, meta))
    }),

  decideSubstitution: (cast, draw) =>
    withAsked(cast, draw, (it) =>
      transaction((tx) =>
        decideSubstitution(tx, cast.staff, it.id, draw.choice % 3 ? 'approved' : 'refused'),
      ),
    ),

  change: (cast, draw) =>
    withOne(cast, draw, (it) => {
      const [step, typed] = pick(pagesToChange(cast, draw), draw.choice)
      return entering(it.id, (tx, now) =>
        changeAnswers(tx, { ...it.person, as: 'delegate' }, now, step, typed),
      )
    }),

  async decideChange({ conference, staff }, { which, choice }) {
    const asked = await db()
      .select({ id: changeRequests.id })
      .from(changeRequests)
      .innerJoin(registrations, eq(registrations.id, changeRequests.registrationId))
      .where(eq(registrations.eventId, conference.id))
    if (asked.length === 0) return
    const outcome = choice % 3 ? 'accepted' : 'refused'
    await transaction((tx) =>
      decideChange(tx, staff, pick(asked, which).id, { outcome, reason: 'x' }),
    )
  },

  answerRoom: (cast, draw) =>
    withOne(cast, draw, async (it) => {
      const all = await registered(cast)
      const other = pick(all, draw.whom)
      return entering(it.id, (tx, now) => answerRoomRequest(tx, now, other.id, draw.choice % 3 > 0))
    }),

  withdrawConsent: (cast, draw) =>
    withOne(cast, draw, (it) => transaction((tx) => withdrawConsent(tx, it.person, it.id))),

  invite({ conference, people }, { who, whom, which }) {
    const { id: partnershipId, swedish: partyId } = pick(conference.partnerships, which)
    return transaction((tx) =>
      inviteColleague(tx, pick(people, who), {
        ...{ eventId: conference.id, partnershipId, partyId, locale: 'en' },
        email: pick(people, whom).email,
      }),
    )
  },

  async timePasses({ conference }, { choice }) {
    moveClockOn(hours(pick([1, 24, 73, 200], choice)))
    await transaction(warnOfEndingOffers)
    if ((await eventsWithExpiredOffers(db())).includes(conference.id))
      await transaction((tx) => expireOffers(tx, conference.id))
  },
}

const party = ({ partnerships }: Conference, which: number) => {
  const partnership: Partnership = pick(partnerships, which)
  return which % 2 ? partnership.swedish : partnership.botswanan
}

const offeredOnes = ({ offered }: { offered: boolean }) => offered

type One = Awaited<ReturnType<typeof registered>>[number]

async function registered({ conference, people }: Cast) {
  return (await storedOf(conference.id)).map(({ id, status, email, ...one }) => ({
    ...{ id, status },
    comesAtOwnExpense: one.comesAtOwnExpense,
    offered: one.offeredUntil !== null,
    person: people.find((person) => person.email === email) as Person,
  }))
}

// Most often somebody for whom it makes sense, and now and then anybody at all.
async function withOne(
  cast: Cast,
  draw: Draw,
  work: (it: One) => Promise<unknown>,
  fit: (it: One) => boolean = ({ status }) => status !== 'cancelled' && status !== 'declined',
) {
  const all = await registered(cast)
  const fitting = draw.which % 8 === 7 ? all : all.filter(fit)
  if (fitting.length > 0) await work(pick(fitting, draw.who))
}

async function withAsked(
  { conference, people }: Cast,
  { which }: Draw,
  work: (it: {
    id: string
    registrationId: string
    asked: Person
    asking: { id: string }
  }) => Promise<unknown>,
) {
  const rows = await db()
    .select({
      id: substitutions.id,
      registrationId: substitutions.registrationId,
      email: substitutions.email,
      endedAt: substitutions.endedAt,
      personId: registrations.personId,
    })
    .from(substitutions)
    .innerJoin(registrations, eq(registrations.id, substitutions.registrationId))
    .where(eq(substitutions.eventId, conference.id))
  const fitting = which % 8 === 7 ? rows : rows.filter(({ endedAt }) => endedAt === null)
  if (fitting.length === 0) return
  const { id, registrationId, email, personId } = pick(fitting, which)
  const asked = people.find((person) => person.email === email) as Person
  await work({ id, registrationId, asked, asking: { id: personId } })
}

function stayWith(email: string): Typed {
  return {
    days: ['2019-05-13'],
    meals: ['2019-05-13:lunch'],
    nights: ['2019-05-13'],
    roomWith: email,
  }
}

const pagesToChange = (
  { conference, people }: Cast,
  { whom, which }: Draw,
): [ChangeStep, Typed][] => [
  ['stay', stayWith(pick(people, whom).email)],
  ['stay', stayWith('')],
  ['party', { partyId: party(conference, which) }],
  ['needs', { access: [], diet: pick(['vegan', ''], which), sensitiveConsent: 'yes' }],
  ['visibility', { onParticipantList: pick(['yes', undefined], which) }],
  [
    'invoice',
    { organisationNumber: '212000-1967', invoiceReference: String(which), electronicAddress: '' },
  ],
  ['stay', stayWith(pick(people, whom).email)],
]

const write = ({ conference, people }: Cast, person: Person, partyId: string, draw: Draw) =>
  transaction((tx) =>
    draftOf(tx, person, conference.id, {
      partyId,
      diet: pick(['halal', ''], draw.choice),
      roomWith: draw.choice % 2 ? pick(people, draw.whom).email : '',
      whenFull: pick(['wait', 'self', 'both'], draw.choice),
    }),
  )
