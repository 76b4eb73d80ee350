/** The closed sets a registration chooses from. Their names in words stand in the messages, under `answers`. */
export const delegateRoles = [
  'coordinator',
  'project-leader',
  'project-group',
  'steering-elected',
  'steering-civil',
  'other',
] as const
export type DelegateRole = (typeof delegateRoles)[number]

export const genders = ['woman', 'man', 'other', 'not-said'] as const
export type Gender = (typeof genders)[number]

export const accessNeeds = ['hearing-loop', 'sign-language', 'step-free', 'other'] as const
export type AccessNeed = (typeof accessNeeds)[number]

export const statuses = ['received', 'approved', 'declined', 'reserve', 'cancelled'] as const
export type Status = (typeof statuses)[number]

/** What somebody chooses when both funded places are taken: wait for one, come at own expense, or both. */
export const whenFullChoices = ['wait', 'self', 'both'] as const
export type WhenFull = (typeof whenFullChoices)[number]

/** Who pays: ICLD (holds a place), nobody yet (waits for one), the delegate's organisation, or none of these. */
export const fundings = ['icld', 'waiting', 'self', 'none'] as const
export type Funding = (typeof fundings)[number]

/** What counts as living: one such registration per person and event (product rule 1). */
export const living = ['received', 'approved', 'reserve'] as const satisfies Status[]
export const isLiving = (status: Status) => living.some((one) => one === status)
