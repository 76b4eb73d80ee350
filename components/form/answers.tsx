'use client'

import { createContext, useContext } from 'react'
import type { UseFormRegister } from 'react-hook-form'
import type { Typed } from '@/domain/form'

type Answers = {
  problems: Record<string, string>
  /** What was typed before the page came back, by field. */
  values: Typed
  register: UseFormRegister<Record<string, unknown>>
}

export const AnswersContext = createContext<Answers | null>(null)

/** What a field needs of the form it stands in. */
export function useAnswers(): Answers {
  const answers = useContext(AnswersContext)
  if (!answers) throw new Error('a field stands in a question form')
  return answers
}
