import { createHash } from 'node:crypto'
import { cookies } from 'next/headers'
import { NextRequest, NextResponse } from 'next/server'
import NextAuth from 'next-auth'
import { cache } from 'react'
import { db } from '@/db/client'
import type { Locale } from '@/domain/language'
import { personBySession } from '@/domain/people/by-session'
import type { Person } from '@/domain/people/person'
import { env } from './env'
import { byIdentity, noteFailure, provider, providerId } from './provider'
import { sessionStore } from './session-store'

// The room that knows next-auth: this file, its store and its provider.

const thirtyDays = 30 * 24 * 60 * 60
const secure = () => env().PUBLIC_URL.startsWith('https://')
const sessionCookie = () => (secure() ? '__Host-session' : 'session')

const auth = NextAuth(() => ({
  secret: env().AUTH_SECRET,
  trustHost: true,
  basePath: '/api/auth',
  adapter: sessionStore,
  session: { strategy: 'database', maxAge: thirtyDays },
  pages: { signIn: '/sign-in', error: '/sign-in', verifyRequest: '/sign-in' },
  cookies: {
    sessionToken: {
      name: sessionCookie(),
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: secure() },
    },
  },
  logger: { error: noteFailure, warn: () => {}, debug: () => {} },
  providers: [
    {
      id: 'mail',
      name: 'mail',
      type: 'email',
      maxAge: 30 * 60,
      from: '',
      sendVerificationRequest: () => {
        throw new Error('sign-ins are asked for in domain/people/ask-to-sign-in')
      },
      options: {},
    },
    ...provider(),
  ],
  callbacks: { signIn: byIdentity },
}))

/**
 * Begins a sign-in at the organisation's own provider: the address there to go on to, or null when it
 * does not answer. What the answer will be compared with stands in cookies.
 */
export async function beginAtProvider(next: string, locale: Locale): Promise<string | null> {
  const to = await auth.signIn(
    providerId,
    { redirect: false, redirectTo: next },
    { ui_locales: locale },
  )
  return new URL(to).searchParams.has('state') ? to : null
}

/**
 * Where the provider sends people back to. Whoever is signed in already is signed in anew: next-auth
 * would otherwise refuse them, or give the identity to whoever sat there before.
 */
export async function backFromProvider(request: NextRequest): Promise<Response> {
  const headers = new Headers(request.headers)
  const jar = request.cookies.getAll().filter(({ name }) => name !== sessionCookie())
  headers.set('cookie', jar.map(({ name, value }) => `${name}=${value}`).join('; '))
  const answer = await auth.handlers.GET(new NextRequest(request.url, { headers }))
  const to = new URL(answer.headers.get('location') ?? '/', env().PUBLIC_URL)
  const error = to.pathname === '/sign-in' && to.searchParams.get('error')
  return error ? toldAtSignIn(request, error) : answer
}

function toldAtSignIn({ cookies, nextUrl }: NextRequest, error: string): Response {
  const denied = nextUrl.searchParams.get('error') === 'access_denied'
  const asked = cookies.getAll().find(({ name }) => name.endsWith('authjs.callback-url'))?.value
  const next = asked && URL.canParse(asked) && new URL(asked)
  const query = new URLSearchParams({
    problem: denied ? 'denied' : error,
    next: next ? next.pathname + next.search : '',
  })
  const locale = cookies.get('language')?.value === 'sv' ? 'sv' : 'en'
  return NextResponse.redirect(`${env().PUBLIC_URL}/${locale}/sign-in?${query}`, 303)
}

/** Where a mailed link ends: next-auth checks its secret, makes the session and goes on. */
export const proveLink = auth.handlers.GET

/** How next-auth knows the secret of a mailed link again. */
export const hashLink = (secret: string) =>
  createHash('sha256').update(`${secret}${env().AUTH_SECRET}`).digest('hex')

/** The address at which the secret of a link signs in. */
export function provingAddress(proof: { email: string; link: string }, next: string): string {
  const query = new URLSearchParams({ email: proof.email, token: proof.link, callbackUrl: next })
  return `/api/auth/callback/mail?${query}`
}

/** Who asks, with their roles as they are now; read once a request. */
export const currentPerson = cache(async (): Promise<Person | null> => {
  const token = (await cookies()).get(sessionCookie())?.value
  return token ? personBySession(db(), token) : null
})

/** Whether somebody seems to be signed in, without asking the database: enough for a link's words. */
export const seemsSignedIn = async () => (await cookies()).has(sessionCookie())

export const signOut = () => auth.signOut({ redirect: false })
