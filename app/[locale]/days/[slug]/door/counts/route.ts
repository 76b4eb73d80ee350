import { countsAt } from '@/domain/check-in/count'
import { can } from '@/domain/permissions'
import { daysOf } from '@/lib/days'
import { db } from '@/lib/db'

type Context = { params: Promise<{ slug: string }> }

/** How many are in, for the page that is left open. */
export async function GET(_: Request, { params }: Context) {
  const { event } = await daysOf((await params).slug, can.keepDoor)
  return Response.json(await countsAt(db(), event), { headers: { 'cache-control': 'no-store' } })
}
