import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { CancelQuestion } from '@/app/[locale]/questions/cancel-question'
import { can } from '@/domain/permissions'
import { isLiving } from '@/domain/registration/answers'
import { cancel } from '../../actions'
import { loadMine } from '../load'

type Props = { params: Promise<{ reference: string }> }

export default async function Cancel({ params }: Props) {
  const [{ person, mine }, locale] = await Promise.all([
    loadMine((await params).reference),
    getLocale(),
  ])
  const { registration } = mine
  if (!isLiving(registration.status) || !can.cancelRegistration(person, registration, 'delegate'))
    notFound()
  return (
    <CancelQuestion
      it={mine}
      action={cancel}
      back={`/${locale}/my/${registration.reference}`}
      own
    />
  )
}
