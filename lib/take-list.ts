import { transaction } from '@/db/client'
import type { Locale } from '@/domain/language'
import { recordRun } from '@/domain/list/record-run'
import type { Running } from '@/domain/list/run-list'
import type { ListFormat } from '@/domain/lists/list-format'
import { download } from './list-table'

type Taking = {
  takerId: string
  name: string
  format: ListFormat
  locale: Locale
  purpose?: string
  list?: { id: string; name: string }
}

/** A list as a download for whoever asks by hand. It is logged before anything of it leaves. */
export async function takeList(running: Running, { name, ...taking }: Taking): Promise<Response> {
  await transaction((tx) => recordRun(tx, { ...taking, running, by: 'hand' }))
  return download(running, { name, ...taking })
}
