import { notFound } from 'next/navigation'
import { keptOnPhoneUntil } from '@/domain/check-in/entry-days'
import { sentByDoor } from '@/domain/check-in/form'
import { cameIn } from '@/domain/check-in/list-for-door'
import { now } from '@/domain/clock'
import { can } from '@/domain/permissions'
import { db } from '@/lib/db'
import { doorList, doorOf } from '@/lib/door'
import { receiveFromDoor } from '@/lib/door-sync'
import { currentPerson } from '@/lib/session'

type Context = { params: Promise<{ locale: string; slug: string; door: string }> }

const nobodyKeeps = { 'cache-control': 'no-store' }

/** The list of a door, for its phone. */
export async function GET(_: Request, { params }: Context) {
  const { locale: named, slug, door: id } = await params
  const { person, event, door } = await doorOf(slug, id)
  if (door.closedAt) return new Response(null, { status: 410 })
  const list = await doorList(person, event, door, named === 'sv' ? 'sv' : 'en')
  return Response.json(list, { headers: nobodyKeeps })
}

/**
 * Takes in what a phone sends, and answers what became of it and who is in by now. The phone of a door
 * that is closed is told that it is gone, with what became of what it had let in before it knew.
 */
export async function POST(request: Request, { params }: Context) {
  const { slug, door: id } = await params
  // A phone keeps what it has to send until somebody is signed in on it again.
  if (!(await currentPerson())) return new Response(null, { status: 401 })
  const { person, event, door } = await doorOf(slug, id)
  const sent = sentByDoor.safeParse(await request.json().catch(() => null))
  if (!sent.success) return new Response(null, { status: 400 })
  if (sent.data.close && !can.closeDoor(person, door)) notFound()
  const { answers, closed } = await receiveFromDoor(person, door, sent.data)
  const told = { answers, at: now().toISOString(), until: keptOnPhoneUntil(event).toISOString() }
  if (closed) return Response.json(told, { status: 410, headers: nobodyKeeps })
  const came = await cameIn(db(), event.id, sent.data.for ?? undefined)
  return Response.json({ ...told, cameIn: came }, { headers: nobodyKeeps })
}
