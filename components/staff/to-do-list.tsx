import { useTranslations } from 'next-intl'
import type { EventKind } from '@/domain/event/facts'
import type { Task, ToDo } from '@/domain/lists/to-do'

type Props = { toDo: ToDo[]; kind: EventKind; here: string; staff: string }

/** What needs doing now, the way to each. */
export function ToDoList({ toDo, kind, here, staff }: Props) {
  const t = useTranslations('toDo')
  if (toDo.length === 0) return <p className="mt-3 text-quiet">{t('nothing')}</p>
  const academy = kind === 'academy'
  const at: Record<Task, string> = {
    review: academy
      ? `${here}/applications?standing=open`
      : `${here}/attendees?status=received&decision=undecided`,
    release: academy ? `${here}/applications/release` : `${here}/release`,
    requests: `${here}/requests`,
    'offers-ending': `${here}/funding?state=offered`,
    'places-ending': `${here}/applications`,
    unconfirmed: `${here}/attendees`,
    'reviews-missing': `${here}/reviewers`,
    'letters-to-issue': `${here}/visas`,
    'mails-failed': `${staff}/mail`,
  }
  return (
    <ul className="rows mt-3">
      {toDo.map(({ task, count }) => (
        <li key={task} className="flex items-baseline gap-4 py-2">
          <span className="w-12 shrink-0 text-right font-semibold text-xl tabular-nums">
            {count}
          </span>
          <a href={at[task]}>{t(task, { count })}</a>
        </li>
      ))}
    </ul>
  )
}
