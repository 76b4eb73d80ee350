import { isNull } from 'drizzle-orm'
import { registrations } from '@/db/schema/registrations'

/** Of the rows of registrations: those that still name somebody. The others stay for the accounts alone. */
export const isStillNamed = isNull(registrations.erasedAt)
