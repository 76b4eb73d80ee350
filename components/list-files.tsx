import { useTranslations } from 'next-intl'
import { withQuery } from './query'

type Props = { here: string; query?: Record<string, string | undefined> }

const formats = ['xlsx', 'csv', 'semicolons', 'pdf', 'json'] as const

/** A list to be taken out, in each of the formats. */
export function ListFiles({ here, query = {} }: Props) {
  const t = useTranslations('rooms')
  return (
    <p className="no-print flex flex-wrap gap-x-4 gap-y-1">
      <span className="font-semibold">{t('list.take')}</span>
      {formats.map((format) => (
        <a key={format} href={withQuery(`${here}/${format}`, query)}>
          {t(`formats.${format}`)}
        </a>
      ))}
    </p>
  )
}
