'use server'

import { noteForm, removeNoteForm } from '@/domain/note/form'
import { removeNote } from '@/domain/note/remove'
import { writeNote } from '@/domain/note/write'
import { can } from '@/domain/permissions'
import { tagForm } from '@/domain/tag/form'
import { setTag, takeTagOff } from '@/domain/tag/tag'
import { action } from '@/lib/action'
import { marked } from '@/lib/marked'

export const note = action(noteForm, async ({ tx, person, permit, input }) => {
  permit(can.workOnAttendees(person))
  const { registration, page } = await marked(tx, input.reference)
  await writeNote(tx, person, registration, input.note)
  return page
})

export const dropNote = action(removeNoteForm, async ({ tx, person, permit, input }) => {
  permit(can.workOnAttendees(person))
  const { registration, page } = await marked(tx, input.reference)
  await removeNote(tx, person, registration, input.noteId)
  return page
})

export const tag = action(tagForm, async ({ tx, person, permit, input }) => {
  permit(can.workOnAttendees(person))
  const { registration, page } = await marked(tx, input.reference)
  await setTag(tx, person, registration.eventId, [registration], input.tagName)
  return page
})

export const untag = action(tagForm, async ({ tx, person, permit, input }) => {
  permit(can.workOnAttendees(person))
  const { registration, page } = await marked(tx, input.reference)
  await takeTagOff(tx, person, registration.eventId, [registration], input.tagName)
  return page
})
