import en from './en.json'
import sv from './sv.json'

/** Every word of the product's own, by language. */
export const messages = { sv, en } as const
