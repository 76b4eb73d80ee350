import { notFound } from 'next/navigation'
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
const gone = () => new Response(null, { status: 410 })

/** The list of a door, for its phone. */
export async function GET(_: Request, { params }: Context) {
  const { locale: named, slug, door: id } = await params
  const { event, door } = await doorOf(slug, id)
  if (door.closedAt) return gone()
  return Response.json(await doorList(event, door, named === 'sv' ? 'sv' : 'en'), {
    headers: nobodyKeeps,
  })
}

/** Takes in what a phone sends, and answers what became of it and who is in by now. */
export async function POST(request: Request, { params }: Context) {
  const { slug, door: id } = await params
  // A phone keeps what it has to send until somebody is signed in on it again.
  if (!(await currentPerson())) return new Response(null, { status: 401 })
  const { person, event, door } = await doorOf(slug, id)
  const sent = sentByDoor.safeParse(await request.json().catch(() => null))
  if (!sent.success) return new Response(null, { status: 400 })
  if (sent.data.close && !can.closeDoor(person, door)) notFound()
  const answers = await receiveFromDoor(person, door, sent.data)
  if (!answers) return gone()
  const told = {
    answers,
    cameIn: await cameIn(db(), event.id, sent.data.for ?? undefined),
    at: now().toISOString(),
  }
  return Response.json(told, { headers: nobodyKeeps })
}
