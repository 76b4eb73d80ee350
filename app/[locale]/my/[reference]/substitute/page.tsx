import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { SubstituteQuestion } from '@/app/[locale]/questions/substitute-question'
import { can } from '@/domain/permissions'
import { isLiving } from '@/domain/registration/answers'
import { substitute } from '../../actions'
import { loadMine } from '../load'

type Props = { params: Promise<{ reference: string }> }

export default async function Substitute({ params }: Props) {
  const [{ person, mine }, locale] = await Promise.all([
    loadMine((await params).reference),
    getLocale(),
  ])
  const { registration } = mine
  if (!isLiving(registration.status) || !can.substitute(person, registration, 'delegate'))
    notFound()
  return (
    <SubstituteQuestion
      it={mine}
      action={substitute}
      back={`/${locale}/my/${registration.reference}`}
      own
    />
  )
}
