import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { drafts } from '@/db/schema/people'
import { moveClockTo } from '@/test/clock'
import { addConference, addUninvited, type Conference } from '@/test/conference'
import { addPerson, register } from '@/test/people'
import { brokenRules, storedOf } from '@/test/stored'
import type { Typed } from '../form'
import type { Person } from '../people/person'
import type { Step } from './form'
import { myLivingRegistration } from './mine'
import { comesThird, firstUnanswered, openDraft, stepsFor } from './open-draft'
import { saveAnswers } from './save-answers'
import { sendDraft } from './send-draft'

const pages: Record<'you' | 'stay' | 'needs' | 'visibility', Typed> = {
  you: {
    givenNames: '  Kagiso ',
    familyName: 'Åkerlund',
    mobile: '070-174 06 05',
    delegateRole: 'other',
    theme: 'trust',
    spokenLanguage: 'sv',
  },
  stay: { days: ['2019-05-13'], meals: [], nights: [] },
  needs: { access: [], diet: 'vegan', sensitiveConsent: 'yes' },
  visibility: { onParticipantList: 'yes' },
}

test('a draft opens at its first unanswered page, page after page, and is sent when none is left', async () => {
  const conference = await addConference()
  const person = await addPerson()
  const next = async () => firstUnanswered(await open(person, conference))

  expect(await next()).toBe('partnership')
  await save(person, conference, 'partnership', { partyId: conference.partnership.swedish })
  for (const step of ['you', 'stay', 'needs', 'visibility'] as const) {
    expect(await next()).toBe(step)
    await save(person, conference, step, pages[step])
  }
  expect(await next()).toBeNull()

  const sent = await send(person, conference)
  if (!('reference' in sent)) throw new Error('not registered')
  expect(sent).toMatchObject({ funding: 'icld', turn: null })
  expect(await myLivingRegistration(db(), person, conference.slug)).toMatchObject({
    registration: { reference: sent.reference, givenNames: 'Kagiso', mobile: '+46701740605' },
    sensitive: { diet: 'vegan' },
  })
  expect(await open(person, conference)).toMatchObject({ mine: sent.reference, answers: {} })
  expect(await brokenRules(conference.id)).toEqual([])
})

test('what was typed is kept as it was typed, and answered anew it is the newer', async () => {
  const conference = await addConference()
  const person = await addPerson()
  await answerAll(person, conference)
  await save(person, conference, 'you', { ...pages.you, givenNames: ' Anna ' })
  const { answers, mine } = await open(person, conference)
  expect(answers.you).toMatchObject({ givenNames: ' Anna ', mobile: '070-174 06 05' })
  expect(mine).toBeNull()
})

test('a draft is the delegate’s own, and of one event', async () => {
  const conference = await addConference()
  const other = await addConference()
  const person = await addPerson()
  await answerAll(person, conference)
  expect(await open(await addPerson(), conference)).toMatchObject({ answers: {}, party: null })
  expect(await open(person, other)).toMatchObject({ answers: {}, party: null })
})

test('whoever comes third is asked the page of the places, and who does not is not', async () => {
  const conference = await addConference()
  const person = await addPerson()
  await answerAll(person, conference)
  expect(stepsFor(await open(person, conference))).not.toContain('places')

  await fillPlaces(conference)
  const draft = await open(person, conference)
  expect(draft.party).toMatchObject({ taken: 2, waiting: 0 })
  expect(comesThird(draft)).toBe(true)
  expect(stepsFor(draft)).toContain('places')
  expect(firstUnanswered(draft)).toBe('places')
  await expect(send(person, conference)).rejects.toThrow('places-are-taken')

  await save(person, conference, 'places', { whenFull: 'wait' })
  expect(firstUnanswered(await open(person, conference))).toBeNull()
  expect(await send(person, conference)).toMatchObject({ funding: 'waiting', turn: 1 })
})

test('where others wait for the place that stands free a newcomer comes third', async () => {
  const conference = await addConference({ fundedPlaces: 1, capacity: 1 })
  const elsewhere = await addPerson()
  await register(elsewhere, conference.id, conference.partnership.swedish)
  const person = await addPerson()
  await save(person, conference, 'partnership', { partyId: conference.partnership.botswanan })
  expect(comesThird(await open(person, conference))).toBe(true)
})

test('when the last seat is taken a newcomer of a partnership with free places comes third', async () => {
  const conference = await addConference({ capacity: 1 }, 2)
  await register(await addPerson(), conference.id, conference.partnerships[1]?.swedish ?? '')
  const person = await addPerson()
  await save(person, conference, 'partnership', { partyId: conference.partnership.swedish })
  const draft = await open(person, conference)
  expect(draft.party).toMatchObject({ taken: 0, waiting: 0 })
  expect(comesThird(draft)).toBe(true)
})

test('before the partnership is chosen nobody comes third', async () => {
  const conference = await addConference({ fundedPlaces: 0 })
  expect(comesThird(await open(await addPerson(), conference))).toBe(false)
})

test('an incomplete draft is not sent', async () => {
  const conference = await addConference()
  const person = await addPerson()
  const incomplete = { fields: { form: 'answers.incomplete' } }
  await expect(send(person, conference)).rejects.toMatchObject(incomplete)
  await save(person, conference, 'partnership', { partyId: conference.partnership.swedish })
  await save(person, conference, 'you', pages.you)
  await expect(send(person, conference)).rejects.toMatchObject(incomplete)
  expect(await storedOf(conference.id)).toEqual([])
})

test.each([
  ['partnership', { partyId: '' }, 'partyId'],
  ['places', { whenFull: 'beg' }, 'whenFull'],
  ['you', { ...pages.you, familyName: ' ' }, 'familyName'],
  ['you', { ...pages.you, theme: 'football' }, 'theme'],
  ['you', { ...pages.you, mobile: '12' }, 'mobile'],
  ['stay', { ...pages.stay, days: [] }, 'days'],
  ['stay', { ...pages.stay, nights: ['2019-05-12'] }, 'earlyNightReason'],
  ['needs', { ...pages.needs, sensitiveConsent: undefined }, 'sensitiveConsent'],
  ['visibility', { noPhoto: 'a\u0000b' }, 'noPhoto'],
] as [Step, Typed, string][])(
  'answers of the page %s that have to be mended are not kept: %j',
  async (step, typed, field) => {
    const conference = await addConference()
    const person = await addPerson()
    await expect(save(person, conference, step, typed)).rejects.toMatchObject({
      fields: { [field]: expect.any(String) },
    })
    expect((await open(person, conference)).answers).toEqual({})
  },
)

test('a foreign party is refused when it is chosen, and when it is smuggled into the draft', async () => {
  const conference = await addConference()
  const uninvited = await transaction((tx) => addUninvited(tx, 'Robertsfors – Machakos'))
  const person = await addPerson()
  for (const partyId of [uninvited.swedish, 'no-such-party'])
    await expect(save(person, conference, 'partnership', { partyId })).rejects.toThrow(
      'partnership-is-not-invited',
    )
  await answerAll(person, conference)
  await transaction((tx) =>
    tx
      .update(drafts)
      .set({ answers: { partyId: uninvited.swedish } })
      .where(and(eq(drafts.personId, person.id), eq(drafts.step, 'partnership'))),
  )
  await expect(send(person, conference)).rejects.toThrow('partnership-is-not-invited')
})

test('an id with a character no text can hold is one that was not chosen', async () => {
  const conference = await addConference()
  await expect(
    save(await addPerson(), conference, 'partnership', { partyId: 'a\u0000b' }),
  ).rejects.toMatchObject({ fields: { partyId: 'partyId.choose' } })
})

test('outside the window nothing is saved and nothing is sent', async () => {
  const conference = await addConference()
  const person = await addPerson()
  await answerAll(person, conference)
  moveClockTo('2019-04-27T00:00:00+02:00')
  await expect(save(person, conference, 'you', pages.you)).rejects.toThrow('registration-is-closed')
  await expect(send(person, conference)).rejects.toThrow('registration-is-closed')
  moveClockTo('2019-03-18T08:00:00+01:00')
  await expect(save(person, conference, 'you', pages.you)).rejects.toThrow(
    'registration-is-not-open-yet',
  )
})

test('an event by application, or none at all, has no draft', async () => {
  const academy = await addConference({ kind: 'academy' })
  const person = await addPerson()
  for (const slug of [academy.slug, 'no-such-event']) {
    expect(await openDraft(db(), person, slug)).toBeNull()
    await expect(save(person, { slug }, 'visibility', {})).rejects.toThrow('not found')
    await expect(send(person, { slug })).rejects.toThrow('not found')
  }
})

test('a draft sent five times at once is one registration', async () => {
  const conference = await addConference()
  const person = await addPerson()
  await answerAll(person, conference)
  const answers = await Promise.allSettled(
    Array.from({ length: 5 }, () => send(person, conference)),
  )
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await storedOf(conference.id)).toHaveLength(1)
  expect(await brokenRules(conference.id)).toEqual([])
})

async function answerAll(person: Person, conference: Conference) {
  await save(person, conference, 'partnership', { partyId: conference.partnership.swedish })
  for (const step of ['you', 'stay', 'needs', 'visibility'] as const)
    await save(person, conference, step, pages[step])
}

async function fillPlaces({ id, partnership }: Conference) {
  for (let i = 0; i < 2; i++) await register(await addPerson(), id, partnership.swedish)
}

async function open(person: Person, { slug }: { slug: string }) {
  const draft = await openDraft(db(), person, slug)
  if (!draft) throw new Error('no draft')
  return draft
}

const save = (person: Person, { slug }: { slug: string }, step: Step, typed: Typed) =>
  transaction((tx) => saveAnswers(tx, person, slug, step, typed))

const send = (person: Person, { slug }: { slug: string }) =>
  transaction((tx) => sendDraft(tx, person, slug, { locale: 'sv', privacyVersion: '2019-03-01' }))
