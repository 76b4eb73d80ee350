import { createHash } from 'node:crypto'
import { cookies } from 'next/headers'
import NextAuth from 'next-auth'
import { cache } from 'react'
import { db } from '@/db/client'
import { personBySession } from '@/domain/people/by-session'
import type { Person } from '@/domain/people/person'
import { env } from './env'
import { sessionStore } from './session-store'

// The one room that knows next-auth.

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
  logger: { error: () => {}, warn: () => {}, debug: () => {} },
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
  ],
}))

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
