import { getLocale, getTranslations } from 'next-intl/server'
import { FundingInWords } from '@/components/funding-in-words'
import { StatusTag } from '@/components/status-tag'
import { dates } from '@/domain/in-words'
import { can } from '@/domain/permissions'
import { isLiving } from '@/domain/registration/answers'
import { registrationsOf } from '@/domain/registration/mine'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { signedIn } from '@/lib/signed-in'
import { signOut } from '../(public)/sign-in/actions'

export const generateMetadata = async () => pageTitle((await getTranslations('my'))('title'))

export default async function My() {
  const [person, locale, t, site] = await Promise.all([
    signedIn(),
    getLocale(),
    getTranslations('my'),
    getTranslations('site'),
  ])
  const mine = await registrationsOf(db(), person)
  return (
    <>
      <h1>{t('title')}</h1>
      <div className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2 text-quiet">
        <p className="wrap-anywhere">{t('signedInAs', { email: person.email })}</p>
        <form action={signOut}>
          <button type="submit" className="text-accent underline">
            {site('signOut')}
          </button>
        </form>
      </div>
      {(can.workAsStaff(person) || can.coordinate(person)) && (
        <p className="mt-6 flex flex-wrap gap-3">
          {can.workAsStaff(person) && (
            <a className="button plain" href={`/${locale}/staff`}>
              {site('staff')}
            </a>
          )}
          {can.coordinate(person) && (
            <a className="button plain" href={`/${locale}/coordinator`}>
              {site('coordinator')}
            </a>
          )}
        </p>
      )}
      {mine.length === 0 && (
        <p className="mt-8">
          {t('empty')} <a href={`/${locale}`}>{t('toEvents')}</a>
        </p>
      )}
      <ul className="rows mt-8">
        {mine.map((one) => (
          <li key={one.reference} className="grid gap-x-10 gap-y-2 py-6 sm:grid-cols-[1fr_16rem]">
            <div>
              <h2>
                <a href={`/${locale}/my/${one.reference}`}>{one.event.texts[locale].title}</a>
              </h2>
              <p className="text-quiet">
                {dates(locale, one.event.startsOn, one.event.endsOn)} · {one.event.city} ·{' '}
                {one.partnership}
              </p>
              {isLiving(one.status) && (
                <p className="mt-2">
                  <FundingInWords {...one} />
                </p>
              )}
            </div>
            <p>
              <span className="font-semibold tabular-nums">{one.reference}</span>
              <br />
              <StatusTag status={one.status} />
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
