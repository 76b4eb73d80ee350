import { cookies, headers } from 'next/headers'
import type { Tx } from '@/db/client'
import type { Locale } from '@/domain/language'
import { askToSignIn, signInLasts } from '@/domain/people/ask-to-sign-in'
import { longSecret } from '@/domain/people/secrets'
import { env } from './env'
import { hashLink } from './session'

const browserCookie = 'asked'

/** Mails a link and a code to an address; the code works in this browser only. Returns where to type it. */
export async function askInThisBrowser(
  tx: Tx,
  { email, locale, next }: { email: string; locale: Locale; next: string },
): Promise<string> {
  const browser = longSecret()
  const from = (await headers()).get('x-forwarded-for') ?? 'unknown'
  await askToSignIn(tx, { email, locale, browser, next, hashLink, from })
  const jar = await cookies()
  jar.set(browserCookie, browser, {
    httpOnly: true,
    sameSite: 'lax',
    secure: env().PUBLIC_URL.startsWith('https://'),
    path: '/',
    maxAge: signInLasts / 1000,
  })
  return `/sign-in/code?${new URLSearchParams({ next })}`
}

/** The secret of the browser that asked, as far as it did. */
export const askingBrowser = async () => (await cookies()).get(browserCookie)?.value ?? ''
