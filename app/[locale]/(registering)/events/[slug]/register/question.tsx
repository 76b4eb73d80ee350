import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { formTexts } from '@/components/form/form-texts'
import { QuestionForm } from '@/components/form/question-form'
import type { FormState, Typed } from '@/domain/form'
import type { Person } from '@/domain/people/person'
import { type Step, stepForms } from '@/domain/registration/form'
import type { Draft } from '@/domain/registration/open-draft'
import { fullTitle } from '@/lib/page-title'

type Way = {
  /** Where the back link leads. */
  back: string
  hidden: Record<string, string>
}

/** What every page that asks from the draft is given. */
export type QuestionProps = Way & { draft: Draft; person: Person }

type Props = Way & {
  step: Step
  title: string
  lead?: ReactNode
  action: (before: FormState, data: FormData) => Promise<FormState>
  children: ReactNode
}

/** A question page: the way back, its heading, why we ask, and its form. */
export async function Question({ step, back, title, lead, action, hidden, children }: Props) {
  const [t, site] = await Promise.all([getTranslations('register'), getTranslations('site')])
  const fields = Object.keys(stepForms[step].shape)
  return (
    <div className="column">
      <p className="no-print mb-6">
        <a href={back}>← {site('back')}</a>
      </p>
      <QuestionForm
        action={action}
        form={step}
        hidden={hidden}
        texts={await formTexts(await fullTitle(title), t('continue'), fields)}
        heading={
          <div className="mb-8">
            <h1>{title}</h1>
            {lead && <div className="mt-3 text-quiet">{lead}</div>}
          </div>
        }
      >
        {children}
      </QuestionForm>
    </div>
  )
}

/** One answer as it was typed, for the field to show again. */
export const said = (typed: Typed | undefined, name: string): string | undefined => {
  const value = typed?.[name]
  return typeof value === 'string' ? value : undefined
}

/** Several chosen answers. */
export const chosen = (typed: Typed | undefined, name: string): string[] => {
  const value = typed?.[name]
  return Array.isArray(value) ? value : []
}
