import { useTranslations } from 'next-intl'
import type { Funding } from '@/domain/registration/answers'

type Props = { funding: Funding; turn: number | null; inLine: number }

/** Who pays, and the turn in the queue of whoever waits. */
export function FundingInWords({ funding, turn, inLine }: Props) {
  const t = useTranslations('confirmation')
  const waits = turn !== null
  return t(funding === 'self' && waits ? 'selfWaiting' : funding, { turn: inLine })
}
