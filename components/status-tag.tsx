import { useTranslations } from 'next-intl'
import type { Funding, Status } from '@/domain/registration/answers'

const looks = { received: '', approved: 'good', declined: 'bad', reserve: 'warm', cancelled: 'bad' }
const fundingLooks = { icld: 'good', waiting: 'warm', self: '', none: '' }

type Props = { status: Status; of?: 'status' | 'applicationStatus' }

/** How a registration stands, or an application, which is accepted or rejected and not approved or cancelled. */
export function StatusTag({ status, of = 'status' }: Props) {
  const t = useTranslations('answers')
  return <span className={`tag ${looks[status]}`}>{t(`${of}.${status}`)}</span>
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
