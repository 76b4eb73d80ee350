import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { ActButton } from '@/components/form/act-button'
import { Refused } from '@/components/form/refused'
import { isOver } from '@/domain/event/window'
import { moment } from '@/domain/in-words'
import { oneWhoNeedsVisa } from '@/domain/visa/visa-list'
import { academyForStaff } from '@/lib/academy-for-staff'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { issueLetter, revokeLetter, showPassport } from '../actions'
import { Look } from './look'

type Props = {
  params: Promise<{ slug: string; reference: string }>
  searchParams: Promise<{ done?: string; refused?: string }>
}

export const generateMetadata = async () => pageTitle((await getTranslations('visas'))('one'))

/** One person's visa letter, for a named officer. Passport data are shown at the press of a button that is logged. */
export default async function OneVisa({ params, searchParams }: Props) {
  const [{ slug, reference }, { done, refused }] = await Promise.all([params, searchParams])
  const { person, event } = await academyForStaff(slug)
  const one = (await oneWhoNeedsVisa(db(), person, event.id, reference)) ?? notFound()
  const [locale, t, staff, form] = await Promise.all([
    getLocale(),
    getTranslations('visas'),
    getTranslations('staff'),
    getTranslations('form'),
  ])
  const list = `/${locale}/staff/events/${slug}/visas`
  const hidden = { reference: one.reference }
  const mayIssue = one.givenAt !== null && !isOver(event)
  return (
    <div className="column">
      <Refused code={refused} />
      <Breadcrumbs
        way={[
          { href: `/${locale}/staff`, name: staff('title') },
          { href: list, name: t('title') },
        ]}
      />
      <p className="font-semibold text-accent">{one.reference}</p>
      <h1>{`${one.givenNames} ${one.familyName}`}</h1>
      <p className="mt-2 text-quiet">
        {one.affiliation} · {one.email}
      </p>
      {(done === 'issued' || done === 'revoked') && (
        <p role="status" className="mt-4 rounded-md bg-soft p-4">
          {t(done === 'issued' ? 'doneIssued' : 'doneRevoked')}
        </p>
      )}

      <h2 className="mt-10">{t('data')}</h2>
      {one.givenAt ? (
        <>
          <p className="mt-3">{t('dataGivenAt', { time: moment(locale, one.givenAt) })}</p>
          <div className="mt-4">
            <Look
              action={showPassport}
              hidden={hidden}
              texts={{
                ...{ problemTitle: form('problemTitle'), submit: t('look') },
                ...{ logged: t('lookLogged'), shown: t('lookShown') },
              }}
            />
          </div>
        </>
      ) : (
        <p className="mt-3">{t('dataNotGiven')}</p>
      )}

      <h2 className="mt-10">{t('letter')}</h2>
      {one.letter && one.issuedAt ? (
        <>
          <p className="mt-3">
            {t(isOver(event) ? 'wasInForce' : 'inForce', {
              number: one.letter,
              time: moment(locale, one.issuedAt),
            })}
          </p>
          {one.givenAt && (
            <p className="mt-3">
              <a className="button plain" href={`${list}/${one.reference}/letter.pdf`}>
                {t('pdf')}
              </a>
            </p>
          )}
          {!isOver(event) && (
            <>
              <p className="mt-8 mb-3">{t('revokeText', { number: one.letter })}</p>
              <ActButton
                action={revokeLetter}
                hidden={{ ...hidden, number: one.letter }}
                submit={t('revoke')}
                look="grave"
              />
            </>
          )}
        </>
      ) : (
        <p className="mt-3">{t(mayIssue ? 'notIssued' : 'notYet')}</p>
      )}
      {mayIssue && (
        <div className="mt-8">
          {one.letter && <p className="mb-3">{t('issueAnewText')}</p>}
          <ActButton
            action={issueLetter}
            hidden={{ ...hidden, replaces: one.letter ?? '' }}
            submit={t(one.letter ? 'issueAnew' : 'issue')}
            look={one.letter ? 'plain' : undefined}
          />
        </div>
      )}
    </div>
  )
}
