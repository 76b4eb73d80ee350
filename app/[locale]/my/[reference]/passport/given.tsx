import { useTranslations } from 'next-intl'
import { moment } from '@/domain/in-words'
import type { Locale } from '@/domain/language'

type Props = {
  givenAt: Date
  letter: { number: string } | null
  back: string
  locale: Locale
  /** Given just now. */
  done: boolean
}

/** That passport data were given, and what comes next; never what they are. */
export function Given({ givenAt, letter, back, locale, done }: Props) {
  const t = useTranslations('passport')
  return (
    <>
      {done && (
        <p role="status" className="mt-4 rounded-md bg-soft p-4">
          {t('done')}
        </p>
      )}
      <p className="lead mt-4">{t('given', { time: moment(locale, givenAt) })}</p>
      <p className="mt-4">{t('protected')}</p>
      {letter ? (
        <p className="mt-6">
          <a className="button" href={`${back}/visa-letter.pdf`}>
            {t('fetch', { number: letter.number })}
          </a>
        </p>
      ) : (
        <p className="mt-4">{t('next')}</p>
      )}
      <p className="mt-6">
        {t('wrong')} <a href={`${back}/passport?anew=yes`}>{t('anew')}</a>
      </p>
    </>
  )
}
