import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { people } from '@/db/schema/people'
import { auditLog } from '@/db/schema/records'
import type { Subject } from '../audit/record'
import type { Typed } from '../form'
import type { InBoth } from '../language'
import { Refusal } from '../refusal'
import type { Rows } from './merge-rows'

/** What somebody else changed of a thing: by field, what it was and what it is. */
export type EditedBy = { by: string | null; at: Date; before: Typed; after: Typed }

/** A thing that is edited: a subject of the log, or what it knows by its registration alone. */
type Edited = Subject | { kind: 'registration' | 'decision'; id: string }

/** What the ids and codes among a thing's values are called, by field. */
export type Named = Record<string, Record<string, InBoth>>

/** Thrown when a thing was changed after it was opened for editing: with what was changed since. */
export class EditedMeanwhile extends Refusal {
  readonly subject: Edited
  /** The version as it is now: what an edit that knows of the changes is made of. */
  readonly version: number
  readonly edits: EditedBy[]
  readonly names: Named
  /** The rows of its form, if it has any that can be added and taken away. */
  readonly rows: Rows | undefined

  constructor(
    subject: Edited,
    version: number,
    edits: EditedBy[],
    { names = {}, rows }: { names?: Named; rows?: Rows } = {},
  ) {
    super('edited-meanwhile')
    this.subject = subject
    this.version = version
    this.edits = edits
    this.names = names
    this.rows = rows
  }
}

/**
 * Refuses `edited-meanwhile` when `seen`, the version an edit was made of, is not the current one.
 * Call it after the thing is held by the transaction, and write `version: current + 1`.
 */
export async function unlessEdited(
  tx: Tx,
  subject: Subject,
  { seen, current, rows }: { seen: number; current: number; rows?: Rows },
): Promise<void> {
  if (seen === current) return
  const entries = await tx
    .select({
      by: people.email,
      at: auditLog.at,
      before: auditLog.before,
      after: auditLog.after,
    })
    .from(auditLog)
    .leftJoin(people, eq(people.id, auditLog.actorId))
    .where(and(eq(auditLog.subjectKind, subject.kind), eq(auditLog.subjectId, subject.id)))
    .orderBy(asc(auditLog.id))
  const edits = entries.filter(({ after }) => Number(after?.version) > seen)
  throw new EditedMeanwhile(
    subject,
    current,
    edits.map(({ by, at, before, after }) => ({
      by,
      at,
      before: ofForm(before),
      after: ofForm(after),
    })),
    { rows },
  )
}

const ofForm = (fields: Record<string, unknown> | null): Typed => {
  const { version: _, ...typed } = fields ?? {}
  return typed as Typed
}
