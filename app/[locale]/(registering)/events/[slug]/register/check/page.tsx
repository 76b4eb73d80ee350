import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Price } from '@/app/[locale]/questions/price'
import { AnswersSummary } from '@/components/answers-summary'
import { Tick } from '@/components/form/choices'
import { formTexts } from '@/components/form/form-texts'
import { QuestionForm } from '@/components/form/question-form'
import { Seats } from '@/components/seats'
import { privacyVersion } from '@/domain/privacy/notice'
import { registrationForm } from '@/domain/registration/form'
import {
  comesAtOwnExpense,
  comesThird,
  firstUnanswered,
  stepsFor,
} from '@/domain/registration/open-draft'
import { fullTitle } from '@/lib/page-title'
import { send } from '../actions'
import { loadDraft } from '../load'

type Props = { params: Promise<{ slug: string }> }

/** The last look before it is sent: every answer, each with its way to change it. */
export default async function Check({ params }: Props) {
  const { slug } = await params
  const [{ draft, person }, locale, t, site] = await Promise.all([
    loadDraft(slug),
    getLocale(),
    getTranslations('check'),
    getTranslations('site'),
  ])
  const registering = `/${locale}/events/${slug}/register`
  const missing = firstUnanswered(draft)
  if (missing || !draft.party) redirect(`${registering}/${missing ?? 'partnership'}`)
  const answers = registrationForm.parse(draft.answers)
  const third = comesThird(draft)
  const own = comesAtOwnExpense(draft)
  const asked = stepsFor(draft)
  const fields = [
    'privacyRead',
    'answers',
    'mobile',
    'theme',
    'days',
    'earlyNightReason',
    'roomWith',
  ]
  return (
    <div className="column">
      <p className="no-print mb-6">
        <a href={`${registering}/visibility`}>← {site('back')}</a>
      </p>
      <QuestionForm
        action={send}
        form="send"
        hidden={{ event: slug }}
        texts={await formTexts(await fullTitle(t('title')), t('send'), fields)}
        heading={
          <>
            {' '}
            <h1>{t('title')}</h1>
            {draft.takesOver && <p className="lead mt-4">{t('takesOver')}</p>}
            {!third && !draft.takesOver && (
              <div className="mt-6 flex items-center gap-5 rounded-md bg-soft p-5">
                <Seats
                  places={draft.event.fundedPlaces}
                  taken={draft.party.taken}
                  label={t('fundedTitle')}
                />
                <p>
                  <strong>{t('fundedTitle')}.</strong> {t('fundedText')}
                  {draft.party.heldBy && (
                    <span className="mt-2 block">
                      {t(
                        draft.party.heldBy === draft.party.organisation ? 'bothOneParty' : 'heldBy',
                        { organisation: draft.party.heldBy },
                      )}
                    </span>
                  )}
                </p>
              </div>
            )}
            <div className="my-8">
              <AnswersSummary
                event={draft.event}
                from={{ ...draft.party, email: person.email }}
                answers={{
                  ...answers,
                  places: third ? answers.places : undefined,
                  invoice: own ? answers.invoice : undefined,
                }}
                changeAt={(step) =>
                  asked.includes(step) ? `${registering}/${step}?from=check` : null
                }
              />
            </div>
            {own && (
              <div className="mb-8">
                <Price rates={draft.event.rates} stay={answers.stay} />
              </div>
            )}
          </>
        }
      >
        <Tick name="privacyRead" label={t('privacyRead')} />
        <p>
          {t.rich('privacyHint', {
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
