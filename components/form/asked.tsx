'use client'

import type { ReactNode } from 'react'
import { useAnswers } from './answers'

type Props = { name: string; hint?: string; children: ReactNode }

/** Ids of what describes a field: its hint and, when there is one, its problem. */
export function describedBy(name: string, hint: string | undefined, problem: string | undefined) {
  return (
    [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ') || undefined
  )
}

/** What stands above a field: its hint and its problem. */
export function HintAndProblem({ name, hint }: { name: string; hint?: string }) {
  const problem = useAnswers().problems[name]
  return (
    <>
      {hint && (
        <p id={`${name}-hint`} className="hint">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${name}-problem`} className="wrong">
          {problem}
        </p>
      )}
    </>
  )
}

/** Room for one question; marked when it has to be mended. */
export function Asked({ name, children }: Props) {
  const problem = useAnswers().problems[name]
  return <div className={problem ? 'asked mend' : 'asked'}>{children}</div>
}

/** A group of choices with its question as a legend. */
export function AskedGroup({
  name,
  legend,
  optional,
  hint,
  children,
}: Props & { legend: string; optional?: string }) {
  const problem = useAnswers().problems[name]
  return (
    <Asked name={name}>
      <fieldset aria-describedby={describedBy(name, hint, problem)}>
        <legend className="font-semibold">
          {legend} {optional && <span className="hint font-normal">{optional}</span>}
        </legend>
        <HintAndProblem name={name} hint={hint} />
        <div className="mt-1">{children}</div>
      </fieldset>
    </Asked>
  )
}
