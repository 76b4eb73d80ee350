import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { formTexts } from '@/components/form/form-texts'
import { QuestionForm } from '@/components/form/question-form'
import type { FormName } from '@/components/form/schemas'
import type { Form, FormState } from '@/domain/form'
import { fullTitle } from '@/lib/page-title'

type Props = {
  /** The schema by its name, for the browser, and itself, for its fields. */
  form: FormName
  schema: Form
  title: string
  lead?: ReactNode
  /** Where the back link leads. */
  back: string
  action: (before: FormState, data: FormData) => Promise<FormState>
  hidden: Record<string, string>
  /** What the button says; "Continue" when left out. */
  submit?: string
  look?: 'grave'
  /** The fields that have words for what is wrong with them; those of the schema when left out. */
  fields?: string[]
  /** What is known to have to be mended before anything is sent from here, by field. */
  problems?: Record<string, string>
  children?: ReactNode
}

/** A question page: the way back, its heading, why we ask, and its form. */
export async function Question({
  form,
  schema,
  title,
  lead,
  back,
  submit,
  children,
  fields = Object.keys(schema.shape),
  ...way
}: Props) {
  const [t, site] = await Promise.all([getTranslations('register'), getTranslations('site')])
  return (
    <div className="column">
      <p className="no-print mb-6">
        <a href={back}>← {site('back')}</a>
      </p>
      <QuestionForm
        form={form}
        texts={await formTexts(await fullTitle(title), submit ?? t('continue'), fields)}
        heading={
          <div className="mb-8">
            <h1>{title}</h1>
            {lead && <div className="mt-3 text-quiet">{lead}</div>}
          </div>
        }
        {...way}
      >
        {children}
      </QuestionForm>
    </div>
  )
}
