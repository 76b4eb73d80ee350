import { transaction } from '@/db/client'
import { ownList } from '@/domain/list/own-list'
import { recordRun } from '@/domain/list/record-run'
import { runKept } from '@/domain/list/run-list'
import { NotFound } from '@/domain/refusal'
import { db } from '@/lib/db'
import { download, nothing } from '@/lib/list-table'
import { currentPerson } from '@/lib/session'

type Context = { params: Promise<{ list: string }> }

/** Runs a list of one's own as it is now. */
export async function GET(_request: Request, { params }: Context) {
  const person = await currentPerson()
  if (!person) return nothing()
  const own = await ownList(db(), person, (await params).list).catch(unlessNotThere)
  const running = own && (await runKept(db(), person, own.list))
  if (!running) return nothing()
  const { format, locale, purpose } = own.list
  await transaction((tx) =>
    recordRun(tx, {
      ...{ takerId: person.id, running, format, locale, purpose },
      ...{ list: own.list, by: 'hand' },
    }),
  )
  return download(running, own.list)
}

function unlessNotThere(error: unknown): null {
  if (error instanceof NotFound) return null
  throw error
}
