import { getLocale, getTranslations } from 'next-intl/server'
import { formTexts } from '@/components/form/form-texts'
import { QuestionForm } from '@/components/form/question-form'
import { TextField } from '@/components/form/text-field'
import { nextPath } from '@/domain/people/form'
import { env } from '@/lib/env'
import { fullTitle } from '@/lib/page-title'
import { ask } from './actions'
import { DemoPeople } from './demo-people'

type Props = { searchParams: Promise<{ next?: string; error?: string }> }

export default async function SignIn({ searchParams }: Props) {
  const [locale, t, { next, error }] = await Promise.all([
    getLocale(),
    getTranslations('signIn'),
    searchParams,
  ])
  const goOn = nextPath.parse(next) ?? `/${locale}/my`
  return (
    <div className="column">
      {error && <p className="mb-6 rounded-md bg-warm-soft p-4 text-warm">{t('linkUsed')}</p>}
      <QuestionForm
        action={ask}
        form="askToSignIn"
        hidden={{ next: goOn }}
        texts={await formTexts(await fullTitle(t('title')), t('send'), ['email'])}
        heading={
          <>
            {' '}
            <h1>{t('title')}</h1>
            <p className="lead mt-3 mb-8">{t('lead')}</p>
          </>
        }
      >
        <TextField
          name="email"
          type="email"
          label={t('email')}
          hint={t('emailHint')}
          autoComplete="email"
          inputMode="email"
          spellCheck={false}
        />
      </QuestionForm>
      {env().demo && <DemoPeople next={goOn} locale={locale} />}
    </div>
  )
}
