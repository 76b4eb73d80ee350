import { useLocale, useTranslations } from 'next-intl'
import type { EventKind } from '@/domain/event/facts'
import { moment } from '@/domain/in-words'
import type { Task, ToDo } from '@/domain/lists/to-do'
import { wantedPerApplication } from '@/domain/review/review-form'

type Props = { toDo: ToDo[]; kind: EventKind; here: string; staff: string }

/** What needs doing now, the way to each. */
export function ToDoList({ toDo, kind, here, staff }: Props) {
  const t = useTranslations('toDo')
  const locale = useLocale()
  if (toDo.length === 0) return <p className="mt-3 text-quiet">{t('nothing')}</p>
  const academy = kind === 'academy'
  const leadsTo: Record<Task, string> = {
    'window-opens': `${here}/settings/dates`,
    'window-closes': `${here}/settings/dates`,
    review: academy
      ? `${here}/applications?standing=open`
      : `${here}/attendees?status=received&decision=undecided`,
    release: academy ? `${here}/applications/release` : `${here}/release`,
    requests: `${here}/requests`,
    'offers-ending': `${here}/funding?state=offered`,
    'places-unanswered': `${here}/attendees?place=offered`,
    unconfirmed: `${here}/attendees?missing=confirmation`,
    'stay-unanswered': `${here}/attendees?missing=stay`,
    'reviewers-short': `${here}/assign?fewer=${wantedPerApplication}&declared=yes`,
    'reviews-missing': `${here}/reviewers`,
    'letters-to-issue': `${here}/visas`,
    'mails-failed': `${staff}/mail`,
  }
  return (
    <ul className="rows mt-3">
      {toDo.map(({ task, count, soon = 0, at }) => (
        <li key={task} className="flex items-baseline gap-4 py-2">
          <span className="w-12 shrink-0 text-right font-semibold text-xl tabular-nums">
            {count}
          </span>
          <a href={leadsTo[task]}>
            {t(task, { count, soon, kind, time: at ? moment(locale, at) : '' })}
          </a>
        </li>
      ))}
    </ul>
  )
}
