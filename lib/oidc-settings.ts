import { z } from 'zod'

// Entra ID by the id of one organisation. At the others anybody can choose the address they come
// with: common, organizations, consumers, and the organisation that stands for all private accounts.
const microsoft = /^https:\/\/login\.(microsoftonline\.(com|us)|partner\.microsoftonline\.cn)\//
const ofOneOrganisation = /^https:\/\/[^/]+\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\/v2\.0$/i
const privateAccounts = '9188040d-6c67-4c5b-b112-36a304b66dad'

const issuer = z
  .url('is the address of an OpenID provider, such as https://login.example.org')
  .regex(
    /^https:\/\/|^http:\/\/localhost(?=[:/]|$)/,
    'has to begin with https:// (http is for localhost only)',
  )
  .refine(
    (url) =>
      !microsoft.test(url) ||
      (ofOneOrganisation.test(url) && !url.toLowerCase().includes(privateAccounts)),
    'has to name your own organisation by its id: https://login.microsoftonline.com/<tenant id>/v2.0',
  )

const domains = z
  .string()
  .default('')
  .transform((list) =>
    list
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter(Boolean),
  )
  .pipe(
    z.array(
      z.string().regex(/^[^@\s.]+(\.[^@\s.]+)+$/, 'is a list of mail domains, such as icld.se'),
    ),
  )

/** The settings of an organisation's own sign-in, as they stand in the environment. */
export const oidcShape = {
  OIDC_ISSUER: issuer.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().optional(),
  OIDC_DOMAINS: domains,
}

/** The organisation's own sign-in; null where there is none. */
export type Oidc = {
  issuer: string
  clientId: string
  clientSecret: string
  /** What the button calls it. */
  name: string
  /** The mail domains it speaks for; all when empty. */
  domains: string[]
  /** Whether an address counts without the provider's saying that it was verified. */
  addressesAreItsOwn: boolean
}

type Settings = z.output<z.ZodObject<typeof oidcShape>>

/** The sign-in that the settings make, or an Error with one clear line when one of them is missing. */
export function oidcOf(settings: Settings): Oidc | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, OIDC_DOMAINS } = settings
  if (!OIDC_ISSUER && !OIDC_CLIENT_ID && !OIDC_CLIENT_SECRET) return null
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET)
    throw new Error(
      'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together: one is missing',
    )
  const isMicrosoft = microsoft.test(OIDC_ISSUER)
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: OIDC_NAME || (isMicrosoft ? 'Microsoft' : new URL(OIDC_ISSUER).hostname),
    domains: OIDC_DOMAINS,
    // Entra ID never says it: within one organisation its administrators give out the addresses.
    addressesAreItsOwn: isMicrosoft,
  }
}
