import { useLayoutEffect, useState, useSyncExternalStore } from 'react'

/**
 * Keeps what was typed and chosen in the server's form until the page's scripts came, which on a
 * slow connection is a while: React sets text areas, and the form library radios, back to what they
 * came with. So too what was marked and where one was writing, which is forgotten with the text.
 * Of the form with this id, once, when the browser takes it over.
 */
export function useTypedSoFar(id: string): void {
  const isTakenOver = useSyncExternalStore(never, no, yes)
  const [typed] = useState(() => (isTakenOver ? typedIn(id) : []))
  // After all fields of the form have been taken over.
  useLayoutEffect(() => {
    for (const { field, value, checked, marked } of typed) {
      if (checked === undefined) field.value = value
      else (field as HTMLInputElement).checked = checked
      if (marked) field.setSelectionRange(...marked)
    }
  }, [typed])
}

const never = () => () => {}
const no = () => false
const yes = () => true

type Field = HTMLTextAreaElement | HTMLInputElement
type Marked = Parameters<HTMLTextAreaElement['setSelectionRange']>
type Typed = { field: Field; value: string; checked?: boolean; marked?: Marked }

function typedIn(id: string): Typed[] {
  if (typeof document === 'undefined') return []
  const form = document.getElementById(id)
  if (!(form instanceof HTMLFormElement)) return []
  return [...form.elements].flatMap((field): Typed[] => {
    if (field instanceof HTMLTextAreaElement)
      return [{ field, value: field.value, marked: markedIn(field) }]
    if (!(field instanceof HTMLInputElement) || !/^(radio|checkbox)$/.test(field.type)) return []
    return [{ field, value: field.value, checked: field.checked }]
  })
}

// Marking brings some browsers to scroll there: only where somebody writes.
function markedIn(field: HTMLTextAreaElement): Marked | undefined {
  if (field !== document.activeElement) return undefined
  return [field.selectionStart, field.selectionEnd, field.selectionDirection]
}
