'use server'

import { accepting, cancelling, substituting, undoing } from '@/lib/acts-on-registration'
import { registeringOther } from '@/lib/register-other'

// What staff do to somebody's registration, as staff, whatever else they are.

export const addAttendee = registeringOther(
  'staff',
  ({ event }, { reference }) => `/staff/events/${event.slug}/attendees/${reference}?done=added`,
)

export const cancelAttendee = cancelling('staff')
export const undoForAttendee = undoing('staff')
export const substituteAttendee = substituting('staff')
export const acceptForAttendee = accepting('staff')
