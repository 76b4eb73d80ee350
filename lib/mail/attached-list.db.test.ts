import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { transaction } from '@/db/client'
import { roles } from '@/db/schema/people'
import { type Composed, changeList, saveList } from '@/domain/list/keep-list'
import { placeOfList } from '@/domain/list/place-of-list'
import { addConference } from '@/test/conference'
import { arrive } from '@/test/delegates'
import { addStaff } from '@/test/people'
import { attachedList } from './attached-list'

test('a list is attached as it is when its letter leaves, and not at all without the rights', async () => {
  const conference = await addConference()
  const owner = await addStaff()
  const composed: Composed = {
    name: 'Åka buss',
    query: 'cols=reference,status',
    format: 'semicolons',
    locale: 'sv',
    purpose: '',
  }
  const id = await transaction(async (tx) => {
    const where = { event: { id: conference.id }, partnership: null }
    const place = await placeOfList(tx, owner, where)
    if (!place) throw new Error('staff list everything')
    return saveList(tx, owner, place, composed)
  })
  const { reference } = await arrive(conference.id, conference.partnership.swedish)
  const { filename, content } = await attachedList(id)
  expect(filename).toBe(`aka-buss-${conference.slug}-2019-03-25.csv`)
  expect(String(content)).toContain(`${reference};Inkommen`)
  expect(String(content)).toContain('Referens;Status')

  const sensitive = { ...composed, query: 'cols=diet', purpose: 'Lunch' }
  await transaction((tx) => changeList(tx, owner, id, sensitive))
  await expect(attachedList(id)).rejects.toThrow('there no more')
  await transaction((tx) => changeList(tx, owner, id, composed))
  await transaction((tx) => tx.delete(roles).where(eq(roles.personId, owner.id)))
  await expect(attachedList(id)).rejects.toThrow('there no more')
})
