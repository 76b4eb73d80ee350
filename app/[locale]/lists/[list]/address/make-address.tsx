'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormState } from '@/domain/form'

type Props = {
  action: (before: FormState, data: FormData) => Promise<FormState>
  hidden: Record<string, string>
  texts: { problemTitle: string; submit: string; hint: string; shown: string }
}

/** Makes an address and shows it, until the page is left: it stands nowhere else. */
export function MakeAddress({ action, hidden, texts }: Props) {
  const [state, post, sending] = useActionState(action, { problems: {}, values: {} })
  const { address } = state.values
  if (typeof address === 'string')
    return (
      <div role="status" className="rounded-md bg-soft p-4">
        <label htmlFor="address" className="font-semibold">
          {texts.shown}
        </label>
        <input id="address" readOnly value={address} className="field mt-2" spellCheck={false} />
      </div>
    )
  return (
    <form action={post}>
      <ErrorSummary title={texts.problemTitle} problems={state.problems} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {texts.hint && <p className="hint mb-3">{texts.hint}</p>}
      <button type="submit" className="button" aria-disabled={sending}>
        {texts.submit}
      </button>
    </form>
  )
}
