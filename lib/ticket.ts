import { createPrivateKey, createPublicKey, hkdfSync, sign, verify } from 'node:crypto'

// A door that has lost its connection still has to know a ticket of ours from a forged one: a
// ticket is signed, and the public key alone tells. It says which registration at which event,
// and nothing about the person.

const version = 'ICLD1'

export type Ticket = { reference: string; eventSlug: string }

/** The text of a ticket's QR code: `ICLD1.<payload>.<signature>`. */
export function ticketCode(secret: string, { reference, eventSlug }: Ticket): string {
  const signed = `${version}.${Buffer.from(`${reference} ${eventSlug}`).toString('base64url')}`
  return `${signed}.${sign(null, Buffer.from(signed), privateKey(secret)).toString('base64url')}`
}

/** What a ticket says, when it was signed with the key's other half and not a character is changed; else null. */
export function readTicket(code: string, publicKey: string): Ticket | null {
  const [named, payload = '', signature = '', ...rest] = code.split('.')
  if (named !== version || rest.length > 0) return null
  const bytes = Buffer.from(signature, 'base64url')
  // The last character has bits to spare: several would be read as the same signature.
  if (bytes.toString('base64url') !== signature) return null
  const key = createPublicKey({ key: { ...curve, x: publicKey }, format: 'jwk' })
  if (!verify(null, Buffer.from(`${version}.${payload}`), key, bytes)) return null
  const [reference, eventSlug] = Buffer.from(payload, 'base64url').toString().split(' ')
  return reference && eventSlug ? { reference, eventSlug } : null
}

/** The public key, 32 bytes as base64url: what a check-in keeps to read tickets without asking. */
export function ticketPublicKey(secret: string): string {
  const { x } = createPublicKey(privateKey(secret)).export({ format: 'jwk' })
  if (!x) throw new Error('the public key is empty')
  return x
}

const curve = { kty: 'OKP', crv: 'Ed25519' }
// RFC 8410: what stands before the 32 bytes of an Ed25519 key in PKCS #8.
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

// Derived, so that tickets need no setting of their own and other uses of the secret tell nothing
// about this key. Another secret makes every ticket issued before a stranger.
function privateKey(secret: string) {
  const seed = hkdfSync('sha256', secret, '', 'icld ticket signing key, version 1', 32)
  return createPrivateKey({
    key: Buffer.concat([pkcs8, Buffer.from(seed)]),
    format: 'der',
    type: 'pkcs8',
  })
}
