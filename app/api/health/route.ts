import { anyEvent } from '@/domain/event/published'
import { db } from '@/lib/db'

/** For a load balancer: 200 when the database answers, 503 when it does not. */
export async function GET() {
  try {
    await anyEvent(db())
    return Response.json({ ok: true })
  } catch {
    return Response.json({ ok: false }, { status: 503 })
  }
}

export const dynamic = 'force-dynamic'
