import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { FundingInWords } from '@/components/funding-in-words'
import { myLivingRegistration } from '@/domain/registration/mine'
import { db } from '@/lib/db'
import { fullTitle } from '@/lib/page-title'
import { signedIn } from '@/lib/signed-in'

type Props = { params: Promise<{ slug: string }> }

/** What was promised, for as long as it holds: it survives a bookmark and a reload. */
export default async function Confirmation({ params }: Props) {
  const [{ slug }, person, locale, t] = await Promise.all([
    params,
    signedIn(),
    getLocale(),
    getTranslations('confirmation'),
  ])
  const mine = await myLivingRegistration(db(), person, slug)
  if (!mine) redirect(`/${locale}/events/${slug}/register`)
  const { registration, event } = mine
  return (
    <div className="column">
      <title>{await fullTitle(t('title'))}</title>
      <div className="rounded-md bg-soft p-6 sm:p-8">
        <h1>{t('title')}</h1>
        <p className="mt-4 text-quiet">{event.texts[locale].title}</p>
        <p className="mt-4">{t('reference')}</p>
        <p className="font-bold text-3xl tracking-wide">{registration.reference}</p>
      </div>
      <p className="lead mt-6 text-ink">
        <FundingInWords {...mine} />
      </p>
      <h2 className="mt-8">{t('next')}</h2>
      <p className="mt-2">{t('mailSent', { email: person.email })}</p>
      <p className="mt-2">{t('review')}</p>
      <h2 className="mt-8">{t('keep')}</h2>
      <p className="mt-2">
        {t.rich('keepText', { link: (words) => <a href={`/${locale}/my`}>{words}</a> })}
      </p>
      <p className="no-print mt-2">
        <a href={`/${locale}/events/${slug}/calendar.ics`}>{t('calendar')}</a>
      </p>
      <h2 className="mt-8">{t('ask')}</h2>
      <p className="mt-2">{t('askText', { email: event.contactEmail })}</p>
    </div>
  )
}
