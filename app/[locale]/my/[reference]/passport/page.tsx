import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { Refused } from '@/components/form/refused'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { ThreeFieldDate } from '@/components/form/three-field-date'
import { ownPapers } from '@/domain/documents/papers'
import { isOver } from '@/domain/event/window'
import { country, dates } from '@/domain/in-words'
import { nationalities, passportForm } from '@/domain/visa/form'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { fullTitle } from '@/lib/page-title'
import { signedIn } from '@/lib/signed-in'
import { givePassport } from './actions'
import { Given } from './given'

type Props = {
  params: Promise<{ reference: string }>
  searchParams: Promise<{ done?: string; anew?: string; refused?: string }>
}

/** What a visa letter needs to know of one's passport. Given once, it is not shown again: only given anew. */
export default async function PassportPage({ params, searchParams }: Props) {
  const [{ reference }, { done, anew, refused }, person] = await Promise.all([
    params,
    searchParams,
    signedIn(),
  ])
  const papers = await ownPapers(db(), person, reference)
  if (!papers?.needsVisa || isOver(papers.event)) notFound()
  const [locale, t, site] = await Promise.all([
    getLocale(),
    getTranslations('passport'),
    getTranslations('site'),
  ])
  const { event, letter, givenAt, registration } = papers
  const back = `/${locale}/my/${registration.reference}`
  if (env().PASSPORT_KEYS.length === 0 || (givenAt && !anew))
    return (
      <div className="column">
        <title>{await fullTitle(t('title'))}</title>
        <Refused code={refused} />
        <p className="no-print mb-6">
          <a href={back}>← {site('back')}</a>
        </p>
        <h1>{t('title')}</h1>
        {givenAt ? (
          <Given {...{ givenAt, letter, back, locale, done: done === 'yes' }} />
        ) : (
          <p className="lead mt-4">{t('notKept', { email: event.contactEmail })}</p>
        )}
      </div>
    )
  const labels = { day: t('day'), month: t('month'), year: t('year') }
  return (
    <Question
      form="passport"
      schema={passportForm}
      title={t('title')}
      lead={
        <>
          <p>{t('why')}</p>
          <p className="mt-3">{t('protected')}</p>
          {letter && (
            <p className="mt-3 rounded-md bg-warm-soft p-4 text-warm">
              {t('endsLetter', { number: letter.number })}
            </p>
          )}
        </>
      }
      back={givenAt ? `${back}/passport` : back}
      action={givePassport}
      hidden={{ reference: registration.reference }}
      submit={t('button')}
    >
      <TextField name="passportName" label={t('name')} hint={t('nameHint')} spellCheck={false} />
      <SelectField
        name="nationality"
        label={t('nationality')}
        choose={t('choose')}
        options={nationalities
          .map((value) => ({
            value,
            label: value === 'stateless' ? t('stateless') : country(locale, value),
          }))
          .sort((one, other) => one.label.localeCompare(other.label, locale))}
      />
      <ThreeFieldDate
        name="born"
        legend={t('born')}
        hint={t('bornHint')}
        labels={labels}
        birthday
      />
      <TextField name="passportNumber" label={t('number')} spellCheck={false} narrow />
      <ThreeFieldDate
        name="expires"
        legend={t('expires')}
        hint={t('expiresHint', { day: dates(locale, event.endsOn, event.endsOn) })}
        labels={labels}
      />
      <TextField
        name="embassy"
        label={t('embassy')}
        hint={t('embassyHint')}
        optional={t('optional')}
        spellCheck={false}
      />
    </Question>
  )
}
