import { type NextRequest, NextResponse } from 'next/server'
import { type Locale, locales } from './domain/language'

const mostBytes = 64 * 1024
// A CV of five megabytes, and what a form wraps it in.
const mostBytesOfFile = 6 * 1024 * 1024
const oneYear = 365 * 24 * 60 * 60

export const config = {
  // Everything but what the build made: those files are public and change with their names.
  matcher: ['/((?!_next/static/|favicon\\.svg$).*)'],
}

export function proxy(request: NextRequest) {
  return secured(request, refuse(request) ?? inALanguage(request))
}

/** What no page of ours sends: an answer that tells nothing. */
function refuse(request: NextRequest): NextResponse | null {
  if (request.url.includes('%00')) return new NextResponse(null, { status: 404 })
  if (request.method === 'GET' || request.method === 'HEAD') return null
  if (request.method !== 'POST') return new NextResponse(null, { status: 405 })
  // A missing origin is not our page either: every browser names it with a POST.
  if (request.headers.get('origin') !== ownOrigin(request))
    return new NextResponse(null, { status: 403 })
  const length = request.headers.get('content-length')
  if (length === null) return new NextResponse(null, { status: 411 })
  return Number(length) <= mostBytesAt(request) ? null : tooLarge(request)
}

const takesFile = /^\/(sv|en)\/(events\/[^/]+\/apply\/cv|staff\/partnerships\/import)$/

const handsOutFile = /^\/(sv|en)\/files\//

// A letter shown beside its form: drawn as in a mail program, and able to do nothing.
const showsLetter = /^\/(sv|en)\/staff\/(events\/[^/]+\/messages|mail\/templates)\/[^/]+\/letter$/

// A phone at a door sees with its camera, and keeps the page by a worker of its own.
const isDoor = /^\/(sv|en)\/days\/[^/]+\/door\/[^/]+$/

const mostBytesAt = ({ nextUrl }: NextRequest) =>
  takesFile.test(nextUrl.pathname) ? mostBytesOfFile : mostBytes

/** Somebody who chose too large a file is told so on the page they chose it on. */
function tooLarge(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl
  if (!takesFile.test(pathname) || request.headers.has('next-action'))
    return new NextResponse(null, { status: 413 })
  const page = new URL(pathname + search, ownOrigin(request))
  page.searchParams.set('problem', 'tooLarge')
  return NextResponse.redirect(page, 303)
}

const ownOrigin = (request: NextRequest) => process.env.AUTH_URL ?? request.nextUrl.origin

/** Pages stand under /sv and /en; whoever names neither is led to the one they read. */
function inALanguage(request: NextRequest): NextResponse | Headers {
  const { pathname, search } = request.nextUrl
  const [, first = ''] = pathname.split('/')
  const headers = new Headers(request.headers)
  if (pathname.startsWith('/api/')) return headers
  if (!isLocale(first)) {
    const url = new URL(
      `/${preferred(request)}${pathname === '/' ? '' : pathname}${search}`,
      ownOrigin(request),
    )
    return NextResponse.redirect(url, 307)
  }
  headers.set('x-next-intl-locale', first)
  headers.set('x-path', pathname + search)
  return headers
}

const isLocale = (text: string): text is Locale => locales.some((locale) => locale === text)

function preferred(request: NextRequest): Locale {
  const remembered = request.cookies.get('language')?.value ?? ''
  if (isLocale(remembered)) return remembered
  const asked = (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality = 'q=1'] = part.trim().split(';')
      return { language: tag.slice(0, 2).toLowerCase(), quality: Number(quality.replace('q=', '')) }
    })
    .filter(({ language }) => isLocale(language))
    .sort((one, other) => other.quality - one.quality)
  const [best] = asked
  return best && isLocale(best.language) ? best.language : 'en'
}

function secured(request: NextRequest, answer: NextResponse | Headers): NextResponse {
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const isLetter = showsLetter.test(request.nextUrl.pathname)
  const atDoor = isDoor.test(request.nextUrl.pathname)
  const policy = [
    // What somebody uploaded does nothing, wherever it is opened.
    ...(isLetter || handsOutFile.test(request.nextUrl.pathname) ? ['sandbox'] : []),
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
    isLetter ? "style-src 'unsafe-inline'" : "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    ...(atDoor ? ["worker-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-src 'self'",
    `frame-ancestors ${isLetter ? "'self'" : "'none'"}`,
  ].join('; ')

  const response = answer instanceof NextResponse ? answer : pass(answer, policy)
  response.headers.set('content-security-policy', policy)
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('referrer-policy', 'same-origin')
  response.headers.set('x-frame-options', isLetter ? 'SAMEORIGIN' : 'DENY')
  response.headers.set('cross-origin-opener-policy', 'same-origin')
  response.headers.set(
    'permissions-policy',
    `camera=(${atDoor ? 'self' : ''}), microphone=(), geolocation=()`,
  )
  if (ownOrigin(request).startsWith('https://'))
    response.headers.set('strict-transport-security', `max-age=${oneYear}; includeSubDomains`)
  remember(request, response)
  return response
}

function pass(headers: Headers, policy: string): NextResponse {
  headers.set('content-security-policy', policy)
  return NextResponse.next({ request: { headers } })
}

/** The language last read is the one `/` leads to. */
function remember(request: NextRequest, response: NextResponse) {
  const [, first = ''] = request.nextUrl.pathname.split('/')
  if (!isLocale(first) || request.cookies.get('language')?.value === first) return
  response.cookies.set('language', first, {
    maxAge: oneYear,
    sameSite: 'lax',
    httpOnly: true,
    secure: ownOrigin(request).startsWith('https://'),
  })
}
