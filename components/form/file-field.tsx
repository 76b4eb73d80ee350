'use client'

import { useState } from 'react'
import { useAnswers } from './answers'
import { Asked, describedBy, HintAndProblem } from './asked'

type Props = { name: string; label: string; hint: string; accept: string }

/** One file. How large it is goes along as `<name>Size`, so that it can be told before it is sent. */
export function FileField({ name, label, hint, accept }: Props) {
  const { problems } = useAnswers()
  const [size, setSize] = useState('')
  return (
    <Asked name={name}>
      <label htmlFor={name} className="font-semibold">
        {label}
      </label>
      <HintAndProblem name={name} hint={hint} />
      <input
        id={name}
        name={name}
        type="file"
        accept={accept}
        className="field mt-1"
        aria-invalid={problems[name] ? true : undefined}
        aria-describedby={describedBy(name, hint, problems[name])}
        onChange={({ target }) => setSize(String(target.files?.[0]?.size ?? ''))}
      />
      <input type="hidden" name={`${name}Size`} value={size} />
    </Asked>
  )
}
