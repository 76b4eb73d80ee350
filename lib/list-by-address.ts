import { headers } from 'next/headers'
import { transaction } from '@/db/client'
import { minutes } from '@/domain/clock'
import { listByAddress, noteReading } from '@/domain/list/read-address'
import { hash } from '@/domain/people/secrets'
import { slowDown } from '@/domain/people/slow-down'
import { Refusal } from '@/domain/refusal'
import { db } from './db'
import { download, nothing } from './list-table'

/** A list by the secret of its address. Wrong ones are counted: whoever guesses a lot is answered no more for a while. */
export async function read(secret: string): Promise<Response> {
  const found = /^[\w-]{43}$/.test(secret) ? await listByAddress(db(), secret) : null
  if (!found) return missed()
  await transaction((tx) => noteReading(tx, found))
  return download(found.running, found.list)
}

async function missed(): Promise<Response> {
  const from = (await headers()).get('x-forwarded-for') ?? 'unknown'
  try {
    await transaction((tx) => slowDown(tx, `list address from ${hash(from)}`, 100, minutes(10)))
    return nothing()
  } catch (error) {
    if (error instanceof Refusal) return new Response(null, { status: 429 })
    throw error
  }
}
