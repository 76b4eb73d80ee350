import { getLocale, getTranslations } from 'next-intl/server'
import { calendarDay } from '@/domain/clock'
import { tidyNumber } from '@/domain/documents/number'
import type { Verified } from '@/domain/documents/verify-document'
import { dates } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import { pageTitle } from '@/lib/page-title'
import { verifySlowly } from '@/lib/verify-slowly'

type Props = { params: Promise<{ number: string }> }

export const generateMetadata = async () => ({
  ...(await pageTitle((await getTranslations('verify'))('answer'))),
  robots: { index: false, follow: false },
})

/** What a number stands for: kind, event, dates and whether it is in force. Nobody's name. */
export default async function VerifyNumber({ params }: Props) {
  const number = tidyNumber(decodeURIComponent((await params).number)).slice(0, 40)
  const [locale, t, found] = await Promise.all([
    getLocale(),
    getTranslations('verify'),
    verifySlowly(number),
  ])
  const known = found !== null && found !== 'too many tries' ? found : null
  return (
    <div className="column">
      {known ? (
        <Answer found={known} locale={locale} />
      ) : (
        <>
          <h1>{t(found === null ? 'unknown' : 'slower')}</h1>
          <p className="lead mt-4">
            {found === null ? t('unknownLead', { number: number || '–' }) : t('slowerLead')}
          </p>
        </>
      )}
      <p className="no-print mt-8">
        <a href={`/${locale}/verify`}>{t('another')}</a>
      </p>
    </div>
  )
}

async function Answer({ found, locale }: { found: Verified; locale: Locale }) {
  const t = await getTranslations('verify')
  const { number, kind, state, issuedAt, validUntil, event } = found
  const inFull = (instant: Date) => dates(locale, calendarDay(instant), calendarDay(instant))
  const rows: [string, string][] = [
    [t('number'), number],
    [t('kind'), t(`kinds.${kind}`)],
    [t('event'), event[locale]],
    [t('issued'), inFull(issuedAt)],
    ...(validUntil && state !== 'revoked'
      ? [[t('validUntil'), inFull(validUntil)] as [string, string]]
      : []),
  ]
  return (
    <>
      <h1>{t(`states.${state}`)}</h1>
      <p className="mt-4">
        <span
          className={`tag ${state === 'valid' ? 'good' : state === 'expired' ? 'warm' : 'bad'}`}
        >
          {t(`tags.${state}`)}
        </span>
      </p>
      <p className="lead mt-4">{t(`leads.${state}`)}</p>
      <dl className="mt-6 divide-y divide-line border-line border-y">
        {rows.map(([label, value]) => (
          <div key={label} className="grid gap-x-6 py-3 sm:grid-cols-[11rem_1fr]">
            <dt className="text-quiet">{label}</dt>
            <dd className="font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-6 text-quiet">{t('noNames')}</p>
    </>
  )
}
