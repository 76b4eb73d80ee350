'use server'

import { askToSignInForm, codeForm, demoPersonForm } from '@/domain/people/form'
import { proveCode } from '@/domain/people/prove-code'
import { signInAtOnce } from '@/domain/people/sign-in-at-once'
import { can } from '@/domain/permissions'
import { openAction } from '@/lib/action'
import { askInThisBrowser, askingBrowser } from '@/lib/ask-in-this-browser'
import { env } from '@/lib/env'
import { signOut as endSession, hashLink, provingAddress } from '@/lib/session'

/** A link and a code to an address, known or not. */
export const ask = openAction(askToSignInForm, async ({ tx, permit, locale, input }) => {
  permit(can.askToSignIn())
  const { email, next = `/${locale}/my` } = input
  return askInThisBrowser(tx, { email, locale, next })
})

export const proveByCode = openAction(codeForm, async ({ tx, permit, locale, input }) => {
  permit(can.proveAddress())
  const proof = await proveCode(tx, await askingBrowser(), input.code, hashLink)
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
