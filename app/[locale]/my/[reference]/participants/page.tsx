import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ParticipantsTable } from '@/components/participants-table'
import { PageLinks } from '@/components/people/page-links'
import { withQuery } from '@/components/query'
import { isOver } from '@/domain/event/window'
import {
  countParticipants,
  participantsAtOnce,
  participantsOf,
} from '@/domain/turnout/participants'
import { db } from '@/lib/db'
import { pageOf } from '@/lib/page-of'
import { pageTitle } from '@/lib/page-title'
import { signedIn } from '@/lib/signed-in'
import { holdingOf } from '../holding'

type Props = {
  params: Promise<{ reference: string }>
  searchParams: Promise<{ page?: string }>
}

export const generateMetadata = async () =>
  pageTitle((await getTranslations('participants'))('title'))

/** Who else comes, for whoever comes: those who wanted to stand on the list. */
export default async function Others({ params, searchParams }: Props) {
  const [{ reference }, person] = await Promise.all([params, signedIn()])
  const holding = await holdingOf(person, reference)
  if (!holding?.comes) notFound()
  const { event, registration } = holding
  const page = pageOf((await searchParams).page)
  const [locale, t, my, { listed }, rows] = await Promise.all([
    getLocale(),
    getTranslations('participants'),
    getTranslations('my'),
    countParticipants(db(), event.id),
    participantsOf(db(), event.id, page),
  ])
  const address = `/${locale}/my/${registration.reference}`
  return (
    <>
      <p className="no-print mb-6">
        <a href={address}>← {my('one', { reference: registration.reference })}</a>
      </p>
      <p className="font-semibold text-accent">{event.texts[locale].title}</p>
      <h1 className="mt-1">{t('title')}</h1>
      <p className="no-print mt-3 mb-6 max-w-2xl text-quiet">
        {t('forParticipants')}{' '}
        {!isOver(event) && (
          <a href={`${address}/${holding.attendance ? 'settle' : 'change'}/visibility`}>
            {t('ownAnswer')}
          </a>
        )}
      </p>
      {rows.length > 0 ? <ParticipantsTable rows={rows} locale={locale} /> : <p>{t('nobody')}</p>}
      <PageLinks
        page={page}
        pages={Math.ceil(listed / participantsAtOnce)}
        to={(page) => withQuery(`${address}/participants`, { page })}
      />
    </>
  )
}
