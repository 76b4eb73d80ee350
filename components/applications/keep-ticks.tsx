'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** Links and searches within lead to the same page with what is ticked on it; without scripts, with what was when it came. */
export function KeepTicks({ children }: { children: ReactNode }) {
  const within = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = within.current
    if (!element) return
    const onClick = ({ target }: MouseEvent) => {
      const link = target instanceof Element && target.closest('a')
      if (!link || link.pathname !== location.pathname) return
      const address = new URL(link.href)
      address.searchParams.delete('pick')
      for (const one of tickedOutside(element)) address.searchParams.append('pick', one)
      link.href = address.href
    }
    const onSearch = ({ formData }: FormDataEvent) => {
      formData.delete('pick')
      for (const one of tickedOutside(element)) formData.append('pick', one)
    }
    element.addEventListener('click', onClick)
    element.addEventListener('formdata', onSearch)
    return () => {
      element.removeEventListener('click', onClick)
      element.removeEventListener('formdata', onSearch)
    }
  }, [])
  return (
    <div ref={within} className="space-y-3">
      {children}
    </div>
  )
}

const tickedOutside = (element: Element) =>
  [...document.querySelectorAll<HTMLInputElement>('input[name="pick"]')]
    .filter((one) => !element.contains(one) && (one.checked || one.type === 'hidden'))
    .map(({ value }) => value)
