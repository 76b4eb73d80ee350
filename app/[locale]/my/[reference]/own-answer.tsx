import { getLocale, getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/form/act-button'
import { Tick } from '@/components/form/choices'
import { formTexts } from '@/components/form/form-texts'
import { QuestionForm } from '@/components/form/question-form'
import type { Person } from '@/domain/people/person'
import { can } from '@/domain/permissions'
import { waitsForOwnAnswer } from '@/domain/registration/answer-for-oneself'
import type { MyRegistration } from '@/domain/registration/mine'
import { confirm, object } from '../actions'

/** For whoever was registered by a colleague: their own yes, their own needs, or no. */
export async function OwnAnswer({ mine, person }: { mine: MyRegistration; person: Person }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('ownAnswer')])
  const { registration, registeredBy } = mine
  const { reference } = registration
  if (!waitsForOwnAnswer(registration) || !can.answerForOneself(person, registration)) return null
  return (
    <section className="no-print mt-8 rounded-md border-2 border-accent p-6">
      <h2>{t('title')}</h2>
      <p className="mt-2 mb-4">{t('lead', { by: registeredBy ?? '' })}</p>
      <p className="mb-4">
        <a href={`/${locale}/my/${reference}/change/needs`}>{t('needs')}</a>
      </p>
      <QuestionForm
        action={confirm}
        form="confirm"
        hidden={{ reference }}
        texts={await formTexts('', t('confirm'), ['privacyRead'])}
        untitled
      >
        <Tick name="privacyRead" label={t('privacyRead')} />
      </QuestionForm>
      <p className="mt-3">
        <a href={`/${locale}/privacy`}>{t('privacy')}</a>
      </p>
      <div className="mt-6">
        <p className="mb-2 text-quiet">{t('objectHint')}</p>
        <ActButton action={object} hidden={{ reference }} submit={t('object')} look="plain" />
      </div>
    </section>
  )
}
