import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { CancelQuestion } from '@/app/[locale]/questions/cancel-question'
import { isLiving } from '@/domain/registration/answers'
import { toActOn } from '@/domain/registration/to-act-on'
import { coordinatedPartnership } from '@/lib/coordinated'
import { db } from '@/lib/db'
import { cancelDelegate } from '../../../../../../../actions'

type Props = { params: Promise<{ slug: string; partnership: string; reference: string }> }

export default async function CancelForDelegate({ params }: Props) {
  const { slug, partnership, reference } = await params
  const { scope } = (await coordinatedPartnership(slug, partnership)) ?? notFound()
  const [it, locale] = await Promise.all([toActOn(db(), reference), getLocale()])
  const here = it?.partnership.id === scope.partnershipId && it?.event.id === scope.eventId
  if (!it || !here || !isLiving(it.registration.status)) notFound()
  return (
    <CancelQuestion
      it={it}
      action={cancelDelegate}
      back={`/${locale}/coordinator/events/${slug}/partnerships/${partnership}`}
    />
  )
}
