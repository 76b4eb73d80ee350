/** What a delegate costs money for. */
export const costs = ['fee', 'night', 'breakfast', 'lunch', 'dinner', 'other'] as const
export type Cost = (typeof costs)[number]

/** ICLD, or the delegate's own organisation. */
export const payers = ['icld', 'own'] as const
export type Payer = (typeof payers)[number]
