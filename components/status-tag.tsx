import { useTranslations } from 'next-intl'
import type { Funding, Status } from '@/domain/registration/answers'

const looks = { received: '', approved: 'good', declined: 'bad', reserve: 'warm', cancelled: 'bad' }
const fundingLooks = { icld: 'good', waiting: 'warm', self: '', none: '' }

export function StatusTag({ status }: { status: Status }) {
  const t = useTranslations('answers')
  return <span className={`tag ${looks[status]}`}>{t(`status.${status}`)}</span>
}

/** Who pays, and whether they wait for ICLD to: whoever comes at own expense may do both. */
export function FundingTags({ funding, turn }: { funding: Funding; turn: number | null }) {
  const t = useTranslations('answers')
  const all: Funding[] = funding === 'self' && turn !== null ? ['self', 'waiting'] : [funding]
  return all.map((one) => (
    <span key={one} className={`tag ${fundingLooks[one]}`}>
      {t(`funding.${one}`)}
    </span>
  ))
}
