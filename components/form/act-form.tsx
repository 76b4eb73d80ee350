'use client'

import { useActionState, useEffect } from 'react'
import type { FormState } from '@/domain/form'
import { ErrorSummary } from './error-summary'

type Props = {
  action: (before: FormState, data: FormData) => Promise<FormState>
  hidden: Record<string, string>
  submit: string
  problemTitle: string
  look?: 'plain' | 'grave'
}

export function ActForm({ action, hidden, submit, problemTitle, look }: Props) {
  const [state, post, sending] = useActionState(action, { problems: {}, values: {} })
  useEffect(() => {
    if (state.to) location.assign(state.to)
  }, [state])
  return (
    <form action={post}>
      <ErrorSummary title={problemTitle} problems={state.problems} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={`button ${look ?? ''}`} aria-disabled={sending}>
        {submit}
      </button>
    </form>
  )
}
