'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormState } from '@/domain/form'

type Props = {
  action: (before: FormState, data: FormData) => Promise<FormState>
  hidden: Record<string, string>
  texts: { problemTitle: string; submit: string; logged: string; shown: string }
}

/** Shows what the press of its button answers, until the page is left. */
export function Look({ action, hidden, texts }: Props) {
  const [state, post, sending] = useActionState(action, { problems: {}, values: {} })
  const shown = Object.entries(state.values)
  if (shown.length > 0 && Object.keys(state.problems).length === 0)
    return (
      <div role="status">
        <p className="mb-3 text-quiet">{texts.shown}</p>
        <dl className="divide-y divide-line border-line border-y">
          {shown.map(([label, value]) => (
            <div key={label} className="grid gap-x-6 py-3 sm:grid-cols-[13rem_1fr]">
              <dt className="text-quiet">{label}</dt>
              <dd className="font-semibold">{String(value)}</dd>
            </div>
          ))}
        </dl>
      </div>
    )
  return (
    <form action={post}>
      <ErrorSummary title={texts.problemTitle} problems={state.problems} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="mb-3 text-quiet">{texts.logged}</p>
      <button type="submit" className="button plain" aria-disabled={sending}>
        {texts.submit}
      </button>
    </form>
  )
}
