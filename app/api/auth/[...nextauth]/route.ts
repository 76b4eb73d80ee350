import type { NextRequest } from 'next/server'
import { proveLink } from '@/lib/session'

/** The one door of next-auth's that is open: proving a mailed link. Asking is an action of ours. */
export function GET(request: NextRequest) {
  if (request.nextUrl.pathname !== '/api/auth/callback/mail')
    return new Response(null, { status: 404 })
  return proveLink(request)
}
