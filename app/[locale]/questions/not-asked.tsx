import type { Typed } from '@/domain/form'

type Props = { names: string[]; typed: Typed | undefined; neutral?: Record<string, string> }

/**
 * Questions that the event does not ask: what was answered before stays as it was, what was not is
 * sent as its neutral value, if it has one.
 */
export function NotAsked({ names, typed, neutral = {} }: Props) {
  return names.flatMap((name) =>
    [typed?.[name] || neutral[name] || []]
      .flat()
      .map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
  )
}
