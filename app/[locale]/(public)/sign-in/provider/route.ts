import { type NextRequest, NextResponse } from 'next/server'
import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/domain/language'
import { nextPath } from '@/domain/people/form'
import { env } from '@/lib/env'
import { beginAtProvider } from '@/lib/session'

/** Nothing is begun by a link. */
export const GET = () => new Response(null, { status: 404 })

type Context = { params: Promise<{ locale: string }> }

/**
 * Begins a sign-in at the organisation's own provider. The answer is a page that leads on by itself,
 * and not a redirect: those of a form are held to `form-action`, along the whole way through the
 * provider.
 */
export async function POST(request: NextRequest, { params }: Context) {
  const locale = (await params).locale as Locale
  const { OIDC, PUBLIC_URL } = env()
  if (!OIDC) return new Response(null, { status: 404 })
  const typed = (await request.formData().catch(() => null))?.get('next')
  const next = nextPath.parse(typed ?? undefined) ?? `/${locale}/my`
  const to = await beginAtProvider(next, locale)
  if (!to) {
    const query = new URLSearchParams({ problem: 'down', next })
    return NextResponse.redirect(`${PUBLIC_URL}/${locale}/sign-in?${query}`, 303)
  }
  const words = (await getTranslations({ locale, namespace: 'signIn' }))('goOnTo', {
    name: OIDC.name,
  })
  return new Response(page(locale, marked(words), marked(to)), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      refresh: `0;url=${to}`,
    },
  })
}

const page = (locale: Locale, words: string, to: string) =>
  `<!doctype html><html lang="${locale}"><title>${words}</title><p><a href="${to}">${words}</a></p></html>`

const marked = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
