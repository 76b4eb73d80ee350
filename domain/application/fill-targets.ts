import type { Target } from '../event/facts'
import type { Attendance } from './answers'

type Selected = { attendance: Attendance; category: string }

/** Which target somebody counts towards: the first of their attendance that names their category, or any. */
export const targetOf = (targets: Target[], { attendance, category }: Selected): Target | null =>
  targets.find(
    (target) =>
      target.attendance === attendance &&
      (target.categories.length === 0 || target.categories.some((one) => one === category)),
  ) ?? null

/** How far a selection fills the targets of an event. */
export const filledBy = (targets: Target[], selected: Selected[]) =>
  targets.map((target) => ({
    target,
    filled: selected.filter((one) => targetOf(targets, one) === target).length,
  }))
