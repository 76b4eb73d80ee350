import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ownList } from '@/domain/list/own-list'
import { NotFound } from '@/domain/refusal'
import { db } from '@/lib/db'
import { listTaker } from '@/lib/list-draft'

/** A list of one's own; for everybody else, and without the rights, there is no such page. */
export const own = cache(async (listId: string) => {
  const person = await listTaker()
  try {
    return { person, ...(await ownList(db(), person, listId)) }
  } catch (error) {
    if (error instanceof NotFound) notFound()
    throw error
  }
})
