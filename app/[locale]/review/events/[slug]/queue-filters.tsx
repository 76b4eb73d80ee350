import { useLocale, useTranslations } from 'next-intl'
import { FilterLinks } from '@/components/filter-links'
import { withQuery } from '@/components/query'
import { categories } from '@/domain/application/answers'
import type { Theme } from '@/domain/event/facts'
import type { Queued } from '@/domain/review/my-reviews'
import { isInPart, parts, type QueueFilter } from '@/domain/review/queue-filter'

type Props = { here: string; part: QueueFilter; queue: Queued[]; themes: Theme[] }

/** The parts of a queue; at each stands how many are in it. A kind that nobody is of is left out. */
export function QueueFilters({ here, part, queue, themes }: Props) {
  const t = useTranslations('review')
  const answers = useTranslations('answers')
  const locale = useLocale()
  const choices = (name: keyof QueueFilter, values: { value: string; label: string }[]) => {
    const count = (value: string | undefined) =>
      queue.filter((one) => isInPart(one, { ...part, [name]: value })).length
    const all = { value: undefined, label: t('all') }
    return [all, ...values]
      .map(({ value, label }) => ({
        label,
        count: count(value),
        href: withQuery(here, { ...part, [name]: value }),
        current: part[name] === value,
      }))
      .filter((one, i) => i === 0 || one.count > 0 || one.current || name === 'show')
  }
  return (
    <search className="no-print mt-6 block space-y-4">
      <FilterLinks
        heading={t('filter')}
        choices={choices(
          'show',
          parts.map((value) => ({ value, label: t(value) })),
        )}
      />
      <FilterLinks
        heading={t('stream')}
        choices={choices(
          'stream',
          themes.map(({ code, name }) => ({ value: code, label: name[locale] })),
        )}
      />
      <FilterLinks
        heading={t('category')}
        choices={choices(
          'category',
          categories.map((value) => ({ value, label: answers(`delegateRole.${value}`) })),
        )}
      />
    </search>
  )
}
