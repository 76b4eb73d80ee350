import { and, gt, lte } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { fundedPlaces } from '@/db/schema/funding'
import { hours, now } from '../clock'
import { addressees, letterTo } from '../mail/addressee'
import { queue } from '../mail/outbox'
import { remindOnce } from '../mail/remind-once'

const longestWarning = hours(24)

/** Tells everybody whose offer has but a quarter of its time left, or a day, that it is about to end. Once. */
export async function warnOfEndingOffers(tx: Tx): Promise<void> {
  const at = now().getTime()
  const ending = await tx
    .select()
    .from(fundedPlaces)
    .where(
      and(
        gt(fundedPlaces.offeredUntil, new Date(at)),
        lte(fundedPlaces.offeredUntil, new Date(at + longestWarning)),
      ),
    )
  const until = new Map<string, string>()
  for (const { registrationId, heldSince, offeredUntil } of ending) {
    if (!offeredUntil) continue
    const ends = offeredUntil.getTime()
    if (ends - at <= Math.min((ends - heldSince.getTime()) / 4, longestWarning))
      until.set(registrationId, offeredUntil.toISOString())
  }
  const due = await remindOnce(tx, [...until.keys()], (id) => `offer ${id} ${until.get(id)}`)
  const told = due.length > 0 ? await addressees(tx, due) : []
  await queue(
    tx,
    ...told.map((one) =>
      letterTo(one, {
        kind: 'offer-ends-soon',
        until: until.get(one.id) ?? '',
        comes: one.comesAtOwnExpense,
      }),
    ),
  )
}
