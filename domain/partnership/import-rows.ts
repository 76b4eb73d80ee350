import type { InBoth } from '../language'
import type { PartyKind } from './facts'

/** The columns a file of partnerships can have. Every row is a party, with what it is a party of. */
export const importColumns = [
  'name',
  'themeSv',
  'themeEn',
  'period',
  'organisation',
  'country',
  'kind',
  'coordinators',
] as const
export type ImportColumn = (typeof importColumns)[number]

/** Why a row is refused. Each has its words in both languages, under `imports.faults`. */
export const importFaults = [
  'heading-missing',
  'heading-unknown',
  'heading-twice',
  'no-heading',
  'no-rows',
  'formula',
  'unreadable',
  'too-long',
  'name-missing',
  'name-latin',
  'name-two-ways',
  'organisation-missing',
  'country-missing',
  'country-unknown',
  'kind-unknown',
  'party-twice',
  'one-party',
  'too-many-parties',
  'not-swedish',
  'same-parties',
  'theme-one-language',
  'theme-missing',
  'differs',
  'email-unlike',
  'too-many-coordinators',
  'partnership-ended',
  'named-otherwise',
  'name-of-several',
  'party-has-delegates',
] as const
export type ImportFault = (typeof importFaults)[number]

/** Where in the file something is wrong; `column` is null for what has no heading that is understood. */
export type Fault = {
  row: number
  column: ImportColumn | null
  problem: ImportFault
  /** What it is about: what stands there, or a number. */
  what: string
}

export type ImportedParty = {
  row: number
  organisation: string
  country: string
  /** Null when the file does not say. */
  kind: PartyKind | null
}

/** A partnership as a file has it, from the row it begins in. */
export type ImportedPartnership = {
  row: number
  name: string
  /** Null, like the period, when the file does not say: what is there stays. */
  theme: InBoth | null
  period: string | null
  parties: ImportedParty[]
  coordinators: string[]
}

/** What was read of a file: its headings as they stand there, its partnerships, and what is wrong. */
export type PartnershipImport = {
  headings: Partial<Record<ImportColumn, string>>
  partnerships: ImportedPartnership[]
  faults: Fault[]
}
