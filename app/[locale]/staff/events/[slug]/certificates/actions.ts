'use server'

import { ofPage } from '@/domain/documents/attendance'
import { attendanceForm, certificatesForm } from '@/domain/documents/form'
import { issueCertificates } from '@/domain/documents/issue-certificates'
import { noteDays } from '@/domain/documents/note-days'
import { eventById } from '@/domain/event/published'
import { enterEvent } from '@/domain/event/seats'
import { can } from '@/domain/permissions'
import { NotFound } from '@/domain/refusal'
import { action } from '@/lib/action'

export const noteAttendance = action(attendanceForm, async ({ tx, person, permit, input }) => {
  permit(can.noteAttendance(person))
  // Entered before the page is read: nobody else notes meanwhile.
  const event = await enterEvent(tx, input.eventId)
  const rows = await ofPage(tx, event.id, input)
  const { changed, ended } = await noteDays(tx, person, event.id, rows)
  const query = new URLSearchParams({ page: input.page, noted: `${changed}`, ended: `${ended}` })
  return `/staff/events/${event.slug}/certificates?${query}`
})

export const issueAllCertificates = action(
  certificatesForm,
  async ({ tx, person, permit, home, input }) => {
    permit(can.issueCertificates(person))
    const event = await eventById(tx, input.eventId)
    if (!event) throw new NotFound()
    home(`/staff/events/${event.slug}/certificates`)
    const issued = await issueCertificates(tx, person, event.id)
    return `/staff/events/${event.slug}/certificates?issued=${issued}`
  },
)
