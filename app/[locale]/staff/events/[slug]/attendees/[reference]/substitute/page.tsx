import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { SubstituteQuestion } from '@/app/[locale]/questions/substitute-question'
import { isLiving } from '@/domain/registration/answers'
import { toActOn } from '@/domain/registration/to-act-on'
import { db } from '@/lib/db'
import { staffEvent } from '@/lib/staff-only'
import { substituteAttendee } from '../../actions'

type Props = { params: Promise<{ slug: string; reference: string }> }

export default async function SubstituteByStaff({ params }: Props) {
  const { slug, reference } = await params
  const { event } = await staffEvent(slug)
  const [it, locale] = await Promise.all([toActOn(db(), reference), getLocale()])
  if (it?.event.id !== event.id || !isLiving(it.registration.status)) notFound()
  return (
    <SubstituteQuestion
      it={it}
      action={substituteAttendee}
      back={`/${locale}/staff/events/${slug}/attendees/${reference}`}
    />
  )
}
