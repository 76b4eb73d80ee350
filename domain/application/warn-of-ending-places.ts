import { and, eq, gt, lte } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { academyPlaces, applications } from '@/db/schema/applications'
import { decisions } from '@/db/schema/registrations'
import { hours, now } from '../clock'
import { addressees, letterTo } from '../mail/addressee'
import { queue } from '../mail/outbox'
import { remindOnce } from '../mail/remind-once'

const longestWarning = hours(48)

/** Tells everybody whose time to answer a place has but a quarter left, or two days, that it is about to end. Once. */
export async function warnOfEndingPlaces(tx: Tx): Promise<void> {
  const at = now().getTime()
  const ending = await tx
    .select({ place: academyPlaces, funded: decisions.funded })
    .from(academyPlaces)
    .innerJoin(applications, eq(applications.registrationId, academyPlaces.registrationId))
    .leftJoin(decisions, eq(decisions.registrationId, academyPlaces.registrationId))
    .where(
      and(
        gt(academyPlaces.offeredUntil, new Date(at)),
        lte(academyPlaces.offeredUntil, new Date(at + longestWarning)),
      ),
    )
  const near = new Map(
    ending.flatMap(({ place, funded }) => {
      const ends = place.offeredUntil?.getTime() ?? 0
      const quarter = (ends - place.heldSince.getTime()) / 4
      return ends - at <= Math.min(quarter, longestWarning)
        ? [
            [
              place.registrationId,
              { ...place, until: new Date(ends).toISOString(), funded },
            ] as const,
          ]
        : []
    }),
  )
  const due = await remindOnce(tx, [...near.keys()], (id) => `place ${id} ${near.get(id)?.until}`)
  const told = due.length > 0 ? await addressees(tx, due) : []
  await queue(
    tx,
    ...told.flatMap((one) => {
      const place = near.get(one.id)
      if (!place) return []
      const { until, attendance, funded } = place
      return letterTo(one, {
        kind: 'academy-place-ends-soon',
        until,
        attendance,
        funded: funded ?? false,
      })
    }),
  )
}
