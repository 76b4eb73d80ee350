import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { people } from '@/db/schema/people'
import { moveClockTo } from '@/test/clock'
import { addConference, addUninvited } from '@/test/conference'
import { addPerson, fullAnswers, register } from '@/test/people'
import { brokenRules, storedOf } from '@/test/stored'
import type { RegistrationAnswers } from './form'
import { myRegistration } from './mine'
import { registerDelegate } from './register'

test('everything that was answered is stored, the number as E.164 and the needs with their consent', async () => {
  const { id, partnership } = await addConference()
  const person = await addPerson()
  const { reference } = await register(person, id, partnership.swedish)

  expect(reference).toMatch(/^[A-Z]{3}-[34679ACDEFGHJKMNPQRTWXY]{5}$/)
  const answers = fullAnswers(partnership.swedish)
  const { roomWith: _, ...stay } = answers.stay
  expect(await myRegistration(db(), person, reference)).toMatchObject({
    funding: 'icld',
    partnership: { id: partnership.id },
    party: { id: partnership.swedish },
    registration: {
      ...answers.you,
      ...stay,
      ...answers.visibility,
      mobile: '+46701740605',
      status: 'received',
      privacyVersion: '2019-03-01',
    },
    sensitive: { diet: 'vegan', severeAllergy: false, access: ['hearing-loop'] },
  })
})

test('without needs nothing of a special category is stored', async () => {
  const conference = await addConference()
  const person = await addPerson()
  const { reference } = await send(person, conference, {
    needs: { diet: '', severeAllergy: false, access: [], accessOther: '', sensitiveConsent: true },
  })
  expect(await myRegistration(db(), person, reference)).toMatchObject({ sensitive: null })
})

test('the window opens at its instant and not before', async () => {
  const { id, partnership } = await addConference()
  moveClockTo('2019-03-18T08:55:00+01:00')
  await expect(register(await addPerson(), id, partnership.swedish)).rejects.toThrow(
    'registration-is-not-open-yet',
  )
  moveClockTo('2019-03-18T09:00:00+01:00')
  expect(await register(await addPerson(), id, partnership.swedish)).toHaveProperty('reference')
})

test('the window is open to the last and closed after, and nothing is kept of what came too late', async () => {
  const { id, partnership } = await addConference()
  moveClockTo('2019-04-26T23:55:00+02:00')
  await register(await addPerson(), id, partnership.swedish)
  moveClockTo('2019-04-27T00:00:00+02:00')
  await expect(register(await addPerson(), id, partnership.swedish)).rejects.toThrow(
    'registration-is-closed',
  )
  expect(await storedOf(id)).toHaveLength(1)
  expect(await brokenRules(id)).toEqual([])
})

test('only an invited partnership can be registered for', async () => {
  const { id } = await addConference()
  const other = await addConference()
  const uninvited = await transaction((tx) => addUninvited(tx, 'Krokom – Bagamoyo'))
  for (const party of [uninvited.swedish, other.partnership.swedish, 'no-such-party'])
    await expect(register(await addPerson(), id, party)).rejects.toThrow(
      'partnership-is-not-invited',
    )
})

test('an event that does not exist is not found, nor is one by application', async () => {
  const academy = await addConference({ kind: 'academy' })
  for (const id of ['no-such-event', academy.id])
    await expect(register(await addPerson(), id, academy.partnership.swedish)).rejects.toThrow(
      'not found',
    )
})

test.each([
  ['a day the event does not have', { stay: { days: ['2019-05-15'] } }, 'days'],
  ['a day twice', { stay: { days: ['2019-05-13', '2019-05-13'] } }, 'days'],
  ['a meal that is not served', { stay: { meals: ['2019-05-13:breakfast'] } }, 'meals'],
  ['a night after the last day', { stay: { nights: ['2019-05-14'] } }, 'nights'],
  ['the night before without a reason', { stay: { nights: ['2019-05-12'] } }, 'earlyNightReason'],
  ['a theme the event does not have', { you: { theme: 'football' } }, 'theme'],
  ['a number that cannot be one', { you: { mobile: '12' } }, 'mobile'],
])('%s has to be mended, and nothing is stored', async (_, wrong, field) => {
  const conference = await addConference()
  const { you, stay } = fullAnswers(conference.partnership.swedish)
  const sent = send(await addPerson(), conference, {
    you: { ...you, ...('you' in wrong ? wrong.you : {}) },
    stay: { ...stay, ...('stay' in wrong ? wrong.stay : {}) },
  })
  await expect(sent).rejects.toMatchObject({ fields: { [field]: expect.any(String) } })
  expect(await storedOf(conference.id)).toEqual([])
  expect(await brokenRules(conference.id)).toEqual([])
})

test('the night before is booked when it has a reason', async () => {
  const conference = await addConference()
  const { stay } = fullAnswers(conference.partnership.swedish)
  await send(await addPerson(), conference, {
    stay: { ...stay, nights: ['2019-05-12'], earlyNightReason: 'The flight lands on Sunday' },
  })
})

test('a number without a prefix is one of the delegate’s own country', async () => {
  const conference = await addConference()
  const person = await addPerson()
  const { you } = fullAnswers('')
  const { reference } = await send(person, conference, {
    partnership: { partyId: conference.partnership.botswanan },
    you: { ...you, mobile: '71 234 567' },
  })
  expect(await myRegistration(db(), person, reference)).toMatchObject({
    registration: { mobile: '+26771234567' },
  })
})

test('mails follow the language the delegate registered in, also later ones', async () => {
  const { id, partnership } = await addConference()
  const person = await addPerson()
  await transaction((tx) =>
    registerDelegate(tx, person, {
      eventId: id,
      answers: fullAnswers(partnership.swedish),
      locale: 'sv',
      privacyVersion: '2019-03-01',
    }),
  )
  expect(
    await db().select({ locale: people.locale }).from(people).where(eq(people.id, person.id)),
  ).toEqual([{ locale: 'sv' }])
})

function send(
  person: { id: string; email: string },
  { id: eventId, partnership }: { id: string; partnership: { swedish: string } },
  changed: Partial<RegistrationAnswers>,
) {
  const answers = { ...fullAnswers(partnership.swedish), ...changed }
  return transaction((tx) =>
    registerDelegate(tx, person, {
      eventId,
      answers,
      locale: 'en',
      privacyVersion: '2019-03-01',
    }),
  )
}
