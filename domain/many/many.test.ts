import { and, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { notes, registrationTags, tags } from '@/db/schema/attendees'
import { auditLog } from '@/db/schema/records'
import { moveClockOn, moveClockTo } from '@/test/clock'
import { addConference, type Conference } from '@/test/conference'
import { arrive, cancel, type Delegate, fillPlaces } from '@/test/delegates'
import { addStaff, entering } from '@/test/people'
import { brokenRules, storedOf } from '@/test/stored'
import { minutes } from '../clock'
import { startWaiting } from '../funding/start-waiting'
import { stopWaiting } from '../funding/stop-waiting'
import { notesOf } from '../note/of-registration'
import { removeNote } from '../note/remove'
import { writeNote } from '../note/write'
import type { Person } from '../people/person'
import { decide } from '../review/decide'
import { releaseDecisions } from '../review/release'
import { tagsAt } from '../tag/tag'
import { type Acting, actOnMany } from './act-on-many'
import { digestOf, picked } from './picked'
import { actedOnMany, lastActOnMany, undoMany } from './undo-many'

beforeEach(() => moveClockTo('2019-03-25T09:00:00+01:00'))

let staff: Person
beforeEach(async () => {
  staff = await addStaff()
})

type Doing = Partial<Omit<Acting, 'act' | 'digest'>>

/** As the page does: whom it shows is whom it sends. */
async function act(conference: Conference, what: Acting['act'], doing: Doing = {}, who = staff) {
  const { query = '' } = doing
  const digest = digestOf(await picked(db(), conference.id, query))
  return transaction((tx) =>
    actOnMany(tx, who, conference.id, {
      ...{ act: what, query, digest, tagName: '', reason: '', releaseNow: false, ...doing },
    }),
  )
}

async function undo(conference: Conference) {
  const entry = (await lastActOnMany(db(), staff, conference.id)) ?? 0
  return transaction((tx) => undoMany(tx, staff, conference.id, entry))
}

const refs = (...delegates: (Delegate | undefined)[]) =>
  `refs=${delegates.map((one) => one?.reference).join()}`

/** Everything that tells one event apart from another that went the same way. */
const told = async (conference: Conference) =>
  (await storedOf(conference.id)).map(({ status, funding, letters, entries }) => ({
    ...{ status, funding },
    letters: letters.map(({ kind }) => kind),
    acts: entries.map(({ act }) => act),
  }))

/** A conference with two on the places, one at own expense, one who waits, one who has cancelled. */
async function five() {
  const conference = await addConference()
  const [first, second] = await fillPlaces(conference)
  const { swedish } = conference.partnership
  const own = await arrive(conference.id, swedish, 'self')
  const waiting = await arrive(conference.id, swedish, 'wait')
  const gone = await arrive(conference.id, swedish, 'wait')
  await cancel(gone.person, gone.id)
  return { conference, first, second, own, waiting, gone }
}

test('many are decided on as each would be alone: the same rows, log entries and mails', async () => {
  const many = await five()
  const alone = await five()
  const decideAlone = (id: string, outcome: 'approved' | 'declined', releaseNow: boolean) =>
    transaction((tx) => decide(tx, staff, id, { outcome, reason: 'Full', releaseNow }))
  await act(many.conference, 'approve', { query: refs(many.own), releaseNow: true })
  await decideAlone(alone.own.id, 'approved', true)
  await act(many.conference, 'decline', { reason: 'Full', query: refs(many.first, many.second) })
  for (const { id } of [alone.first, alone.second]) await decideAlone(id, 'declined', false)
  expect(await told(many.conference)).toEqual(await told(alone.conference))
  await act(many.conference, 'release')
  await transaction((tx) => releaseDecisions(tx, staff, alone.conference.id))
  expect(await told(many.conference)).toEqual(await told(alone.conference))
  expect(await brokenRules(many.conference.id)).toEqual([])
})

test('those whom an act does nothing to are left out, each for a reason', async () => {
  const { conference, first, gone } = await five()
  await transaction((tx) =>
    decide(tx, staff, first.id, { outcome: 'approved', reason: '', releaseNow: true }),
  )
  const { done, left } = await act(conference, 'approve', { query: '' })
  expect(done).toHaveLength(3)
  expect(left).toEqual({ 'told-already': 1, over: 1 })
  expect(
    (await act(conference, 'decline', { reason: 'No', query: 'not-status=approved' })).left,
  ).toEqual({
    'held-already': 3,
    over: 1,
  })
  expect((await act(conference, 'release', { query: refs(first, gone) })).left).toEqual({
    'nothing-held': 1,
    over: 1,
  })
})

test('whoever comes at own expense is put in line as if they had asked; others are left out', async () => {
  const many = await five()
  const alone = await five()
  const { done, left } = await act(many.conference, 'queue')
  expect(done).toEqual([many.own.reference])
  expect(left).toEqual({ 'holds-a-place': 2, 'waits-already': 1, over: 1 })
  await entering(alone.own.id, (tx, it) => startWaiting(tx, staff, it))
  expect(await told(many.conference)).toEqual(await told(alone.conference))
  expect(await brokenRules(many.conference.id)).toEqual([])

  expect(await undo(many.conference)).toBe(1)
  const own = (await storedOf(many.conference.id)).find(({ id }) => id === many.own.id)
  expect(own?.funding).toBe('self')
  expect(own?.letters.at(-1)?.kind).toBe('stopped-waiting')
  await expect(undo(many.conference)).rejects.toThrow()
})

test('whoever left the line meanwhile and joined it again of their own accord stays, and that is told', async () => {
  const conference = await addConference({}, 2)
  await fillPlaces(conference)
  const { swedish } = conference.partnership
  const [again, stays] = [
    await arrive(conference.id, swedish, 'self'),
    await arrive(conference.id, swedish, 'self'),
  ]
  await act(conference, 'queue')
  moveClockOn(minutes(5))
  await entering(again.id, (tx, it) => stopWaiting(tx, again.person, it))
  await entering(again.id, (tx, it) => startWaiting(tx, again.person, it))
  const entry = (await lastActOnMany(db(), staff, conference.id)) ?? 0
  expect(await undo(conference)).toBe(1)
  const stored = await storedOf(conference.id)
  const lastTold = ({ id }: Delegate) => stored.find((one) => one.id === id)?.letters.at(-1)?.kind
  expect([lastTold(again), lastTold(stays)]).toEqual(['waiting', 'stopped-waiting'])
  expect(await actedOnMany(db(), staff, conference.id, entry)).toMatchObject({
    undone: { rejoined: 1 },
  })
})

test('a free place is offered to the first of those who are put in line, and undoing leaves it theirs', async () => {
  const conference = await addConference({ fundedPlaces: 2 }, 2)
  const [, second] = await fillPlaces(conference)
  const { swedish } = conference.partnership
  const own = [
    await arrive(conference.id, swedish, 'self'),
    await arrive(conference.id, swedish, 'self'),
  ]
  await cancel(second.person, second.id)
  expect((await act(conference, 'queue')).done).toEqual(own.map(({ reference }) => reference))
  expect(await brokenRules(conference.id)).toEqual([])
  expect(await undo(conference)).toBe(1)
  const stored = await storedOf(conference.id)
  expect(stored.find(({ id }) => id === own[0]?.id)?.letters.at(-1)?.kind).toBe('offered')
})

test('held decisions are taken back, and what was told before stands again', async () => {
  const { conference, first, second } = await five()
  await transaction((tx) =>
    decide(tx, staff, first.id, { outcome: 'approved', reason: '', releaseNow: true }),
  )
  await act(conference, 'decline', { query: refs(first, second), reason: 'No' })
  expect(await undo(conference)).toBe(2)
  const { left } = await act(conference, 'release', { query: refs(first, second) })
  expect(left).toEqual({ 'nothing-held': 2 })
  expect((await act(conference, 'approve', { query: refs(first) })).left).toEqual({
    'told-already': 1,
  })
})

test('undoing takes nothing back that a colleague has decided since', async () => {
  const { conference, first, second } = await five()
  await act(conference, 'approve', { query: refs(first, second) })
  const other = await addStaff()
  await transaction((tx) =>
    decide(tx, other, first.id, { outcome: 'declined', reason: 'No', releaseNow: false }),
  )
  expect(await undo(conference)).toBe(1)
  expect((await act(conference, 'release')).done).toEqual([first.reference])
})

test('undoing takes nothing back that one has decided oneself since, for a reason of its own', async () => {
  const { conference, first, second } = await five()
  await act(conference, 'approve', { query: refs(first, second) })
  const declined = { outcome: 'declined' as const, reason: 'Two already', releaseNow: false }
  await transaction((tx) => decide(tx, staff, first.id, declined))
  expect(await undo(conference)).toBe(1)
  expect((await act(conference, 'release')).done).toEqual([first.reference])
  const stored = await storedOf(conference.id)
  expect(stored.find(({ id }) => id === first.id)?.status).toBe('declined')
})

test('two staff act on the same people at once, and everybody is told once', async () => {
  const { conference, first, second, own } = await five()
  const other = await addStaff()
  const query = refs(first, second, own)
  const releaseNow = true
  const digest = digestOf(await picked(db(), conference.id, query))
  const both = await Promise.allSettled(
    [staff, other].map((who) =>
      transaction((tx) =>
        actOnMany(tx, who, conference.id, {
          ...{ act: 'approve', query, digest, releaseNow, tagName: '', reason: '' },
        }),
      ),
    ),
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'others-match-now' },
  })
  const letters = (await told(conference)).flatMap(({ letters }) => letters)
  expect(letters.filter((kind) => kind === 'approved')).toHaveLength(3)
})

test('when others match than the page showed, nothing is done', async () => {
  const { conference } = await five()
  const query = 'status=received'
  const digest = digestOf(await picked(db(), conference.id, query))
  await arrive(conference.id, conference.partnership.swedish, 'wait')
  const attempt = transaction((tx) =>
    actOnMany(tx, staff, conference.id, {
      ...{ act: 'approve', query, digest, tagName: '', reason: '', releaseNow: true },
    }),
  )
  await expect(attempt).rejects.toMatchObject({ code: 'others-match-now' })
  expect((await told(conference)).flatMap(({ letters }) => letters)).not.toContain('approved')
})

test('tags read alike are one, are undone, and are gone when nobody has them', async () => {
  const { conference, first, second, gone } = await five()
  await act(conference, 'tag', { query: refs(first), tagName: 'Tolk' })
  const { done, left } = await act(conference, 'tag', { query: '', tagName: ' tólk'.trim() })
  expect(done).toHaveLength(4)
  expect(left).toEqual({ 'tagged-already': 1 })
  expect((await tagsAt(db(), conference.id)).map(({ name }) => name)).toEqual(['Tolk'])
  expect(await undo(conference)).toBe(4)
  const rows = await db()
    .select({ id: registrationTags.registrationId })
    .from(registrationTags)
    .innerJoin(tags, and(eq(tags.id, registrationTags.tagId), eq(tags.eventId, conference.id)))
  expect(rows).toEqual([{ id: first.id }])
  const off = await act(conference, 'untag', { query: refs(first, second, gone), tagName: 'TOLK' })
  expect(off).toEqual({ done: [first.reference], left: { 'not-tagged': 2 } })
  expect(await tagsAt(db(), conference.id)).toEqual([])
})

test('what was told at once is not undone, and an act is undone by whoever did it alone', async () => {
  const { conference, first } = await five()
  await act(conference, 'approve', { query: refs(first), releaseNow: true })
  await expect(undo(conference)).rejects.toThrow()
  await act(conference, 'tag', { query: refs(first), tagName: 'Speaker' })
  const entry = (await lastActOnMany(db(), staff, conference.id)) ?? 0
  const other = await addStaff()
  expect(await actedOnMany(db(), other, conference.id, entry)).toBeNull()
  await expect(transaction((tx) => undoMany(tx, other, conference.id, entry))).rejects.toThrow()
})

test('a note is read by colleagues, removed by its author alone, and the log tells nothing of what it says', async () => {
  const { conference, first } = await five()
  const registration = { id: first.id, eventId: conference.id }
  await transaction((tx) => writeNote(tx, staff, registration, 'Needs a quiet room'))
  const [note] = await notesOf(db(), first.id)
  expect(note).toMatchObject({ text: 'Needs a quiet room', author: staff.email })
  const other = await addStaff()
  const remove = (who: Person) =>
    transaction((tx) => removeNote(tx, who, registration, note?.id ?? ''))
  await expect(remove(other)).rejects.toThrow()
  await remove(staff)
  expect(await db().select().from(notes).where(eq(notes.registrationId, first.id))).toEqual([])
  const log = await db().select().from(auditLog).where(eq(auditLog.registrationId, first.id))
  expect(log.map(({ act }) => act)).toEqual(
    expect.arrayContaining(['note-written', 'note-removed']),
  )
  expect(JSON.stringify(log)).not.toContain('quiet room')
})
