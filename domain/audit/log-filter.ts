import { z } from 'zod'
import { acts, type SubjectKind, subjectKinds } from './record'

const text = z.string().trim().min(1).max(254).optional().catch(undefined)
const day = z.iso.date().optional().catch(undefined)

/** What stands in the address of the log. Anything not understood is as if it were not there. */
export const logFilter = z.object({
  /** Words of a name, an address or a reference. */
  q: text,
  /** Who did it, by e-mail address. */
  by: text.transform((email) => email?.toLowerCase()),
  /** The id of a person: who did it or to whom it was done. */
  person: text,
  registration: text,
  partnership: text,
  event: text,
  subject: text.transform(subjectOf),
  act: z.enum(acts).optional().catch(undefined),
  /** The first and the last day, in Europe/Stockholm. */
  from: day,
  to: day,
  /** The id of an entry: only those older than it. */
  before: z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined),
})

export type LogFilter = z.output<typeof logFilter>

function subjectOf(written: string | undefined) {
  const [, kind = '', id = ''] = written?.match(/^([a-z]+):(.+)$/) ?? []
  if (!(subjectKinds as readonly string[]).includes(kind)) return undefined
  return { kind: kind as SubjectKind, id }
}
