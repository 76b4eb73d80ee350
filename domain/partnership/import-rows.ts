import type { InBoth } from '../language'
import type { PartyKind } from './facts'

/** A partnership as a file has it, from the row it begins in. */
export type ImportedPartnership = {
  row: number
  name: string
  theme: InBoth
  period: string | null
  parties: { organisation: string; country: string; kind: PartyKind }[]
  coordinators: string[]
}

/** Why a row is refused: where it stands in the file, and a key of `problems`. */
export type Fault = { row: number; column: string; problem: string }

export type PartnershipImport = { partnerships: ImportedPartnership[]; faults: Fault[] }
