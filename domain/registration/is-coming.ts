import { and, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import { academyPlaces } from '@/db/schema/applications'
import { fundedPlaces } from '@/db/schema/funding'
import { registrations } from '@/db/schema/registrations'

/**
 * What the domain says of a loaded row in `comes`, and of an academy's accepted place, in the
 * database's words. Needs funded and academy places joined from the left.
 */
export const isComing = or(
  and(
    inArray(registrations.status, ['received', 'approved']),
    or(
      and(isNotNull(fundedPlaces.place), isNull(fundedPlaces.offeredUntil)),
      eq(registrations.comesAtOwnExpense, true),
    ),
  ),
  and(isNotNull(academyPlaces.registrationId), isNull(academyPlaces.offeredUntil)),
)
