/** What a code says, read at the door without asking anybody. */
export type Read =
  | { reference: string; eventSlug: string; checked: boolean }
  /** Not one of ours, or changed. */
  | null

const version = 'ICLD1'

/** Whether a text is meant as a ticket's code, rather than as a name. */
export const isCode = (text: string) => text.startsWith(`${version}.`)

/**
 * What a ticket says when its signature is ours (lib/ticket.ts makes them). A browser without Ed25519
 * reads it unchecked, and says so.
 */
export async function readTicket(code: string, publicKey: string): Promise<Read> {
  const [named, payload = '', signature = '', ...rest] = code.trim().split('.')
  if (named !== version || rest.length > 0) return null
  const says = bytesOf(payload)
  const signed = bytesOf(signature)
  if (!says || !signed) return null
  const [reference, eventSlug] = new TextDecoder().decode(says).split(' ')
  if (!reference || !eventSlug) return null
  const genuine = await isGenuine(`${version}.${payload}`, signed, publicKey)
  if (genuine === false) return null
  return { reference, eventSlug, checked: genuine === true }
}

/** Null when this browser cannot tell. */
async function isGenuine(
  text: string,
  signature: Uint8Array<ArrayBuffer>,
  publicKey: string,
): Promise<boolean | null> {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: publicKey }
  const key = await crypto.subtle
    .importKey('jwk', jwk, { name: 'Ed25519' }, false, ['verify'])
    .catch(() => null)
  if (!key) return null
  return crypto.subtle.verify({ name: 'Ed25519' }, key, signature, new TextEncoder().encode(text))
}

/** The bytes of a base64url text; null when it is none, or could have been written another way. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]+$/.test(text)) return null
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    const written = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
    return written === text ? Uint8Array.from(binary, (one) => one.charCodeAt(0)) : null
  } catch {
    return null
  }
}
