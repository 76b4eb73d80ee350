import { useLocale, useTranslations } from 'next-intl'
import { changesInWords, type InWords, type Told } from '@/domain/audit/in-words'
import type { Names } from '@/domain/audit/names'

type Props = { entry: Told; names: Names }

/** What an entry of the log changed: before and after, in words. Long texts open. */
export function Changes({ entry, names }: Props) {
  const t = useTranslations()
  const locale = useLocale()
  const changes = changesInWords({ t, locale, names }, entry)
  if (changes.length === 0) return null
  return (
    <ul className="wrap-anywhere mt-1 space-y-1">
      {changes.map((change) => (
        <li key={change.field}>{change.long ? <Long {...change} /> : <Short {...change} />}</li>
      ))}
    </ul>
  )
}

function Short({ field, was, is, hidden }: InWords) {
  const t = useTranslations('log')
  if (hidden) return t('hidden', { field })
  return (
    <>
      {field}: {was !== undefined && <s>{was}</s>}
      {was !== undefined && is !== undefined && ' → '}
      {is}
    </>
  )
}

function Long({ field, was, is }: InWords) {
  const t = useTranslations('log')
  return (
    <details>
      <summary className="cursor-pointer">{field}</summary>
      {was !== undefined && <Text heading={t('before')} text={was} />}
      {is !== undefined && <Text heading={t('after')} text={is} />}
    </details>
  )
}

function Text({ heading, text }: { heading: string; text: string }) {
  return (
    <div className="mt-2 border-line border-l-4 pl-4">
      <p className="hint">{heading}</p>
      <p className="whitespace-pre-line">{text}</p>
    </div>
  )
}
