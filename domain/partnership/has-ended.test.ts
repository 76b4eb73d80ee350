import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { invitedColleagues } from '@/db/schema/colleagues'
import { moveClockOn } from '@/test/clock'
import { addConference, type Conference } from '@/test/conference'
import { addCoordinator, fillPlaces, nowOf } from '@/test/delegates'
import { draftOf, sendDraftOf } from '@/test/drafts'
import { addPerson, addStaff, cancel, entering, fullAnswers, register } from '@/test/people'
import { brokenRules, storedOf } from '@/test/stored'
import { days } from '../clock'
import { eventBySlug, invitedPartnerships } from '../event/published'
import { placesFilter, placesPicture } from '../lists/places-picture'
import type { Person } from '../people/person'
import { changeAnswers } from '../registration/change'
import { openFirstPage } from '../registration/first-page'
import { registerAgain } from '../registration/register-again'
import { registerColleague } from '../registration/register-colleague'
import { saveAnswers } from '../registration/save-answers'
import { undoCancellation } from '../registration/undo-cancellation'
import { askSubstitute } from '../substitution/ask'
import { takeOver } from '../substitution/take-over'
import { endPartnership, takeUpAgain } from './end-partnership'
import { inviteColleague, openInvitation, remindColleague } from './invite-colleague'

const staff = addStaff()
const hasEnded = 'partnership-has-ended'

test('nobody new is registered for a partnership that has ended, on no path', async () => {
  const conference = await addConference()
  const { partnership, slug } = conference
  const coordinator = await addCoordinator(partnership.id)
  const [, over] = await fillPlaces(conference)
  await cancel(over.person, over.id)
  const late = await addPerson()
  await transaction((tx) => draftOf(tx, late, conference.id, { partyId: partnership.swedish }))
  const invited = await addPerson()
  await inviteTo(conference, coordinator, invited.email)
  await end(partnership.id)
  moveClockOn(days(2))

  const newcomer = await addPerson()
  const partyId = partnership.swedish
  await expect(register(newcomer, conference.id, partyId, 'both')).rejects.toThrow(hasEnded)
  await expect(
    transaction((tx) => saveAnswers(tx, newcomer, slug, 'partnership', { partyId })),
  ).rejects.toThrow(hasEnded)
  await expect(sendDraftOf(late, conference)).rejects.toThrow(hasEnded)
  for (const as of ['coordinator', 'staff'] as const)
    await expect(enrol(conference, as === 'staff' ? await staff : coordinator, as)).rejects.toThrow(
      hasEnded,
    )
  await expect(inviteTo(conference, coordinator, newcomer.email)).rejects.toThrow(hasEnded)
  await expect(remind(conference, coordinator)).rejects.toThrow(hasEnded)
  await expect(entering(over.id, (tx, it) => registerAgain(tx, over.person, it))).rejects.toThrow(
    hasEnded,
  )
  expect(await storedOf(conference.id)).toHaveLength(2)
  expect(await brokenRules(conference.id)).toEqual([])

  await transaction(async (tx) => takeUpAgain(tx, await staff, partnership.id))
  expect(await sendDraftOf(late, conference)).toMatchObject({ funding: 'icld' })
})

test('what is chosen from leaves it out, and what shows how the places stand does not', async () => {
  const conference = await addConference({}, 2)
  const { partnership, partnerships, slug } = conference
  const person = await addPerson()
  await transaction((tx) =>
    saveAnswers(tx, person, slug, 'partnership', { partyId: partnership.swedish }),
  )
  await end(partnership.id)
  const left = [partnerships[1]?.id]
  const ids = (of: { id: string }[] | undefined) => of?.map(({ id }) => id)
  const page = await openFirstPage(db(), person, slug)
  expect(ids(page?.partnerships)).toEqual(left)
  expect(page?.chosen).toBeNull()
  expect(ids(await invitedPartnerships(db(), slug))).toEqual(left)
  const event = await eventBySlug(db(), slug)
  if (!event) throw new Error('no such event')
  const all = placesFilter.parse({})
  const toChoose = await placesPicture(db(), event, { ...all, toChoose: true })
  expect(ids(toChoose.partnerships)).toEqual(left)
  expect(toChoose.numbers.all).toBe(1)
  expect((await placesPicture(db(), event, all)).partnerships).toHaveLength(2)
})

test('whoever is registered for it stays so, changes, is replaced, and takes a cancellation back', async () => {
  const conference = await addConference()
  const [first, second] = await fillPlaces(conference)
  await end(conference.partnership.id)
  const partyId = conference.partnership.botswanan
  await entering(first.id, (tx, it) =>
    changeAnswers(tx, { ...first.person, as: 'delegate' }, it, 'party', { partyId }),
  )
  await cancel(second.person, second.id)
  await entering(second.id, (tx, it) =>
    undoCancellation(tx, { id: second.person.id, as: 'delegate' }, it),
  )

  const newcomer = await addPerson()
  await entering(first.id, (tx, it) =>
    askSubstitute(tx, first.person, it, {
      ...{ name: 'Mpho Seretse', email: newcomer.email, language: 'en', ifRefused: 'keep' },
    }),
  )
  const { partnership: _, places: __, invoice: ___, ...answers } = fullAnswers(partyId)
  const meta = { locale: 'en' as const, privacyVersion: '2019-03-01' }
  await entering(first.id, (tx, it) => takeOver(tx, newcomer, it, answers, meta))
  expect(await nowOf(conference.id, first)).toMatchObject({ status: 'cancelled' })
  expect(await nowOf(conference.id, second)).toMatchObject({ funding: 'icld' })
  expect((await storedOf(conference.id)).at(-1)).toMatchObject({
    ...{ email: newcomer.email, funding: 'icld' },
  })
  expect(await brokenRules(conference.id)).toEqual([])
})

const end = (id: string) => transaction(async (tx) => endPartnership(tx, await staff, id))

async function enrol(
  { id: eventId, partnership }: Conference,
  actor: Person,
  as: 'coordinator' | 'staff',
) {
  const { email } = await addPerson()
  const { you, stay, visibility } = fullAnswers(partnership.swedish)
  return transaction((tx) =>
    registerColleague(
      tx,
      { ...actor, as },
      {
        ...{ eventId, partnershipId: partnership.id, partyId: partnership.swedish },
        ...{ email, locale: 'en', whenFull: 'wait', privacyVersion: '2019-03-01' },
        answers: { you, stay, visibility, invoice: undefined },
      },
    ),
  )
}

const inviteTo = ({ id: eventId, partnership }: Conference, actor: Person, email: string) =>
  transaction((tx) =>
    inviteColleague(tx, actor, {
      ...{ eventId, partnershipId: partnership.id, partyId: partnership.swedish },
      ...{ email, locale: 'en' },
    }),
  )

const remind = ({ id, partnership }: Conference, actor: Person) =>
  transaction(async (tx) => {
    const [invitation] = await tx
      .select()
      .from(invitedColleagues)
      .where(eq(invitedColleagues.eventId, id))
    await remindColleague(
      tx,
      actor,
      await openInvitation(tx, { id }, partnership, invitation?.id ?? ''),
    )
  })
