import { and, gt, gte, isNotNull, isNull, lte, or, type SQL } from 'drizzle-orm'
import { outbox } from '@/db/schema/records'
import { now } from '../clock'
import type { LetterState } from './letters'
import { mostAttempts, whileBeingSent } from './outbox'

// The one place that says in the database's words what stateOf says of a loaded letter.

/** Of letters that nobody tries any more and that were never sent. */
export const givenUp = (): SQL | undefined =>
  and(
    isNull(outbox.sentAt),
    or(
      isNull(outbox.nextAttemptAt),
      and(gte(outbox.attempts, mostAttempts), lte(outbox.nextAttemptAt, now())),
    ),
  )

const unlessGivenUp = () =>
  and(
    isNull(outbox.sentAt),
    isNotNull(outbox.nextAttemptAt),
    or(lte(outbox.attempts, mostAttempts - 1), gt(outbox.nextAttemptAt, now())),
  )

/** Of letters in a state. */
export const standing: Record<LetterState, () => SQL | undefined> = {
  sent: () => isNotNull(outbox.sentAt),
  'given-up': givenUp,
  retrying: () => and(unlessGivenUp(), isNotNull(outbox.lastError)),
  waiting: () => and(unlessGivenUp(), isNull(outbox.lastError)),
}

/**
 * Of failed letters that can be tried at once: given up, or put off for longer than a letter that
 * is being sent just now is claimed.
 */
export const canBeRetried = (): SQL | undefined =>
  and(
    isNull(outbox.sentAt),
    or(
      givenUp(),
      and(
        isNotNull(outbox.lastError),
        gt(outbox.nextAttemptAt, new Date(now().getTime() + whileBeingSent)),
      ),
    ),
  )
