import { createHash, randomBytes, randomInt } from 'node:crypto'

/** What is stored of a secret: enough to know it again, not enough to use it. */
export const hash = (secret: string) => createHash('sha256').update(secret).digest('hex')

export const longSecret = () => randomBytes(32).toString('base64url')

/** Eight digits, for typing over from a mail: with the tries counted, too many to guess. */
export const shortCode = () => String(randomInt(100_000_000)).padStart(8, '0')
