import { getLocale, getTranslations } from 'next-intl/server'
import { formTexts } from '@/components/form/form-texts'
import { QuestionForm } from '@/components/form/question-form'
import { TextField } from '@/components/form/text-field'
import { nextPath } from '@/domain/people/form'
import { env } from '@/lib/env'
import { fullTitle } from '@/lib/page-title'
import { proveByCode } from '../actions'

type Props = { searchParams: Promise<{ next?: string }> }

export default async function Code({ searchParams }: Props) {
  const [locale, t, { next }] = await Promise.all([
    getLocale(),
    getTranslations('signIn'),
    searchParams,
  ])
  const goOn = nextPath.parse(next) ?? `/${locale}/my`
  const again = `/${locale}/sign-in?${new URLSearchParams({ next: goOn })}`
  return (
    <div className="column">
      <QuestionForm
        action={proveByCode}
        form="code"
        hidden={{ next: goOn }}
        texts={await formTexts(await fullTitle(t('codeTitle')), t('proveCode'), ['code'])}
        heading={
          <>
            {' '}
            <h1>{t('codeTitle')}</h1>
            <p className="mt-3 mb-8">{t('codeLead', { from: env().MAIL_FROM })}</p>
          </>
        }
      >
        <TextField
          name="code"
          label={t('code')}
          hint={t('codeHint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
          narrow
        />
      </QuestionForm>
      <p className="mt-8">{t.rich('again', { link: (words) => <a href={again}>{words}</a> })}</p>
    </div>
  )
}
