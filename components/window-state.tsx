import { useTranslations } from 'next-intl'
import type { EventKind } from '@/domain/event/facts'
import type { WindowState as State } from '@/domain/event/window'
import { moment } from '@/domain/in-words'
import type { Locale } from '@/domain/language'

type Props = {
  event: { kind: EventKind; opensAt: Date; closesAt: Date }
  state: State
  locale: Locale
}

const words = {
  conference: { open: 'open', 'not-open-yet': 'notOpenYet', closed: 'closed' },
  academy: {
    open: 'applicationOpen',
    'not-open-yet': 'applicationNotOpenYet',
    closed: 'applicationClosed',
  },
} as const
const looks = { open: 'good', 'not-open-yet': 'warm', closed: '' }

/** Whether one can register or apply now, and until or from when. */
export function WindowState({ event, state, locale }: Props) {
  const t = useTranslations('window')
  const time = (instant: Date) => moment(locale, instant)
  return (
    <p>
      <span className={`tag ${looks[state]}`}>{t(words[event.kind][state])}</span>
      <span className="mt-1 block">
        {state === 'open' && t('openUntil', { time: time(event.closesAt) })}
        {state === 'not-open-yet' && t('opens', { time: time(event.opensAt) })}
        {state === 'closed' && t('closedAt', { time: time(event.closesAt) })}
      </span>
    </p>
  )
}
