import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ColleagueQuestion } from '@/app/[locale]/questions/colleague-question'
import { delegationOf } from '@/domain/partnership/delegation'
import { coordinatedPartnership } from '@/lib/coordinated'
import { db } from '@/lib/db'
import { registerOther } from '../../../../../actions'

type Props = { params: Promise<{ slug: string; partnership: string }> }

/** A colleague is registered by their coordinator. */
export default async function RegisterColleague({ params }: Props) {
  const { slug, partnership: partnershipSlug } = await params
  const coordinated = (await coordinatedPartnership(slug, partnershipSlug)) ?? notFound()
  const { event, scope } = coordinated
  const id = scope.partnershipId ?? ''
  const [locale, t, delegation] = await Promise.all([
    getLocale(),
    getTranslations('colleague'),
    delegationOf(db(), event.id, id),
  ])
  const taken = delegation.holders.length + delegation.offered.length
  return (
    <ColleagueQuestion
      event={event}
      partnership={{ id, slug: partnershipSlug }}
      third={taken >= event.fundedPlaces || delegation.waiting.length > 0}
      title={t('registerTitle')}
      lead={t('registerLead')}
      back={`/${locale}/coordinator/events/${slug}/partnerships/${partnershipSlug}`}
      action={registerOther}
    />
  )
}
