'use server'

import type { Tx } from '@/db/client'
import { enterEvent } from '@/domain/event/seats'
import { whereIs } from '@/domain/lists/where-is'
import { noteForm, removeNoteForm } from '@/domain/note/form'
import { removeNote } from '@/domain/note/remove'
import { writeNote } from '@/domain/note/write'
import { can } from '@/domain/permissions'
import { NotFound } from '@/domain/refusal'
import { tagForm } from '@/domain/tag/form'
import { setTag, taggable, takeTagOff } from '@/domain/tag/tag'
import { action } from '@/lib/action'

/** One registration, as notes and tags are set on it, with its event held. */
async function marked(tx: Tx, reference: string) {
  const { eventId, slug } = await whereIs(tx, { reference })
  const event = await enterEvent(tx, eventId)
  const [registration] = await taggable(tx, eventId, [reference])
  if (!registration) throw new NotFound()
  const desk = event.kind === 'academy' ? 'applications' : 'attendees'
  return { registration, page: `/staff/events/${slug}/${desk}/${reference}` }
}

export const note = action(noteForm, async ({ tx, person, permit, input }) => {
  permit(can.workOnAttendees(person))
  const { registration, page } = await marked(tx, input.reference)
  await writeNote(tx, person, registration, input.note)
  return `${page}#notes`
})

export const dropNote = action(removeNoteForm, async ({ tx, person, permit, input }) => {
  permit(can.workOnAttendees(person))
  const { registration, page } = await marked(tx, input.reference)
  await removeNote(tx, person, registration, input.noteId)
  return `${page}#notes`
})

export const tag = action(tagForm, async ({ tx, person, permit, input }) => {
  permit(can.workOnAttendees(person))
  const { registration, page } = await marked(tx, input.reference)
  await setTag(tx, person, registration.eventId, [registration], input.tagName)
  return `${page}#tags`
})

export const untag = action(tagForm, async ({ tx, person, permit, input }) => {
  permit(can.workOnAttendees(person))
  const { registration, page } = await marked(tx, input.reference)
  await takeTagOff(tx, person, registration.eventId, [registration], input.tagName)
  return `${page}#tags`
})
