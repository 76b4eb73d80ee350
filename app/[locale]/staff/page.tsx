import { getLocale, getTranslations } from 'next-intl/server'
import { ToDoList } from '@/components/staff/to-do-list'
import { WindowState } from '@/components/window-state'
import { publishedEvents } from '@/domain/event/published'
import { windowState } from '@/domain/event/window'
import { dates } from '@/domain/in-words'
import { toDo } from '@/domain/lists/to-do'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { staffOnly } from '@/lib/staff-only'

export const generateMetadata = async () => pageTitle((await getTranslations('staff'))('title'))

/** Every event with what needs doing about it now. */
export default async function Overview() {
  await staffOnly()
  const [locale, t, todo, events, tasks] = await Promise.all([
    getLocale(),
    getTranslations('staff'),
    getTranslations('toDo'),
    publishedEvents(db()),
    toDo(db()),
  ])
  const staff = `/${locale}/staff`
  return (
    <>
      <h1>{t('title')}</h1>
      {events.map((event) => {
        const here = `${staff}/events/${event.slug}`
        return (
          <section key={event.id} className="mt-10 border-line border-t pt-6">
            <div className="flex flex-wrap items-start justify-between gap-4">
              <div>
                <h2>
                  <a href={here}>{event.texts[locale].title}</a>
                </h2>
                <p className="text-quiet">
                  {dates(locale, event.startsOn, event.endsOn)} · {event.city}
                </p>
              </div>
              <WindowState event={event} state={windowState(event)} locale={locale} />
            </div>
            <h3 className="mt-6">{todo('title')}</h3>
            <ToDoList
              toDo={tasks.get(event.id) ?? []}
              kind={event.kind}
              here={here}
              staff={staff}
            />
          </section>
        )
      })}
    </>
  )
}
