import { getLocale, getTranslations } from 'next-intl/server'
import { ToDoList } from '@/components/staff/to-do-list'
import { WindowState } from '@/components/window-state'
import { windowState } from '@/domain/event/window'
import { toDo } from '@/domain/lists/to-do'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { staffEvent } from '@/lib/staff-only'
import { AcademyFigures } from './academy-figures'
import { ConferenceFigures } from './conference-figures'
import { Lines } from './lines'
import { Pictures } from './pictures'

type Props = { params: Promise<{ slug: string }> }

export const generateMetadata = async () => pageTitle((await getTranslations('staff'))('title'))

/** One event: what needs doing now, its numbers, and its pictures. */
export default async function EventOverview({ params }: Props) {
  const { event } = await staffEvent((await params).slug)
  const [locale, t, todo, tasks] = await Promise.all([
    getLocale(),
    getTranslations('staff'),
    getTranslations('toDo'),
    toDo(db()),
  ])
  const staff = `/${locale}/staff`
  const academy = event.kind === 'academy'
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-4">
        <h1>{t('title')}</h1>
        <WindowState event={event} state={windowState(event)} locale={locale} />
      </div>
      {academy ? <AcademyFigures event={event} /> : <ConferenceFigures event={event} />}
      <div className="mt-10 grid gap-x-12 gap-y-10 md:grid-cols-2">
        <section>
          <h2>{todo('title')}</h2>
          <ToDoList
            toDo={tasks.get(event.id) ?? []}
            kind={event.kind}
            here={`${staff}/events/${event.slug}`}
            staff={staff}
          />
        </section>
        {!academy && <Lines event={event} />}
      </div>
      <section className="mt-12">
        <Pictures event={event} />
      </section>
    </>
  )
}
