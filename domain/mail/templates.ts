import { eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { mailTemplates } from '@/db/schema/messages'
import { record } from '../audit/record'
import { changedFields } from '../edit/changed-fields'
import { unlessEdited } from '../edit/meanwhile'
import { type Locale, locales } from '../language'
import { Problems } from '../problems'
import { faultOf } from './icu'
import type { MailKind } from './mail'

/** Words by language and key, as in `sv.how.staff`. */
export type AllWords = Record<string, string>
export type ChangedWords = { kind: MailKind; locale: Locale; words: Record<string, string> }[]

/** Every word of the mails that staff have changed. */
export const changedWords = (db: Db): Promise<ChangedWords> =>
  db
    .select({
      kind: mailTemplates.kind,
      locale: mailTemplates.locale,
      words: mailTemplates.words,
    })
    .from(mailTemplates)

/** What staff changed of one kind of mail, and the version that is of. */
export async function templateOf(db: Db, kind: MailKind) {
  const rows = await db.select().from(mailTemplates).where(eq(mailTemplates.kind, kind))
  return { words: together(rows), version: rows[0]?.version ?? 1 }
}

/**
 * Changes the words of a kind of mail. `original` is what the product says, all of it, and `typed`
 * what it is to say. Problems by field: `words.empty`, `words.broken`, and with the placeholder
 * `words.missing` and `words.strange`. Refuses `edited-meanwhile`.
 */
export async function changeTemplate(
  tx: Tx,
  staff: { id: string },
  kind: MailKind,
  { version, typed, original }: { version: number; typed: AllWords; original: AllWords },
): Promise<void> {
  const problems = problemsOf(typed, original)
  if (Object.keys(problems).length > 0) throw new Problems(problems)
  await keep(tx, staff, kind, { version, typed, original, act: 'template-changed' })
}

/** Has a kind of mail say what the product says again. Refuses `edited-meanwhile`. */
export const resetTemplate = (
  tx: Tx,
  staff: { id: string },
  kind: MailKind,
  { version, original }: { version: number; original: AllWords },
): Promise<void> =>
  keep(tx, staff, kind, { version, typed: original, original, act: 'template-reset' })

function problemsOf(typed: AllWords, original: AllWords) {
  const problems: Record<string, string> = {}
  for (const [key, words] of Object.entries(original)) {
    const text = typed[key] ?? ''
    const [fault, what] =
      text.trim() === '' ? ['empty'] : (faultOf(words, text)?.split(/:(.*)/s) ?? [])
    if (fault) problems[key] = `words.${fault}:0:${what ?? ''}`
  }
  return problems
}

type Keeping = {
  version: number
  typed: AllWords
  original: AllWords
  act: 'template-changed' | 'template-reset'
}

// A row stays when there is nothing changed any more: it knows the version.
async function keep(
  tx: Tx,
  staff: { id: string },
  kind: MailKind,
  { version, typed, original, act }: Keeping,
) {
  await tx
    .insert(mailTemplates)
    .values(locales.map((locale) => ({ kind, locale, words: {} })))
    .onConflictDoNothing()
  const held = await tx
    .update(mailTemplates)
    .set({ version: sql`${mailTemplates.version}` })
    .where(eq(mailTemplates.kind, kind))
    .returning()
  const current = held[0]?.version ?? 1
  const subject = { kind: 'template', id: kind } as const
  await unlessEdited(tx, subject, { seen: version, current })
  const next = current + 1
  const changed = changedFields({ ...original, ...together(held) }, typed, next)
  if (!changed) return
  await tx
    .insert(mailTemplates)
    .values(
      locales.map((locale) => ({
        ...{ kind, locale, version: next },
        words: onlyChanged(locale, typed, original),
      })),
    )
    .onConflictDoUpdate({
      target: [mailTemplates.kind, mailTemplates.locale],
      set: { words: sql`excluded.words`, version: next },
    })
  await record(tx, { act, actorId: staff.id, subject, ...changed })
}

const together = (rows: { locale: Locale; words: Record<string, string> }[]): AllWords =>
  Object.fromEntries(
    rows.flatMap(({ locale, words }) =>
      Object.entries(words).map(([key, text]) => [`${locale}.${key}`, text]),
    ),
  )

const onlyChanged = (locale: Locale, typed: AllWords, original: AllWords) =>
  Object.fromEntries(
    Object.entries(typed)
      .filter(([key, text]) => key.startsWith(`${locale}.`) && text !== original[key])
      .map(([key, text]) => [key.slice(locale.length + 1), text]),
  )
