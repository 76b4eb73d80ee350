import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { addConference, addUninvited } from '@/test/conference'
import { addStaff } from '@/test/people'
import type { Person } from '../people/person'
import { changePartnership } from './change-partnership'
import { editPartnershipForm } from './form'
import { invitedCounts, invitePartnerships, inviteTheRest } from './invite-partnerships'
import { onePartnership } from './one-partnership'
import { planImport } from './plan-import'
import { readImport } from './read-import'
import { importOf, keepImport, takeIn } from './take-in'
import { typedOf } from './typed-of'

const headings = ['Partnerskap', 'Tema på svenska', 'Tema på engelska', 'Organisation', 'Land']

const rounds = 8

test('all are invited while a file changes them and others edit them: everybody comes through', async () => {
  const staff = await addStaff()
  const names = await transaction(async (tx) => {
    const added: string[] = []
    for (let i = 0; i < 12; i++) added.push((await addUninvited(tx, `Jämte ${i} – Far ${i}`)).name)
    return added
  })
  for (let round = 0; round < rounds; round++) {
    const { id: eventId } = await addConference()
    const { rest } = await invitedCounts(db(), eventId)
    const file = await keep(staff, names.toReversed(), `Runda ${round}`)
    const [invited, taken] = await Promise.all([
      transaction((tx) => inviteTheRest(tx, staff, eventId, rest)),
      transaction((tx) => takeIn(tx, staff, file.id, { seal: file.seal, locale: 'sv' })),
    ])
    expect([invited, taken]).toEqual([rest, { added: 0, changed: names.length }])
  }
  for (let round = 0; round < rounds; round++) {
    const { id: eventId } = await addConference()
    const { rest } = await invitedCounts(db(), eventId)
    const edits = await Promise.all(
      names.slice(0, 4).map((_, i) => edit(staff, i, `Ändrad ${round}`)),
    )
    await Promise.all([
      transaction((tx) => inviteTheRest(tx, staff, eventId, rest)),
      ...edits.map((save) => save()),
    ])
    expect((await invitedCounts(db(), eventId)).rest).toBe(0)
  }
})

test('several are invited to several meetings at once, in whatever order they are named', async () => {
  const staff = await addStaff()
  const those = await transaction(async (tx) => {
    const ids: string[] = []
    for (let i = 0; i < 12; i++) ids.push((await addUninvited(tx, `Flera ${i} – Far ${i}`)).id)
    return ids
  })
  for (let round = 0; round < rounds; round++) {
    const meetings = [await addConference(), await addConference(), await addConference()]
    const invited = await Promise.all(
      meetings.map(({ id }, i) =>
        transaction((tx) => invitePartnerships(tx, staff, id, i % 2 ? those : those.toReversed())),
      ),
    )
    expect(invited).toEqual([12, 12, 12])
  }
})

async function keep(staff: Person, names: string[], theme: string) {
  const rows = names.flatMap((name) => [
    [name, theme, theme, `${name}, kommun`, 'SE'],
    [name, '', '', `${name}, district`, 'BW'],
  ])
  const read = readImport([headings, ...rows])
  const id = await transaction((tx) => keepImport(tx, staff, 'partnerskap.csv', read))
  const kept = (await importOf(db(), staff, id))?.read ?? read
  return { id, seal: (await planImport(db(), kept)).seal }
}

async function edit(staff: Person, i: number, theme: string) {
  const found = await onePartnership(db(), `j-mte-${i}-far-${i}`)
  if (!found) throw new Error('no such partnership')
  const answers = editPartnershipForm.parse({
    ...typedOf(found),
    ...{ partnershipId: found.id, version: String(found.version), themeSv: theme },
  })
  return () => transaction((tx) => changePartnership(tx, staff, answers))
}
