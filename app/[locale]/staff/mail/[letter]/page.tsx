import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/form/act-button'
import { Refused } from '@/components/form/refused'
import { moment } from '@/domain/in-words'
import { oneLetter } from '@/domain/mail/outbox-list'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { staffOnly } from '@/lib/staff-only'
import { retryOne } from '../actions'
import { letterLooks } from '../letter-looks'

type Props = {
  params: Promise<{ letter: string }>
  searchParams: Promise<{ retried?: string; refused?: string }>
}

export const generateMetadata = async () => pageTitle((await getTranslations('outbox'))('one'))

/** One mail: how it stands, and what was really sent. */
export default async function LetterPage({ params, searchParams }: Props) {
  await staffOnly()
  const [{ letter: number }, { retried, refused }] = await Promise.all([params, searchParams])
  const id = /^\d{1,9}$/.test(number) ? Number(number) : notFound()
  const [locale, t, words, letter] = await Promise.all([
    getLocale(),
    getTranslations('outbox'),
    getTranslations('letters'),
    oneLetter(db(), id),
  ])
  if (!letter) notFound()
  const { reference, slug, eventKind, state, sent } = letter
  const people = eventKind === 'academy' ? 'applications' : 'attendees'
  const facts: [string, string | number | null][] = [
    [t('to'), letter.to],
    [t('language'), t(`languages.${letter.locale}`)],
    [t('written'), moment(locale, letter.queuedAt)],
    [t('sentAt'), letter.sentAt && moment(locale, letter.sentAt)],
    [t('attempts'), letter.attempts],
    [
      t('next'),
      state === 'retrying' && letter.nextAttemptAt ? moment(locale, letter.nextAttemptAt) : null,
    ],
    [t('error'), letter.lastError],
  ]
  return (
    <>
      <p className="no-print mb-6">
        <a href={`/${locale}/staff/mail`}>← {t('title')}</a>
      </p>
      <Refused code={refused} />
      {retried && (
        <p role="status" className="mb-6 rounded-md bg-soft p-4">
          {t('retried')}
        </p>
      )}
      <h1>{words(`kinds.${letter.kind}`)}</h1>
      <p className="mt-3">
        <span className={`tag ${letterLooks[state]}`}>{words(`states.${state}`)}</span>
      </p>
      <dl className="mt-6 grid max-w-prose gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
        {facts
          .filter(([, value]) => value !== null && value !== '')
          .map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-quiet">{name}</dt>
              <dd className="wrap-anywhere">{value}</dd>
            </div>
          ))}
      </dl>
      {reference && (
        <p className="mt-3">
          <a href={`/${locale}/staff/events/${slug}/${people}/${reference}`}>{reference}</a>
        </p>
      )}
      {(state === 'given-up' || state === 'retrying') && (
        <div className="mt-6">
          <ActButton action={retryOne} hidden={{ letterId: String(id) }} submit={t('retry')} />
        </div>
      )}
      <section className="mt-10 border-line border-t pt-6">
        <h2>{t('said')}</h2>
        {sent ? (
          <div lang={letter.locale} className="mt-4 max-w-prose">
            <p className="font-semibold">{sent.subject}</p>
            <div className="wrap-anywhere mt-3 whitespace-pre-line">{sent.text}</div>
          </div>
        ) : (
          <p className="mt-3 max-w-prose text-quiet">{t(letter.sentAt ? 'notKept' : 'notSent')}</p>
        )}
      </section>
    </>
  )
}
