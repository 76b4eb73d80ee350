'use server'

import { notFound } from 'next/navigation'
import { z } from 'zod'
import { withQuery } from '@/components/query'
import { type FormState, optionalLine } from '@/domain/form'
import { takeInForm } from '@/domain/partnership/form'
import { readImport } from '@/domain/partnership/read-import'
import { keepImport, takeIn } from '@/domain/partnership/take-in'
import { can } from '@/domain/permissions'
import { Problems } from '@/domain/problems'
import { action } from '@/lib/action'
import { currentPerson } from '@/lib/session'
import { receiveTable } from '@/lib/table/receive-table'

// What has been received: no browser sends this.
const receivedForm = z.object({ problem: optionalLine(40) })

/** Reads a file before the transaction that keeps what was read; of somebody who is not staff nothing is read. */
export async function readFile(before: FormState, data: FormData): Promise<FormState> {
  if (!(data instanceof FormData)) notFound()
  const person = await currentPerson()
  const received = can.managePartnerships(person) ? await receiveTable(data.get('file')) : null
  const read = received && 'cells' in received ? readImport(received.cells) : null
  const keep = action(receivedForm, async ({ tx, person, permit, input: { problem } }) => {
    permit(can.managePartnerships(person))
    if (problem || !read || !received) throw new Problems({ file: `importFile.${problem}` })
    return `/staff/partnerships/import/${await keepImport(tx, person, nameOf(received), read)}`
  })
  const noted = new FormData()
  if (received && 'problem' in received) noted.set('problem', received.problem)
  return keep(before, noted)
}

const nameOf = (received: object) => ('name' in received ? String(received.name) : '')

export const takeInAll = action(
  takeInForm,
  async ({ tx, person, locale, permit, home, input: { importId, seal } }) => {
    permit(can.managePartnerships(person))
    const page = `/staff/partnerships/import/${importId}`
    home(page)
    const { added, changed } = await takeIn(tx, person, importId, { seal, locale })
    return withQuery(page, { added, changed })
  },
)
