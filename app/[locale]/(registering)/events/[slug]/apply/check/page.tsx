import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ApplicationSummary } from '@/components/application-summary'
import { Tick } from '@/components/form/choices'
import { formTexts } from '@/components/form/form-texts'
import { QuestionForm } from '@/components/form/question-form'
import { doesResearch, firstUnansweredOf, pagesOf } from '@/domain/application/open-application'
import { isBefore } from '@/domain/event/window'
import { moment } from '@/domain/in-words'
import { privacyVersion } from '@/domain/privacy/notice'
import { fullTitle } from '@/lib/page-title'
import { sendIt } from '../actions'
import { loadApplication } from '../load'

type Props = { params: Promise<{ slug: string }> }

/** The last look before it is sent: every answer, each with its way to change it. */
export default async function Check({ params }: Props) {
  const { slug } = await params
  const [{ open, person }, locale, t, check, site] = await Promise.all([
    loadApplication(slug),
    getLocale(),
    getTranslations('application'),
    getTranslations('check'),
    getTranslations('site'),
  ])
  const here = `/${locale}/events/${slug}/apply`
  const missing = firstUnansweredOf(open)
  if (missing) redirect(`${here}/${missing}`)
  if (open.mine && !open.unsent) redirect(`${here}/confirmation`)
  const pages = pagesOf(open)
  const answers = doesResearch(open) ? open.answers : { ...open.answers, research: undefined }
  const title = check('title')
  return (
    <div className="column">
      <p className="no-print mb-6">
        <a href={`${here}/${pages.at(-1)}`}>← {site('back')}</a>
      </p>
      <QuestionForm
        action={sendIt}
        form="sendApplication"
        hidden={{ event: slug }}
        texts={
          await formTexts(await fullTitle(title), t(open.mine ? 'sendChanges' : 'send'), [
            'privacyRead',
            'answers',
            'attendance',
            'stream',
          ])
        }
        heading={
          <>
            <h1>{title}</h1>
            {isBefore(open.event.closesAt) && (
              <p className="lead mt-4">
                {t('editUntil', { time: moment(locale, open.event.closesAt) })}
              </p>
            )}
            <div className="my-8">
              <ApplicationSummary
                event={open.event}
                email={person.email}
                answers={answers}
                cv={doesResearch(open) ? (open.cv?.name ?? '') : null}
                changeAt={(step) => `${here}/${step}?from=check`}
              />
            </div>
          </>
        }
      >
        <Tick name="privacyRead" label={check('privacyRead')} />
        <p>
          {check.rich('privacyHint', {
            version: privacyVersion,
            link: (words) => (
              <a href={`/${locale}/privacy`} target="_blank" rel="noopener">
                {words}
              </a>
            ),
          })}
        </p>
      </QuestionForm>
    </div>
  )
}
