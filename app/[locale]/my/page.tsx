import { getLocale, getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/form/act-button'
import { Radios } from '@/components/form/choices'
import { formTexts } from '@/components/form/form-texts'
import { QuestionForm } from '@/components/form/question-form'
import { FundingInWords } from '@/components/funding-in-words'
import { StatusTag } from '@/components/status-tag'
import { isOver } from '@/domain/event/window'
import { isOffered } from '@/domain/funding/held'
import { dates } from '@/domain/in-words'
import { locales } from '@/domain/language'
import { can } from '@/domain/permissions'
import { isLiving } from '@/domain/registration/answers'
import { registrationsOf } from '@/domain/registration/mine'
import { db } from '@/lib/db'
import { fullTitle } from '@/lib/page-title'
import { signedIn } from '@/lib/signed-in'
import { signOut } from '../(public)/sign-in/actions'
import { endSessions, setLanguage } from './actions'

/** All of a person's registrations, those to come first; their language; the ways out. */
export default async function My() {
  const [person, locale, t, site, days, answers] = await Promise.all([
    signedIn(),
    getLocale(),
    getTranslations('my'),
    getTranslations('site'),
    getTranslations('days'),
    getTranslations('answers'),
  ])
  const mine = await registrationsOf(db(), person)
  const coming = mine.filter(({ event }) => !isOver(event))
  const past = mine.filter(({ event }) => isOver(event))
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
              {can.takeLists(person) ? site('coordinator') : days('title')}
            </a>
          )}
        </p>
      )}
      {mine.length === 0 && (
        <p className="mt-8">
          {t('empty')} <a href={`/${locale}`}>{t('toEvents')}</a>
        </p>
      )}
      <List mine={coming} heading="h2" />
      {past.length > 0 && (
        <>
          <h2 className="mt-12">{t('past')}</h2>
          <List mine={past} heading="h3" />
        </>
      )}

      <section className="column mt-16">
        <h2>{t('settings')}</h2>
        <div className="mt-4">
          <QuestionForm
            action={setLanguage}
            form="language"
            texts={await formTexts(await fullTitle(t('title')), t('saveLanguage'), ['language'])}
          >
            <Radios
              name="language"
              legend={t('language')}
              hint={t('languageHint')}
              options={locales.map((value) => ({ value, label: answers(`language.${value}`) }))}
              initial={person.locale}
            />
          </QuestionForm>
        </div>
        <div className="mt-10">
          <p className="mb-3 text-quiet">{t('everywhereText')}</p>
          <ActButton action={endSessions} hidden={{}} submit={t('everywhere')} look="plain" />
        </div>
      </section>
    </>
  )
}

type ListProps = {
  mine: Awaited<ReturnType<typeof registrationsOf>>
  heading: 'h2' | 'h3'
}

async function List({ mine, heading: Heading }: ListProps) {
  const [locale, t, answers] = await Promise.all([
    getLocale(),
    getTranslations('my'),
    getTranslations('answers'),
  ])
  if (mine.length === 0) return null
  return (
    <ul className="rows mt-8">
      {mine.map((one) => (
        <li key={one.reference} className="grid gap-x-10 gap-y-2 py-6 sm:grid-cols-[1fr_16rem]">
          <div>
            <Heading>
              <a href={`/${locale}/my/${one.reference}`}>{one.event.texts[locale].title}</a>
            </Heading>
            <p className="text-quiet">
              {dates(locale, one.event.startsOn, one.event.endsOn)} · {one.event.city} ·{' '}
              {one.partnership ?? (one.attendance && answers(`attendance.${one.attendance}`))}
            </p>
            {one.event.kind === 'conference' && isLiving(one.status) && (
              <p className="mt-2">
                <FundingInWords {...one} />
              </p>
            )}
          </div>
          <p>
            <span className="font-semibold tabular-nums">{one.reference}</span>
            <br />
            <StatusTag
              of={one.event.kind === 'academy' ? 'applicationStatus' : 'status'}
              status={one.status}
            />{' '}
            {(isOffered(one) || one.placeUntil) && (
              <span className="tag warm">{t('answerOffer')}</span>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
