import { getLocale, getTranslations } from 'next-intl/server'
import { AddressAndLanguage } from '@/app/[locale]/questions/address-and-language'
import { formTexts } from '@/components/form/form-texts'
import { QuestionForm } from '@/components/form/question-form'
import { moment } from '@/domain/in-words'
import type { PartnershipInFull } from '@/domain/partnership/one-partnership'
import { nameCoordinator } from '../actions'

type Props = { partnership: PartnershipInFull }

/** Who coordinates a partnership, and whoever is to. */
export async function Coordinators({ partnership: { id, coordinators } }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('partnerships')])
  return (
    <>
      <h2 className="mt-12">{t('coordinators', { count: coordinators.length })}</h2>
      <ul className="rows mt-3">
        {coordinators.map(({ id, email, givenAt, endsAt }) => (
          <li key={id} className="wrap-anywhere flex flex-wrap gap-x-6 py-3">
            <span className="font-semibold">{email}</span>
            <span className="hint">
              {t('since', { time: moment(locale, givenAt) })}
              {endsAt && ` ${t('until', { time: moment(locale, endsAt) })}`}
            </span>
          </li>
        ))}
      </ul>
      {coordinators.length > 0 && (
        <p className="mt-3">
          <a href={`/${locale}/staff/people`}>{t('endRoles')}</a>
        </p>
      )}
      <section className="column mt-8">
        <QuestionForm
          action={nameCoordinator}
          form="nameCoordinator"
          hidden={{ partnershipId: id }}
          untitled
          texts={await formTexts('', t('nameButton'), ['email', 'language'])}
          heading={<h3 className="mb-4">{t('nameTitle')}</h3>}
        >
          <AddressAndLanguage label={t('email')} hint={t('emailHint')} legend={t('language')} />
        </QuestionForm>
      </section>
    </>
  )
}
