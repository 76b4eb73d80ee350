import type { NextRequest } from 'next/server'
import { env } from '@/lib/env'
import { backFromProvider, proveLink } from '@/lib/session'

/**
 * The doors of next-auth's that are open: proving a mailed link, and coming back from the
 * organisation's own sign-in, where there is one. Asking is an action of ours.
 */
export function GET(request: NextRequest) {
  const { pathname } = request.nextUrl
  if (pathname === '/api/auth/callback/mail') return proveLink(request)
  if (pathname === '/api/auth/callback/oidc' && env().OIDC) return backFromProvider(request)
  return new Response(null, { status: 404 })
}
