import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ColleagueAddress } from '@/app/[locale]/questions/colleague-address'
import { PartyField } from '@/app/[locale]/questions/party-field'
import { Question } from '@/app/[locale]/questions/question'
import { moment } from '@/domain/in-words'
import { inviteColleagueForm } from '@/domain/partnership/colleague-form'
import { coordinatedPartnership } from '@/lib/coordinated'
import { invite } from '../../../../../actions'

type Props = { params: Promise<{ slug: string; partnership: string }> }

/** A colleague is invited by mail: who, from where, in which language. */
export default async function Invite({ params }: Props) {
  const { slug, partnership: partnershipSlug } = await params
  const [coordinated, locale, t] = await Promise.all([
    coordinatedPartnership(slug, partnershipSlug),
    getLocale(),
    getTranslations('colleague'),
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
      <ColleagueAddress />
      <PartyField partnershipId={scope.partnershipId ?? ''} />
    </Question>
  )
}
