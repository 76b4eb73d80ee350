'use client'

import { useAnswers } from '@/components/form/answers'
import type { Typed } from '@/domain/form'

type Props = { names: string[]; typed: Typed | undefined; neutral?: Record<string, string> }

/**
 * Questions that the page does not ask: what was answered before stays as it was, or as somebody
 * else made it meanwhile; what was not is sent as its neutral value, if it has one.
 */
export function NotAsked({ names, typed, neutral = {} }: Props) {
  const { values } = useAnswers()
  return names.flatMap((name) =>
    [(name in values ? values[name] : typed?.[name]) || neutral[name] || []]
      .flat()
      .map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
  )
}
