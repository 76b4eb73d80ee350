'use server'

import { cookies, headers } from 'next/headers'
import { askToSignIn, signInLasts } from '@/domain/people/ask-to-sign-in'
import { askToSignInForm, codeForm, demoPersonForm } from '@/domain/people/form'
import { proveCode } from '@/domain/people/prove-code'
import { longSecret } from '@/domain/people/secrets'
import { signInAtOnce } from '@/domain/people/sign-in-at-once'
import { can } from '@/domain/permissions'
import { openAction } from '@/lib/action'
import { env } from '@/lib/env'
import { signOut as endSession, hashLink, provingAddress } from '@/lib/session'

const browserCookie = 'asked'

/** A link and a code to an address; the code works in this browser only. */
export const ask = openAction(askToSignInForm, async ({ tx, permit, locale, input }) => {
  permit(can.askToSignIn())
  const browser = longSecret()
  const next = input.next ?? `/${locale}/my`
  await askToSignIn(tx, {
    email: input.email,
    locale,
    browser,
    next,
    hashLink,
    from: (await headers()).get('x-forwarded-for') ?? 'unknown',
  })
  ;(await cookies()).set(browserCookie, browser, {
    httpOnly: true,
    sameSite: 'lax',
    secure: env().PUBLIC_URL.startsWith('https://'),
    path: '/',
    maxAge: signInLasts / 1000,
  })
  return `/sign-in/code?${new URLSearchParams({ next })}`
})

export const proveByCode = openAction(codeForm, async ({ tx, permit, locale, input }) => {
  permit(can.proveAddress())
  const browser = (await cookies()).get(browserCookie)?.value ?? ''
  const proof = await proveCode(tx, browser, input.code, hashLink)
  if (!proof) return { problems: { code: 'code.wrong' } }
  return provingAddress(proof, input.next ?? `/${locale}/my`)
})

/** The demo's own door: one press, and one is the person. */
export const signInToDemo = openAction(demoPersonForm, async ({ tx, permit, locale, input }) => {
  permit(can.signInAtOnce(env().demo))
  const proof = await signInAtOnce(tx, input.email, locale, hashLink)
  return provingAddress(proof, input.next ?? `/${locale}/my`)
})

export async function signOut() {
  await endSession()
}
