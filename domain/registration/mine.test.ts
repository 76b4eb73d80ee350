import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { addConference } from '@/test/conference'
import { addPerson, addStaff, cancel, idOf, register } from '@/test/people'
import { myLivingRegistration, myRegistration, registrationsOf } from './mine'

test('a person sees their own registration, under its reference written in any case', async () => {
  const { id, slug, partnership } = await addConference()
  const person = await addPerson()
  const { reference } = await register(person, id, partnership.swedish)
  for (const typed of [reference, ` ${reference.toLowerCase()} `])
    expect(await myRegistration(db(), person, typed)).toMatchObject({ registration: { reference } })
  expect(await myLivingRegistration(db(), person, slug)).toMatchObject({
    registration: { reference },
  })
  expect(await registrationsOf(db(), person)).toMatchObject([{ reference, funding: 'icld' }])
})

test('somebody else’s registration is not there, for staff neither, like one that does not exist', async () => {
  const { id, slug, partnership } = await addConference()
  const { reference } = await register(await addPerson(), id, partnership.swedish)
  for (const other of [await addPerson(), await addStaff()]) {
    expect(await myRegistration(db(), other, reference)).toBeNull()
    expect(await myRegistration(db(), other, 'VAS-XXXXX')).toBeNull()
    expect(await myLivingRegistration(db(), other, slug)).toBeNull()
    expect(await registrationsOf(db(), other)).toEqual([])
  }
})

test.each(['', '%', "' or 1=1 --", 'VAS-\u0000', 'x'.repeat(10_000)])(
  'a reference that cannot be one leads to nothing: %j',
  async (typed) => {
    const { id, partnership } = await addConference()
    const person = await addPerson()
    await register(person, id, partnership.swedish)
    expect(await myRegistration(db(), person, typed)).toBeNull()
  },
)

test('a cancelled registration is still seen, the newest first, but is not the living one', async () => {
  const { id, slug, partnership } = await addConference()
  const person = await addPerson()
  const cancelled = await register(person, id, partnership.swedish)
  await cancel(person, await idOf(cancelled))
  expect(await myLivingRegistration(db(), person, slug)).toBeNull()
  expect(await registrationsOf(db(), person)).toMatchObject([
    { reference: cancelled.reference, status: 'cancelled', funding: 'none' },
  ])
})
