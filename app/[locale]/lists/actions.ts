'use server'

import { refresh } from 'next/cache'
import { changeListForm, ofListForm, saveListForm, scheduleListForm } from '@/domain/list/form'
import { changeList, saveList } from '@/domain/list/keep-list'
import { makeAddress, revokeAddress } from '@/domain/list/make-address'
import { placeOfList } from '@/domain/list/place-of-list'
import { removeList } from '@/domain/list/remove-list'
import { scheduleList, unscheduleList } from '@/domain/list/schedule-list'
import { can } from '@/domain/permissions'
import { NotFound } from '@/domain/refusal'
import { action } from '@/lib/action'
import { env } from '@/lib/env'

export const keepList = action(saveListForm, async ({ tx, person, permit, input }) => {
  permit(can.takeLists(person))
  const { event, of, listName: name, in: locale, query, format, purpose } = input
  const partnership = of ? { slug: of } : null
  const place = await placeOfList(tx, person, { event: { slug: event }, partnership })
  if (!place) throw new NotFound()
  const id = await saveList(tx, person, place, { name, query, format, locale, purpose })
  return `/lists/${id}`
})

export const composeAnew = action(changeListForm, async ({ tx, person, permit, input }) => {
  permit(can.takeLists(person))
  const { listId, listName: name, in: locale, query, format, purpose } = input
  await changeList(tx, person, listId, { name, query, format, locale, purpose })
  return `/lists/${listId}`
})

export const dropList = action(ofListForm, async ({ tx, person, permit, input }) => {
  permit(can.takeLists(person))
  await removeList(tx, person, input.listId)
  return '/lists'
})

export const makeListAddress = action(ofListForm, async ({ tx, person, permit, input }) => {
  permit(can.takeLists(person))
  const secret = await makeAddress(tx, person, input.listId)
  // The page around it says from now on that there is one.
  refresh()
  return { shown: { address: `${env().PUBLIC_URL}/api/lists/${secret}` } }
})

export const revokeListAddress = action(ofListForm, async ({ tx, person, permit, input }) => {
  permit(can.takeLists(person))
  await revokeAddress(tx, person, input.listId)
  return `/lists/${input.listId}/address`
})

export const sendList = action(scheduleListForm, async ({ tx, person, permit, input }) => {
  permit(can.takeLists(person))
  const { listId, weekdays, hour } = input
  await scheduleList(tx, person, listId, { weekdays: weekdays.map(Number), hour })
  return `/lists/${listId}/schedule`
})

export const stopList = action(ofListForm, async ({ tx, person, permit, input }) => {
  permit(can.takeLists(person))
  await unscheduleList(tx, person, input.listId)
  return `/lists/${input.listId}/schedule`
})
