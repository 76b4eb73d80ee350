import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/form/act-button'
import { dates, moment } from '@/domain/in-words'
import { askedOfMe } from '@/domain/substitution/asked-of-me'
import { isOpen, needsApproval } from '@/domain/substitution/substitution'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { signedIn } from '@/lib/signed-in'
import { declineTakeOver } from './actions'

type Props = { params: Promise<{ slug: string }> }

export const generateMetadata = async () => pageTitle((await getTranslations('takeOver'))('title'))

/** Somebody is asked to take over a colleague's place: what it is, and yes or no. */
export default async function TakeOver({ params }: Props) {
  const [{ slug }, person, locale, t] = await Promise.all([
    params,
    signedIn(),
    getLocale(),
    getTranslations('takeOver'),
  ])
  const asked = (await askedOfMe(db(), person, slug)) ?? notFound()
  const { event, substitution, replaced, partnership, organisation, mine } = asked
  const { title } = event.texts[locale]
  const instead = `${replaced.givenNames} ${replaced.familyName}`
  const open = isOpen(substitution)
  if (mine && !open) redirect(`/${locale}/my/${mine}`)
  return (
    <div className="column">
      <p className="font-semibold text-accent">
        {title} · {dates(locale, event.startsOn, event.endsOn)} · {event.city}
      </p>
      <h1 className="mt-1">{t('title')}</h1>
      {!open && <p className="lead mt-4">{t('over', { email: event.contactEmail })}</p>}
      {open && substitution.confirmedAt && (
        <p className="lead mt-4">{t('confirmed', { email: person.email })}</p>
      )}
      {open && !substitution.confirmedAt && (
        <>
          <p className="lead mt-4">{t('lead', { instead, partnership, organisation })}</p>
          <p className="mt-4">{t('until', { time: moment(locale, substitution.expiresAt) })}</p>
          {needsApproval(event) && <p className="mt-4">{t('needsApproval')}</p>}
          {mine ? (
            <p className="mt-6 rounded-md bg-warm-soft p-5 text-warm">
              {t.rich('registered', {
                link: (words) => <a href={`/${locale}/my/${mine}`}>{words}</a>,
              })}
            </p>
          ) : (
            <p className="mt-8">
              <a className="button" href={`/${locale}/events/${slug}/register/you`}>
                {t('yes')}
              </a>
            </p>
          )}
        </>
      )}
      {open && (
        <div className="mt-4">
          <ActButton
            action={declineTakeOver}
            hidden={{ event: slug }}
            submit={t('no')}
            look="plain"
          />
        </div>
      )}
    </div>
  )
}
