import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** A key of 32 bytes under the name by which a sealed text finds it again. */
export type SealKey = { id: string; key: Uint8Array }
/** The first seals; every one of them opens. None at all: nothing can be kept sealed. */
export type SealKeys = readonly SealKey[]

export type Sealed = { keyId: string; sealed: string }

const version = '1'
const cipher = 'aes-256-gcm'

/**
 * Seals a text with the first key (AES-256-GCM). It is bound to what it is about, such as the id of
 * a registration: moved to another it does not open. The sealed text is `1.<iv>.<tag>.<text>`, each
 * part as base64url.
 */
export function seal(keys: SealKeys, text: string, about: string): Sealed {
  const [first] = keys
  if (!first) throw new Error('there is no key to seal with')
  const iv = randomBytes(12)
  const sealing = createCipheriv(cipher, first.key, iv).setAAD(boundTo(first.id, about))
  const closed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()])
  const parts = [iv, sealing.getAuthTag(), closed].map((part) => part.toString('base64url'))
  return { keyId: first.id, sealed: [version, ...parts].join('.') }
}

/**
 * Opens what was sealed about the same. Throws when its key is not among the keys, and when the
 * text, its key's name or what it is about was changed by as much as a character.
 */
export function open(keys: SealKeys, { keyId, sealed }: Sealed, about: string): string {
  const its = keys.find(({ id }) => id === keyId)
  if (!its) throw new Error(`the key ${keyId} is not there`)
  const [named, ...parts] = sealed.split('.')
  const [iv, tag, closed] = parts.map((part) => Buffer.from(part, 'base64url'))
  if (named !== version || parts.length !== 3 || !iv || !tag || !closed)
    throw new Error('sealed in a way that is not known here')
  const opening = createDecipheriv(cipher, its.key, iv, { authTagLength: 16 })
    .setAAD(boundTo(keyId, about))
    .setAuthTag(tag)
  return Buffer.concat([opening.update(closed), opening.final()]).toString('utf8')
}

const boundTo = (keyId: string, about: string) =>
  Buffer.from(JSON.stringify([version, keyId, about]))
