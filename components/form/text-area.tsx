'use client'

import {
  type RefCallback,
  type TextareaHTMLAttributes,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'

type Props = TextareaHTMLAttributes<HTMLTextAreaElement> & {
  id: string
  ref?: RefCallback<HTMLTextAreaElement>
}

/**
 * A field of several lines. React sets one that it takes over from the server's page back to the
 * text it came with; what was typed until then, on a slow connection, stays here.
 */
export function TextArea({ id, ref, ...rest }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const takenOver = useSyncExternalStore(never, no, yes)
  const [typed] = useState(() => (takenOver ? typedSoFar(id) : undefined))
  useLayoutEffect(() => {
    if (typed !== undefined && field.current) field.current.value = typed
  }, [typed])
  return (
    <textarea
      id={id}
      ref={(element) => {
        field.current = element
        ref?.(element)
      }}
      {...rest}
    />
  )
}

const never = () => () => {}
const no = () => false
const yes = () => true

function typedSoFar(id: string): string | undefined {
  if (typeof document === 'undefined') return
  const field = document.getElementById(id)
  return field instanceof HTMLTextAreaElement ? field.value : undefined
}
