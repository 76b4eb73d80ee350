import type { Rows } from '../edit/merge-rows'
import type { Typed } from '../form'
import type { PartyFacts, PartyKind } from './facts'
import { type PartnershipAnswers, slots } from './form'

/** What a partnership is, as it is stored and as it becomes. */
export type Described = {
  name: string
  theme: { sv: string; en: string }
  period: string | null
  parties: (PartyFacts & { id?: string | null })[]
}

/** A partnership as its form shows it, in the order of the fields. */
export function typedOf({ name, theme, period, parties }: Described): Typed {
  const typed: Typed = { name, themeSv: theme.sv, themeEn: theme.en, period: period ?? '' }
  for (const slot of slots) {
    const party = parties[slot - 1]
    typed[`partyId${slot}`] = party?.id ?? ''
    typed[`organisation${slot}`] = party?.organisation ?? ''
    typed[`country${slot}`] = party?.country ?? ''
    typed[`kind${slot}`] = party?.kind ?? ''
  }
  return typed
}

type Answered = Omit<Described, 'parties'> & {
  parties: (PartyFacts & { slot: number; partyId?: string })[]
}

/** The rows of its form, with what it says now. */
export const partyRows = (now: Described): Rows => ({
  id: 'partyId',
  fields: ['organisation', 'country', 'kind'],
  along: ['order'],
  numbers: slots,
  now: typedOf(now),
})

/** What a form says of a partnership, its parties in the order that was asked for. */
export function describedBy(answers: PartnershipAnswers): Answered {
  const parties = slots
    .filter((slot) => answers[`organisation${slot}`])
    .map((slot) => ({
      slot,
      partyId: answers[`partyId${slot}`],
      organisation: answers[`organisation${slot}`],
      country: answers[`country${slot}`],
      kind: answers[`kind${slot}`] as PartyKind,
      order: answers[`order${slot}`] || slot,
    }))
    // Of two that are to stand at the same place, the one that is moved there comes first.
    .toSorted(
      (one, other) =>
        one.order - other.order ||
        Number(one.order === one.slot) - Number(other.order === other.slot) ||
        one.slot - other.slot,
    )
    .map(({ order: _, ...party }) => party)
  const { name, themeSv, themeEn, period } = answers
  return { name, theme: { sv: themeSv, en: themeEn }, period: period || null, parties }
}
