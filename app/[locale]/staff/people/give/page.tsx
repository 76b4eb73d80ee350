import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { Radios } from '@/components/form/choices'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { ThreeFieldDate } from '@/components/form/three-field-date'
import { locales } from '@/domain/language'
import { giveRoleForm, roleNames } from '@/domain/people/role-form'
import { roleScopes } from '@/domain/people/role-scopes'
import { db } from '@/lib/db'
import { staffOnly } from '@/lib/staff-only'
import { giveRoleByAddress } from '../actions'

type Props = {
  searchParams: Promise<{ email?: string; role?: string; event?: string; partnership?: string }>
}

/** Whoever is to have a role, and which; what another page knows already stands in the address. */
export default async function GiveRole({ searchParams }: Props) {
  await staffOnly()
  const [locale, t, answers, known, { events, partnerships }] = await Promise.all([
    getLocale(),
    getTranslations('people'),
    getTranslations('answers'),
    searchParams,
    roleScopes(db()),
  ])
  return (
    <Question
      form="giveRole"
      schema={giveRoleForm}
      title={t('give')}
      lead={<p>{t('giveLead')}</p>}
      back={`/${locale}/staff/people`}
      action={giveRoleByAddress}
      hidden={{}}
      submit={t('giveButton')}
    >
      <TextField
        name="email"
        type="email"
        label={t('email')}
        hint={t('emailHint')}
        initial={known.email}
        inputMode="email"
        autoComplete="off"
        spellCheck={false}
      />
      <Radios
        name="role"
        legend={t('roleHeading')}
        initial={known.role}
        options={roleNames.map((value) => ({
          value,
          label: t(`role.${value}`),
          hint: t(`does.${value}`),
        }))}
      />
      <SelectField
        name="eventId"
        label={t('whichEvent')}
        hint={t('whichEventHint')}
        choose={t('chooseEvent')}
        initial={events.find(({ slug }) => slug === known.event)?.id}
        options={events.map(({ id, texts }) => ({ value: id, label: texts[locale].title }))}
      />
      <SelectField
        name="partnershipId"
        label={t('whichPartnership')}
        hint={t('whichPartnershipHint')}
        choose={t('choosePartnership')}
        initial={known.partnership}
        options={partnerships.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <ThreeFieldDate
        name="lastDay"
        legend={t('lastDay')}
        hint={t('lastDayHint')}
        labels={{ day: t('day'), month: t('month'), year: t('year') }}
      />
      <Radios
        name="language"
        legend={t('language')}
        options={locales.map((value) => ({ value, label: answers(`language.${value}`) }))}
      />
    </Question>
  )
}
