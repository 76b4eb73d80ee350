import { drawLetters } from '../registration/reference'

export type DocumentKind = 'visa-letter' | 'certificate'

const letterOf = { 'visa-letter': 'V', certificate: 'C' } satisfies Record<DocumentKind, string>

/** A number such as UME-V-7K3Q9ACD: the event's prefix, what it is, and eight letters, one of 78 thousand million. */
export const newNumber = (prefix: string, kind: DocumentKind): string =>
  `${prefix}-${letterOf[kind]}-${drawLetters(8)}`

/** A number as it was typed or read aloud, in the one way it is written: case, spaces and hyphens are no fault. */
export function tidyNumber(typed: string): string {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return letters.replace(/^(\w+)([VC])(\w{8})$/, '$1-$2-$3')
}
