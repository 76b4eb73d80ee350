import { cookies } from 'next/headers'
import { type Account, customFetch, type NextAuthConfig, type Profile } from 'next-auth'
import { transaction } from '@/db/client'
import { seconds } from '@/domain/clock'
import { signInByIdentity } from '@/domain/people/sign-in-by-identity'
import { Refusal } from '@/domain/refusal'
import { env } from './env'
import { log } from './log'

export const providerId = 'oidc'

/** The organisation's own sign-in as next-auth takes it; none where the settings name none. */
export function provider(): NextAuthConfig['providers'] {
  const { OIDC } = env()
  if (!OIDC) return []
  const { issuer, clientId, clientSecret, name } = OIDC
  return [
    {
      id: providerId,
      type: 'oidc',
      name,
      issuer,
      clientId,
      clientSecret,
      checks: ['pkce', 'state', 'nonce'],
      authorization: { params: { scope: 'openid email' } },
      // A provider that keeps to the letter tells the address there only.
      idToken: false,
      profile: ({ sub, email }) => ({ id: sub, email }),
      [customFetch]: ask,
    },
  ]
}

/** Asks the provider, and does not wait for one that is down. */
async function ask(...[address, options]: Parameters<typeof fetch>): Promise<Response> {
  const answer = await fetch(address, { ...options, signal: AbortSignal.timeout(seconds(5)) })
  if (!String(address).endsWith('/.well-known/openid-configuration') || !answer.ok) return answer
  // Entra ID knows PKCE and does not say so: next-auth would leave it out, and the state with it.
  const { code_challenge_methods_supported: methods = ['S256'], ...said } = await answer.json()
  return Response.json({ ...said, code_challenge_methods_supported: methods })
}

/** Who the provider says it is becomes a person of ours, or is refused with its reason. */
export const byIdentity = async ({
  account,
  profile,
}: {
  account?: Account | null
  profile?: Profile
}): Promise<boolean | string> => {
  const { OIDC } = env()
  if (account?.provider !== providerId || !OIDC) return true
  const { email, email_verified } = { ...claimsOf(account), ...profile }
  const identity = {
    issuer: OIDC.issuer,
    subject: account.providerAccountId,
    email: typeof email === 'string' ? email : undefined,
    isVerified: OIDC.addressesAreItsOwn || email_verified === true,
  }
  const locale = (await cookies()).get('language')?.value === 'sv' ? 'sv' : 'en'
  try {
    await transaction((tx) => signInByIdentity(tx, identity, OIDC.domains, locale))
    return true
  } catch (error) {
    if (error instanceof Refusal) return `/sign-in?error=${error.code}`
    throw error
  }
}

// Checked by next-auth before it comes here.
function claimsOf({ id_token = '' }: Account): Profile {
  const [, claims = ''] = id_token.split('.')
  return JSON.parse(Buffer.from(claims, 'base64url').toString() || '{}')
}

/** What went wrong with the provider, for the operator: a secret that is not right, an issuer that is another. */
export function noteFailure(error: Error) {
  const cause = error.cause as { err?: Error; error?: string } | undefined
  const reason = cause?.err?.message ?? cause?.error ?? error.message
  log.warn({ name: error.name, reason }, 'sign-in failed')
}
