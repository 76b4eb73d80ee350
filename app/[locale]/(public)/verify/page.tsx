import { getTranslations } from 'next-intl/server'
import { formTexts } from '@/components/form/form-texts'
import { QuestionForm } from '@/components/form/question-form'
import { TextField } from '@/components/form/text-field'
import { fullTitle } from '@/lib/page-title'
import { verify } from './actions'

export const metadata = { robots: { index: false, follow: false } }

/** Where an embassy, or anybody who holds a letter or a certificate, asks whether it is in force. */
export default async function Verify() {
  const t = await getTranslations('verify')
  return (
    <div className="column">
      <QuestionForm
        action={verify}
        form="verify"
        texts={await formTexts(await fullTitle(t('title')), t('button'), ['number'])}
        heading={
          <>
            <h1>{t('title')}</h1>
            <p className="lead mt-3 mb-8">{t('lead')}</p>
          </>
        }
      >
        <TextField
          name="number"
          label={t('number')}
          hint={t('numberHint')}
          autoComplete="off"
          spellCheck={false}
          narrow
        />
      </QuestionForm>
    </div>
  )
}
