import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { openApplication } from '@/domain/application/open-application'
import { isBefore } from '@/domain/event/window'
import { moment } from '@/domain/in-words'
import { db } from '@/lib/db'
import { fullTitle } from '@/lib/page-title'
import { signedIn } from '@/lib/signed-in'

type Props = { params: Promise<{ slug: string }> }

/** That it has come in, and what happens next: it survives a bookmark and a reload. */
export default async function Confirmation({ params }: Props) {
  const [{ slug }, person, locale, t, words] = await Promise.all([
    params,
    signedIn(),
    getLocale(),
    getTranslations('application'),
    getTranslations('confirmation'),
  ])
  const open = (await openApplication(db(), person, slug)) ?? notFound()
  const { mine, event } = open
  if (!mine) redirect(`/${locale}/events/${slug}/register`)
  return (
    <div className="column">
      <title>{await fullTitle(t('received'))}</title>
      <div className="rounded-md bg-soft p-6 sm:p-8">
        <h1>{t('received')}</h1>
        <p className="mt-4 text-quiet">{event.texts[locale].title}</p>
        <p className="mt-4">{words('reference')}</p>
        <p className="font-bold text-3xl tracking-wide">{mine.reference}</p>
      </div>
      <h2 className="mt-8">{words('next')}</h2>
      <p className="mt-2">{t('copySent', { email: person.email })}</p>
      {isBefore(event.closesAt) && (
        <p className="mt-2">{t('changeUntil', { time: moment(locale, event.closesAt) })}</p>
      )}
      <p className="mt-2">{t('thenReviewed')}</p>
      <p className="mt-6">
        <a href={`/${locale}/my/${mine.reference}`}>{t('seeIt')}</a>
      </p>
      <h2 className="mt-8">{words('ask')}</h2>
      <p className="mt-2">{words('askText', { email: event.contactEmail })}</p>
    </div>
  )
}
