import type { ReactNode } from 'react'
import { formTexts } from '@/components/form/form-texts'
import { QuestionForm } from '@/components/form/question-form'
import type { FormName } from '@/components/form/schemas'
import type { Form, FormState } from '@/domain/form'

type Props = {
  summary: string
  form: FormName
  schema: Form
  action: (before: FormState, data: FormData) => Promise<FormState>
  hidden: Record<string, string>
  submit: string
  children: ReactNode
}

/** Something that is done rarely: folded away, with its form inside. The page keeps its own title. */
export async function ActDetails({ summary, schema, submit, children, ...form }: Props) {
  return (
    <details className="mt-4">
      <summary className="text-accent underline">{summary}</summary>
      <div className="mt-3 rounded-md border border-line p-5">
        <QuestionForm
          {...form}
          texts={await formTexts('', submit, Object.keys(schema.shape))}
          untitled
        >
          {children}
        </QuestionForm>
      </div>
    </details>
  )
}
