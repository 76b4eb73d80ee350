import { useTranslations } from 'next-intl'
import type { Funding, Status } from '@/domain/registration/answers'

const looks = { received: '', approved: 'good', declined: 'bad', reserve: 'warm', cancelled: 'bad' }
const fundingLooks = { icld: 'good', waiting: 'warm', self: '', none: '' }

export function StatusTag({ status }: { status: Status }) {
  const t = useTranslations('answers')
  return <span className={`tag ${looks[status]}`}>{t(`status.${status}`)}</span>
}

export function FundingTag({ funding }: { funding: Funding }) {
  const t = useTranslations('answers')
  return <span className={`tag ${fundingLooks[funding]}`}>{t(`funding.${funding}`)}</span>
}
