import { useTranslations } from 'next-intl'
import type { Funding } from '@/domain/registration/answers'

type Props = {
  funding: Funding
  turn: number | null
  inLine: number
  /** Set while a funded place is offered to them. */
  offeredUntil: Date | null
}

/** Who pays, and the turn in the queue of whoever waits. */
export function FundingInWords({ funding, turn, inLine, offeredUntil }: Props) {
  const t = useTranslations('confirmation')
  if (offeredUntil) return t(funding === 'self' ? 'selfOffered' : 'offered')
  const waits = turn !== null
  return t(funding === 'self' && waits ? 'selfWaiting' : funding, { turn: inLine })
}
