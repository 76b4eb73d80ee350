import { gt, isNull, or } from 'drizzle-orm'
import type { AnyColumn } from '@/db/columns'
import { roles } from '@/db/schema/people'
import { now } from '../clock'

/** The condition that a role is held now: it has no end, or its end is still to come. */
export const heldNow = ({ endsAt }: { endsAt: AnyColumn } = roles) =>
  or(isNull(endsAt), gt(endsAt, now()))
