import { eq, inArray } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { invitedColleagues } from '@/db/schema/colleagues'
import { people } from '@/db/schema/people'
import { personalLinks } from '@/db/schema/personal-links'
import { outbox } from '@/db/schema/records'
import { moveClockTo } from '@/test/clock'
import { addConference, type Conference } from '@/test/conference'
import { addCoordinator, fillPlaces } from '@/test/delegates'
import { addPerson, entering, register } from '@/test/people'
import { inviteColleague } from '../partnership/invite-colleague'
import { giveRole } from '../people/give-role'
import { askSubstitute } from '../substitution/ask'
import { withdrawSubstitution } from '../substitution/withdraw'
import { eraseWhatIsOver } from './erase-what-is-over'

const inTheWindow = '2019-03-25T09:00:00+01:00'
const fourteenDaysLater = '2019-05-28T23:59:00+02:00'
const theDayAfter = '2019-05-29T00:00:00+02:00'
const eraseAt = async (instant: string) => {
  moveClockTo(instant)
  await transaction(eraseWhatIsOver)
}

test('whoever was only invited is gone 14 days after the meeting: address, letters, link', async () => {
  moveClockTo(inTheWindow)
  const conference = await addConference()
  await invite(conference, 'stranger@test.example')
  await eraseAt(fourteenDaysLater)
  expect(await traces('stranger@test.example')).toEqual([1, 1, 1])
  await eraseAt(theDayAfter)
  expect(await traces('stranger@test.example')).toEqual([0, 0, 0])
  expect(JSON.stringify(await db().select().from(outbox))).not.toContain('stranger@')
})

test('whoever was asked to take over is gone too, also from what the delegate was told', async () => {
  moveClockTo(inTheWindow)
  const conference = await addConference()
  const [old] = await fillPlaces(conference)
  const asking = addPerson()
  const asked = { name: 'Åsa Ekdahl-Nyberg', email: 'asked@test.example' }
  await entering(old.id, async (tx, it) =>
    askSubstitute(tx, await asking, it, { ...asked, language: 'sv', ifRefused: 'keep' }),
  )
  const staff = await asking
  await entering(old.id, (tx, it) => withdrawSubstitution(tx, staff, it))
  const written = async () => JSON.stringify(await db().select().from(outbox))
  expect(await written()).toContain(asked.name)
  await eraseAt(theDayAfter)
  expect(await written()).not.toContain(asked.name)
  expect(await written()).not.toContain(asked.email)
  expect(await traces(asked.email)).toEqual([0, 0, 0])
})

test('whoever is more here than invited stays: registered, with a role, signed in, invited elsewhere', async () => {
  moveClockTo(inTheWindow)
  const conference = await addConference()
  const later = await addConference({ startsOn: '2019-08-13', endsOn: '2019-08-14' })
  const [registered, coordinator, known] = [await addPerson(), await addPerson(), await addPerson()]
  const elsewhere = 'elsewhere@test.example'
  for (const email of [registered.email, coordinator.email, known.email, elsewhere])
    await invite(conference, email)
  await invite(later, elsewhere)
  await register(registered, conference.id, conference.partnership.swedish)
  await transaction(async (tx) => {
    await giveRole(tx, coordinator.id, { role: 'staff' }, null)
    await tx.update(people).set({ emailProvedAt: new Date() }).where(eq(people.id, known.id))
  })
  await eraseAt(theDayAfter)
  const all = [registered.email, coordinator.email, known.email, elsewhere]
  expect(await db().select().from(people).where(inArray(people.email, all))).toHaveLength(4)
  expect(await invitations(conference)).toEqual([])
  expect(await invitations(later)).toHaveLength(1)
  expect(await traces(elsewhere)).toEqual([1, 1, 1])
})

async function invite(conference: Conference, email: string) {
  const coordinator = await addCoordinator(conference.partnership.id)
  await transaction((tx) =>
    inviteColleague(tx, coordinator, {
      eventId: conference.id,
      partnershipId: conference.partnership.id,
      partyId: conference.partnership.swedish,
      email,
      locale: 'sv',
    }),
  )
}

const invitations = ({ id }: Conference) =>
  db().select().from(invitedColleagues).where(eq(invitedColleagues.eventId, id))

/** Whether an address is known as a person's, a letter's, a link's. */
async function traces(email: string) {
  const [them, letters, links] = await Promise.all([
    db().select().from(people).where(eq(people.email, email)),
    db().select().from(outbox).where(eq(outbox.to, email)),
    db().select().from(personalLinks).where(eq(personalLinks.email, email)),
  ])
  return [them.length, letters.length, links.length]
}
