import type { Category } from '../application/answers'
import type { DelegateRole } from '../registration/answers'

/** What stands on a badge; country and role by their codes. */
export type Badge = {
  reference: string
  name: string
  organisation: string
  country: string
  /** Empty at an academy. */
  partnership: string
  role: DelegateRole | Category
}

/** A badge put into one text, as it is kept of one that was printed. */
export const saying = ({ reference, name, organisation, country, partnership, role }: Badge) =>
  JSON.stringify([reference, name, organisation, country, partnership, role])

/** Not printed yet, printed with something else on it, or printed as it is. */
export type BadgeState = 'new' | 'changed' | 'printed'
