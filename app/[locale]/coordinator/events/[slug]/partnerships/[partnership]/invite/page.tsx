import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PartyField } from '@/app/[locale]/questions/party-field'
import { Question } from '@/app/[locale]/questions/question'
import { Radios } from '@/components/form/choices'
import { TextField } from '@/components/form/text-field'
import { moment } from '@/domain/in-words'
import { locales } from '@/domain/language'
import { inviteColleagueForm } from '@/domain/partnership/colleague-form'
import { coordinatedPartnership } from '@/lib/coordinated'
import { invite } from '../../../../../actions'

type Props = { params: Promise<{ slug: string; partnership: string }> }

/** A colleague is invited by mail: who, from where, in which language. */
export default async function Invite({ params }: Props) {
  const { slug, partnership: partnershipSlug } = await params
  const [coordinated, locale, t, answers] = await Promise.all([
    coordinatedPartnership(slug, partnershipSlug),
    getLocale(),
    getTranslations('colleague'),
    getTranslations('answers'),
  ])
  const { event, scope } = coordinated ?? notFound()
  return (
    <Question
      form="inviteColleague"
      schema={inviteColleagueForm}
      title={t('inviteTitle')}
      lead={t('inviteLead', { time: moment(locale, event.closesAt) })}
      back={`/${locale}/coordinator/events/${slug}/partnerships/${partnershipSlug}`}
      action={invite}
      hidden={{ event: slug, partnership: partnershipSlug }}
      submit={t('inviteButton')}
    >
      <TextField
        name="email"
        type="email"
        label={t('email')}
        hint={t('emailHint')}
        inputMode="email"
        autoComplete="off"
        spellCheck={false}
      />
      <PartyField partnershipId={scope.partnershipId ?? ''} />
      <Radios
        name="language"
        legend={t('language')}
        options={locales.map((value) => ({ value, label: answers(`language.${value}`) }))}
      />
    </Question>
  )
}
