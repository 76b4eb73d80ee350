import { getLocale, getTranslations } from 'next-intl/server'
import { chosen, said } from '@/app/[locale]/questions/typed'
import { Radios } from '@/components/form/choices'
import { LongText } from '@/components/form/long-text'
import { SelectField, SelectSeveral } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { type Attendance, categories } from '@/domain/application/answers'
import { countryCodes } from '@/domain/application/countries'
import {
  mostAbstractWords,
  mostMotivationWords,
  mostResearchCountries,
} from '@/domain/application/form'
import { attendedBy } from '@/domain/event/choices'
import type { Event } from '@/domain/event/seats'
import type { Typed } from '@/domain/form'
import { country, dates } from '@/domain/in-words'
import { genders } from '@/domain/registration/answers'

type Props = { typed: Typed | undefined }

/** As what, and for which days. */
export async function CategoryFields({
  typed,
  event,
  attendances,
}: Props & { event: Event; attendances: Attendance[] }) {
  const [locale, t, answers] = await Promise.all([
    getLocale(),
    getTranslations('application'),
    getTranslations('answers'),
  ])
  return (
    <>
      <Radios
        name="category"
        legend={t('fields.category')}
        options={categories.map((value) => ({ value, label: answers(`delegateRole.${value}`) }))}
        initial={said(typed, 'category')}
      />
      <Radios
        name="attendance"
        legend={t('fields.attendance')}
        options={attendances.map((value) => {
          const days = attendedBy(event, value)
          return {
            value,
            label: answers(`attendance.${value}`),
            hint: dates(locale, days[0] ?? '', days.at(-1) ?? ''),
          }
        })}
        initial={said(typed, 'attendance')}
      />
    </>
  )
}

/** Who somebody is and where they work. */
export async function ApplicantFields({ typed, email }: Props & { email: string }) {
  const [t, you, answers, form, options] = await Promise.all([
    getTranslations('application'),
    getTranslations('steps.you'),
    getTranslations('answers'),
    getTranslations('form'),
    countryOptions(),
  ])
  return (
    <>
      <div>
        <p className="font-semibold">{you('email')}</p>
        <p className="hint">{t('steps.applicant.emailHint')}</p>
        <p className="mt-1">{email}</p>
      </div>
      <TextField
        name="givenNames"
        label={you('givenNames')}
        hint={t('steps.applicant.nameHint')}
        autoComplete="given-name"
        spellCheck={false}
        initial={said(typed, 'givenNames')}
      />
      <TextField
        name="familyName"
        label={you('familyName')}
        autoComplete="family-name"
        spellCheck={false}
        initial={said(typed, 'familyName')}
      />
      <TextField
        name="affiliation"
        label={t('fields.affiliation')}
        hint={t('steps.applicant.affiliationHint')}
        autoComplete="organization"
        initial={said(typed, 'affiliation')}
      />
      <SelectField
        name="residence"
        label={t('fields.residence')}
        choose={t('chooseCountry')}
        options={options}
        autoComplete="country"
        initial={said(typed, 'residence')}
      />
      <Radios
        name="gender"
        legend={you('gender')}
        hint={t('steps.applicant.genderHint')}
        optional={form('optional')}
        options={genders.map((value) => ({ value, label: answers(`gender.${value}`) }))}
        initial={said(typed, 'gender')}
      />
    </>
  )
}

export async function StreamFields({ typed, event }: Props & { event: Event }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('application')])
  return (
    <Radios
      name="stream"
      legend={t('fields.stream')}
      options={event.themes.map(({ code, name, about }) => ({
        value: code,
        label: name[locale],
        hint: about[locale],
      }))}
      initial={said(typed, 'stream')}
    />
  )
}

export async function ResearchFields({ typed }: Props) {
  const [t, form, options] = await Promise.all([
    getTranslations('application'),
    getTranslations('form'),
    countryOptions(),
  ])
  return (
    <>
      <SelectSeveral
        name="researchCountries"
        legend={t('fields.researchCountries')}
        hint={t('steps.research.countriesHint')}
        number={t('steps.research.countryNumber')}
        optional={form('optional')}
        choose={t('chooseCountry')}
        options={options}
        count={mostResearchCountries}
        initial={chosen(typed, 'researchCountries')}
      />
      <TextField
        name="title"
        label={t('steps.research.workTitle')}
        initial={said(typed, 'title')}
      />
      <LongText
        name="abstract"
        label={t('fields.abstract')}
        hint={t('mostWords', { count: mostAbstractWords })}
        counted={wordsOf(t, mostAbstractWords)}
        rows={14}
        initial={said(typed, 'abstract')}
      />
    </>
  )
}

export async function MotivationFields({ typed }: Props) {
  const t = await getTranslations('application')
  return (
    <>
      <LongText
        name="motivation"
        label={t('fields.motivation')}
        hint={`${t('steps.motivation.hint')} ${t('mostWords', { count: mostMotivationWords })}`}
        counted={wordsOf(t, mostMotivationWords)}
        rows={8}
        initial={said(typed, 'motivation')}
      />
      <Radios
        name="fundingRequested"
        legend={t('steps.motivation.funding')}
        hint={t('steps.motivation.fundingHint')}
        options={(['yes', 'no'] as const).map((value) => ({
          value,
          label: t(`steps.motivation.funding-${value}`),
        }))}
        initial={said(typed, 'fundingRequested')}
      />
    </>
  )
}

/** The countries by their names, in the order of the reader's alphabet. */
async function countryOptions() {
  const locale = await getLocale()
  return countryCodes
    .map((value) => ({ value, label: country(locale, value) }))
    .sort((one, other) => one.label.localeCompare(other.label, locale))
}

/** How many words there are of how many; the browser counts them, so {count} stays as it is. */
const wordsOf = (t: { raw: (key: 'wordsOf') => string }, most: number) =>
  t.raw('wordsOf').replace('{most}', String(most))
