'use client'

import { useAnswers } from './answers'

type Props = { name: string; initial?: string }

/** What a form keeps with an answer and nobody types: it goes where the answer goes. */
export function HiddenField({ name, initial = '' }: Props) {
  const kept = useAnswers().values[name]
  return <input type="hidden" name={name} value={typeof kept === 'string' ? kept : initial} />
}
