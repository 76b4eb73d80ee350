'use server'

import { notFound } from 'next/navigation'
import { z } from 'zod'
import { keepCv } from '@/domain/application/keep-cv'
import { type FormState, id, optionalLine } from '@/domain/form'
import { can } from '@/domain/permissions'
import { Problems } from '@/domain/problems'
import { action } from '@/lib/action'
import { receiveCv } from '@/lib/receive-cv'
import { signedIn } from '@/lib/signed-in'

// What has been received, checked and put into the storage: no browser sends this.
const receivedForm = z.object({
  event: id('unreadable'),
  from: z.enum(['check']).optional().catch(undefined),
  problem: optionalLine(40),
  fileId: optionalLine(40),
  name: optionalLine(200),
  bytes: z.coerce.number().int().default(0),
  pages: z.coerce.number().int().default(0),
})

const note = action(
  receivedForm,
  async ({ tx, person, permit, input }) => {
    permit(can.apply(person))
    const { event, from, problem, ...file } = input
    if (problem) throw new Problems({ cv: `cv.${problem}` })
    // Nothing chosen, and one is there already: it stays.
    if (file.fileId) await keepCv(tx, person, event, file)
    return `/events/${event}/apply/${from ?? 'motivation'}`
  },
  { 'registration-is-closed': ({ event }) => `/events/${event}/register` },
)

/** Takes a CV: checked and stored before the transaction that notes it. */
export async function saveCv(before: FormState, data: FormData): Promise<FormState> {
  if (!(data instanceof FormData)) notFound()
  const person = await signedIn()
  const received = await receiveCv(person, data)
  const noted = new FormData()
  for (const name of ['event', 'from']) noted.set(name, String(data.get(name) ?? ''))
  for (const [name, value] of Object.entries(received)) noted.set(name, String(value))
  return note(before, noted)
}
