import { getTranslations } from 'next-intl/server'
import type { EventKind } from '@/domain/event/facts'
import { audienceFrom, audienceSize, readyAudiences } from '@/domain/message/audience'
import { db } from '@/lib/db'

export type AudienceChoice = { value: string; label: string }
type AnEvent = { id: string; kind: EventKind }

/** The audiences that can be chosen, each with how many match now; `own` is one from the table. */
export async function audienceChoices(event: AnEvent, own?: string): Promise<AudienceChoice[]> {
  const t = await getTranslations('messages')
  const queries: string[] = Object.values(readyAudiences[event.kind])
  const all = own === undefined || queries.includes(own) ? queries : [...queries, own]
  return Promise.all(
    all.map(async (value) => {
      const count = await audienceSize(db(), event.id, value)
      return { value, label: t('audience.withCount', { name: await inWords(event, value), count }) }
    }),
  )
}

/** What an audience is called. */
export async function inWords({ kind }: Pick<AnEvent, 'kind'>, query: string): Promise<string> {
  const t = await getTranslations('messages')
  const ready = Object.entries(readyAudiences[kind]).find(
    ([, value]) => value === audienceFrom(query),
  )
  return ready ? t(`audience.${kind}.${ready[0] as 'everybody'}`) : t('audience.view')
}
