import { getLocale, getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { ActButton } from '@/components/form/act-button'
import { formTexts } from '@/components/form/form-texts'
import { QuestionForm } from '@/components/form/question-form'
import { Refused } from '@/components/form/refused'
import { attendancePage, certificateCounts, peopleOnAPage } from '@/domain/documents/attendance'
import { daysOf } from '@/domain/documents/who-was-there'
import { isOver } from '@/domain/event/window'
import { academyForStaff } from '@/lib/academy-for-staff'
import { db } from '@/lib/db'
import { fullTitle, pageTitle } from '@/lib/page-title'
import { issueAllCertificates, noteAttendance } from './actions'
import { AttendanceGrid } from './attendance-grid'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{
    page?: string
    noted?: string
    ended?: string
    issued?: string
    refused?: string
  }>
}

export const generateMetadata = async () =>
  pageTitle((await getTranslations('certificates'))('title'))

/** Who was there on which day, and the certificates that say so. */
export default async function Certificates({ params, searchParams }: Props) {
  const [{ slug }, asked] = await Promise.all([params, searchParams])
  const { event } = await academyForStaff(slug)
  const page = Math.min(Math.max(1, Math.trunc(Number(asked.page)) || 1), 1000)
  const [locale, t, staff, people, counts] = await Promise.all([
    getLocale(),
    getTranslations('certificates'),
    getTranslations('staff'),
    attendancePage(db(), event.id, page),
    certificateCounts(db(), event.id),
  ])
  const here = `/${locale}/staff/events/${slug}/certificates`
  const pages = Math.max(1, Math.ceil(counts.placed / peopleOnAPage))
  const without = counts.there - counts.certified
  const said = doneOf(asked).map(([key, count]) => t(key, { count }))
  return (
    <>
      <Refused code={asked.refused} />
      <Breadcrumbs way={[{ href: `/${locale}/staff`, name: staff('title') }]} />
      <p className="font-semibold text-accent">{event.texts[locale].title}</p>
      <h1>{t('title')}</h1>
      {said.length > 0 && (
        <p role="status" className="mt-4 rounded-md bg-soft p-4">
          {said.join(' ')}
        </p>
      )}
      <p className="mt-4">{t('counts', counts)}</p>

      <section className="mt-8">
        <h2>{t('issueTitle')}</h2>
        {!isOver(event) ? (
          <p className="mt-3">{t('notOver')}</p>
        ) : without > 0 ? (
          <>
            <p className="mt-3 mb-3">{t('issueText', { count: without })}</p>
            <ActButton
              action={issueAllCertificates}
              hidden={{ eventId: event.id }}
              submit={t('issue', { count: without })}
            />
          </>
        ) : (
          <p className="mt-3">{t(counts.there > 0 ? 'allIssued' : 'nobodyThere')}</p>
        )}
        {counts.certified > 0 && (
          <p className="mt-4">
            <a className="button plain" href={`${here}.pdf`}>
              {t('pdf', { count: counts.certified })}
            </a>
          </p>
        )}
      </section>

      <section className="mt-10">
        <h2 className="mb-4">{t('attendance')}</h2>
        {people.length === 0 ? (
          <p>{t('nobody')}</p>
        ) : (
          <QuestionForm
            // Another page is another form.
            key={page}
            action={noteAttendance}
            form="attendance"
            untitled
            hidden={{
              eventId: event.id,
              page: String(page),
              shown: people.map(({ reference }) => reference).join(' '),
              was: people
                .flatMap(({ reference, days }) => days.map((date) => `${reference}:${date}`))
                .join(' '),
            }}
            texts={await formTexts(await fullTitle(t('title')), t('note'), ['attended'])}
            heading={<p className="mb-4 text-quiet">{t('noteText')}</p>}
          >
            <AttendanceGrid people={people} days={daysOf(event)} locale={locale} />
          </QuestionForm>
        )}
        {pages > 1 && (
          <nav aria-label={t('pages')} className="mt-6 flex flex-wrap gap-4">
            {Array.from({ length: pages }, (_, i) => i + 1).map((number) => (
              <a
                key={number}
                href={`${here}?page=${number}`}
                aria-current={number === page ? 'page' : undefined}
                className={number === page ? 'font-semibold no-underline' : undefined}
              >
                {t('page', { number })}
              </a>
            ))}
          </nav>
        )}
      </section>
    </>
  )
}

/** What was done just now, as far as the address tells. */
function doneOf({ noted, ended, issued }: Record<string, string | undefined>) {
  const told: ['noted' | 'ended' | 'done', number][] = []
  if (noted) told.push(['noted', Number(noted) || 0])
  if (Number(ended)) told.push(['ended', Number(ended)])
  if (issued) told.push(['done', Number(issued) || 0])
  return told
}
