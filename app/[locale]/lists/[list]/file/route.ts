import { ownList } from '@/domain/list/own-list'
import { runKept } from '@/domain/list/run-list'
import { NotFound } from '@/domain/refusal'
import { db } from '@/lib/db'
import { nothing } from '@/lib/list-table'
import { currentPerson } from '@/lib/session'
import { takeList } from '@/lib/take-list'

type Context = { params: Promise<{ list: string }> }

/** Runs a list of one's own as it is now. */
export async function GET(_request: Request, { params }: Context) {
  const person = await currentPerson()
  if (!person) return nothing()
  const own = await ownList(db(), person, (await params).list).catch(unlessNotThere)
  const running = own && (await runKept(db(), person, own.list))
  if (!running) return nothing()
  const { id, name, format, locale, purpose } = own.list
  const list = { id, name }
  return takeList(running, { takerId: person.id, name, format, locale, purpose, list })
}

function unlessNotThere(error: unknown): null {
  if (error instanceof NotFound) return null
  throw error
}
