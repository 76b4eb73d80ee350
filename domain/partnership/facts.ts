import type { InBoth } from '../language'

export const partyKinds = ['municipality', 'region', 'association'] as const
export type PartyKind = (typeof partyKinds)[number]

/** One organisation in a partnership; country is an ISO 3166-1 alpha-2 code (XK for Kosovo). */
export type PartyFacts = { organisation: string; country: string; kind: PartyKind }

/** A partnership as it is entered. Its Swedish party tells homonyms apart. */
export type PartnershipFacts = {
  slug: string
  /** Its parties' short names, the Swedish one first, as in "Ale – Ghanzi – Budești". */
  name: string
  theme: InBoth
  /** As known, for example 2018–2020 or 2015– ; null when unknown. */
  period: string | null
  parties: PartyFacts[]
}
