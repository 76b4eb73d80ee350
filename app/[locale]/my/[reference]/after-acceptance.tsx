import { getLocale, getTranslations } from 'next-intl/server'
import type { MyApplication } from '@/domain/application/mine'
import { isOver } from '@/domain/event/window'
import { moment } from '@/domain/in-words'
import type { Person } from '@/domain/people/person'
import { can } from '@/domain/permissions'

/** What is asked once a place is theirs, each with whether it is answered; then the letter and the certificate. */
export async function AfterAcceptance({ mine, person }: { mine: MyApplication; person: Person }) {
  const [locale, t, my, participants] = await Promise.all([
    getLocale(),
    getTranslations('application'),
    getTranslations('my'),
    getTranslations('participants'),
  ])
  const { registration, event, journey, sensitive, passportGiven, documents } = mine
  const address = `/${locale}/my/${registration.reference}`
  const over = isOver(event)
  // A visa letter is drawn of passport data: once they are erased there is none.
  const papers = documents.filter(({ kind }) => kind !== 'visa-letter' || passportGiven)
  const tasks: { name: Task; href: string; done: boolean; optional?: boolean }[] = [
    { name: 'travel', href: `${address}/settle/travel`, done: journey !== null },
    { name: 'lodging', href: `${address}/settle/lodging`, done: Boolean(journey?.lodgingAt) },
    { name: 'needs', href: `${address}/settle/needs`, done: sensitive !== null, optional: true },
    {
      name: 'visibility',
      href: `${address}/settle/visibility`,
      done: registration.onParticipantList || registration.noPhoto,
      optional: true,
    },
  ]
  if (journey?.needsVisa)
    tasks.push({ name: 'passport', href: `${address}/passport`, done: passportGiven })
  return (
    <>
      {!over && (
        <p className="no-print mt-8 flex flex-wrap gap-4">
          <a className="button" href={`${address}/ticket`}>
            {my('ticket')}
          </a>
          <a className="button plain" href={`${address}/calendar.ics`}>
            {my('calendar')}
          </a>
          <a className="button plain" href={`${address}/participants`}>
            {participants('link')}
          </a>
        </p>
      )}
      {!over && can.settleJourney(person, registration) && (
        <section className="no-print mt-10">
          <h2>{t('tasks.title')}</h2>
          <p className="mt-2 text-quiet">
            {t('tasks.lead', { time: moment(locale, event.hotelDeadline) })}
          </p>
          <ul className="rows mt-4">
            {tasks.map(({ name, href, done, optional }) => (
              <li key={name} className="flex flex-wrap justify-between gap-4 py-3">
                <a href={href}>{t(`tasks.${name}`)}</a>
                <span className={done ? 'tag good' : optional ? 'tag' : 'tag warm'}>
                  {t(done ? 'tasks.done' : optional ? 'tasks.optional' : 'tasks.open')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {papers.length > 0 && can.seeOwnDocuments(person, registration) && (
        <ul className="no-print mt-8 space-y-2">
          {papers.map(({ kind, number }) => (
            <li key={number}>
              <a className="button plain" href={`${address}/${kind}.pdf`}>
                {t(`documents.${kind}`)}
              </a>{' '}
              <span className="text-quiet">{number}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

type Task = 'travel' | 'lodging' | 'needs' | 'visibility' | 'passport'
