import { getLocale, getTranslations } from 'next-intl/server'
import { formTexts } from '@/components/form/form-texts'
import { QuestionForm } from '@/components/form/question-form'
import { TextField } from '@/components/form/text-field'
import { nextPath } from '@/domain/people/form'
import { env } from '@/lib/env'
import { fullTitle } from '@/lib/page-title'
import { ask } from './actions'
import { ByProvider } from './by-provider'
import { DemoPeople } from './demo-people'

type Props = { searchParams: Promise<{ next?: string; error?: string; problem?: string }> }

export default async function SignIn({ searchParams }: Props) {
  const [locale, t, refusals, { next, error, problem }] = await Promise.all([
    getLocale(),
    getTranslations('signIn'),
    getTranslations('refusals'),
    searchParams,
  ])
  const goOn = nextPath.parse(next) ?? `/${locale}/my`
  const inWords = (problem: string, name: string) => {
    const refused = problem as 'address-is-not-verified'
    const known = `problem.${problem}` as 'problem.failed'
    if (refusals.has(refused)) return refusals(refused)
    return t(t.has(known) ? known : 'problem.failed', { name })
  }
  const { OIDC } = env()
  const told = problem && OIDC ? inWords(problem, OIDC.name) : error && t('linkUsed')
  return (
    <div className="column">
      {told && <p className="mb-6 rounded-md bg-warm-soft p-4 text-warm">{told}</p>}
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
      {OIDC && <ByProvider name={OIDC.name} next={goOn} locale={locale} />}
      {env().demo && <DemoPeople next={goOn} locale={locale} />}
    </div>
  )
}
