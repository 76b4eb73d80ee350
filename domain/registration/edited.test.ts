import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { moveClockTo } from '@/test/clock'
import { addConference } from '@/test/conference'
import { type Delegate, fillPlaces, nowOf } from '@/test/delegates'
import { addStaff, cancel, entering } from '@/test/people'
import { brokenRules } from '@/test/stored'
import { EditedMeanwhile } from '../edit/meanwhile'
import { merge } from '../edit/merge'
import type { Typed } from '../form'
import { oneAttendee } from '../lists/one-attendee'
import { changeAnswers } from './change'
import type { ChangeStep } from './change-form'
import { decideChange, openRequests } from './decide-change'
import { answersVersion } from './edited'
import { typedOf } from './typed-of'

const staff = addStaff()
const other = addStaff()
const afterTheHotelDeadline = '2019-04-30T09:00:00+02:00'

test('a page that the delegate changed meanwhile is not saved by staff before they know of it', async () => {
  const { conference, one } = await registered()
  const opened = await open(one)
  await save(one, 'you', { ...opened.you, mobile: '+267 71 234 567', theme: 'procurement' })
  const mine = { ...opened.you, familyName: 'Modise', theme: 'democracy' }
  const refused = await saveFor(one, 'you', mine, opened.version).catch((error) => error)

  expect(refused).toBeInstanceOf(EditedMeanwhile)
  expect(refused).toMatchObject({ version: await answersVersion(db(), one.reference) })
  expect(refused.names.theme.procurement.en).toBeTruthy()
  const { values, merged } = merge(mine, refused.edits)
  expect(merged).toMatchObject([
    { field: 'mobile', by: one.email, theirs: '+267 71 234 567', taken: true },
    { field: 'theme', by: one.email, theirs: 'procurement', taken: false },
  ])
  expect((await nowOf(conference.id, one)).entries).toHaveLength(2)

  expect(await saveFor(one, 'you', values, refused.version)).toBe('changed')
  expect((await open(one)).you).toMatchObject({
    ...{ familyName: 'Modise', theme: 'democracy', mobile: '+267 71 234 567' },
  })
  expect(await brokenRules(conference.id)).toEqual([])
})

test('the delegate is told the same of what staff changed, and staff of what other staff did', async () => {
  const { one } = await registered()
  const opened = await open(one)
  await saveFor(one, 'stay', { ...opened.stay, meals: [], nights: [], roomWith: '' })
  const mine = { ...opened.stay, days: ['2019-05-14'], roomWith: '' }
  const by = (await staff).email
  for (const saving of [
    () => save(one, 'stay', mine, opened.version),
    () => saveFor(one, 'stay', mine, opened.version, other),
  ]) {
    const refused = await saving().catch((error) => error)
    expect(refused).toMatchObject({ code: 'edited-meanwhile' })
    const { values, merged } = merge(mine, refused.edits)
    expect(merged.map(({ field, by, taken }) => [field, by, taken]).toSorted()).toEqual([
      ['meals', by, true],
      ['nights', by, true],
    ])
    expect(values).toMatchObject({ days: ['2019-05-14'], meals: [], nights: [] })
  }
})

test('another organisation is told by its name, and taken over', async () => {
  const conference = await addConference()
  const [one] = await fillPlaces(conference)
  const { botswanan, swedish } = conference.partnership
  const { version } = await open(one)
  await save(one, 'party', { partyId: botswanan })
  const refused = await saveFor(one, 'party', { partyId: swedish }, version).catch((error) => error)
  expect(merge({ partyId: swedish }, refused.edits)).toMatchObject({
    values: { partyId: botswanan },
    merged: [{ field: 'partyId', theirs: botswanan, taken: true }],
  })
  expect(refused.names.partyId[botswanan].sv).toMatch(/district$/)
})

test('what changed on another page, or before the page was opened, stands in nobody’s way', async () => {
  const { one } = await registered()
  const { you, version } = await open(one)
  await save(one, 'visibility', { noPhoto: 'yes' })
  await save(one, 'stay', { days: ['2019-05-14'], meals: [], nights: [], roomWith: '' })
  expect(await saveFor(one, 'you', { ...you, familyName: 'Modise' }, version)).toBe('changed')
  const again = await open(one)
  expect(await save(one, 'you', { ...again.you, familyName: 'Ek' }, again.version)).toBe('changed')
  await cancel(one.person, one.id)
  await expect(saveFor(one, 'you', you, version)).rejects.toThrow('registration-is-over')
})

test('a change that staff accept counts as one, and what is asked for is asked knowing of it', async () => {
  const { one } = await registered()
  moveClockTo(afterTheHotelDeadline)
  const stay: Typed = { days: ['2019-05-14'], meals: [], nights: [], roomWith: '' }
  expect(await save(one, 'stay', stay)).toBe('asked')
  const { version, ...opened } = await open(one)
  const [request] = await openRequests(db(), one.id)
  await transaction(async (tx) =>
    decideChange(tx, await staff, request?.id ?? '', { outcome: 'accepted', reason: '' }),
  )
  const mine = { ...opened.stay, roomWith: '' }
  await expect(saveFor(one, 'stay', mine, version)).rejects.toThrow('edited-meanwhile')
  await expect(save(one, 'stay', mine, version)).rejects.toThrow('edited-meanwhile')
  expect(await openRequests(db(), one.id)).toEqual([])
})

test('of twenty of staff who save the same page at once one does, and the others are told', async () => {
  const { conference, one } = await registered()
  const { you, version } = await open(one)
  const desk = await Promise.all(Array.from({ length: 20 }, addStaff))
  const answers = await Promise.allSettled(
    desk.map((who, number) =>
      saveFor(one, 'you', { ...you, familyName: `Modise ${number}` }, version, who),
    ),
  )
  const refused = answers.filter(({ status }) => status === 'rejected')
  expect(refused).toHaveLength(19)
  for (const one of refused) expect(one).toMatchObject({ reason: { code: 'edited-meanwhile' } })
  const { entries, letters } = await nowOf(conference.id, one)
  expect(entries.map(({ act }) => act)).toEqual(['registered', 'changed'])
  expect(letters.map(({ kind }) => kind)).toEqual(['received', 'changed-for-you'])
})

async function registered() {
  const conference = await addConference()
  const [one] = await fillPlaces(conference)
  return { conference, one }
}

/** The pages of somebody's answers as they are opened: what stands in them, and their version. */
async function open({ id, reference }: Delegate) {
  const version = await answersVersion(db(), reference)
  const { eventId } = await entering(id, async (_, it) => it)
  const attendee = await oneAttendee(db(), eventId, reference)
  if (!attendee) throw new Error('no such attendee')
  return { version, ...typedOf(attendee.registration) }
}

const save = ({ id, person }: Delegate, step: ChangeStep, typed: Typed, seen?: number) =>
  entering(id, (tx, it) => changeAnswers(tx, { ...person, as: 'delegate' }, it, step, typed, seen))

async function saveFor(
  { id }: Delegate,
  step: ChangeStep,
  typed: Typed,
  seen?: number,
  by: ReturnType<typeof addStaff> | Awaited<ReturnType<typeof addStaff>> = staff,
) {
  const who = await by
  return entering(id, (tx, it) => changeAnswers(tx, { ...who, as: 'staff' }, it, step, typed, seen))
}
