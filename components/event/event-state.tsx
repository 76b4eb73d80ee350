import { useTranslations } from 'next-intl'
import type { EventState as State } from '@/domain/event/facts'

const looks = { draft: 'warm', published: 'good', archived: '' } satisfies Record<State, string>

/** Whether an event is a draft, published or archived. */
export function EventState({ state }: { state: State }) {
  return (
    <span className={`tag ${looks[state]}`}>{useTranslations('eventList')(`states.${state}`)}</span>
  )
}
