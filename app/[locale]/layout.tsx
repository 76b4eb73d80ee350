import '../globals.css'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SiteFooter } from '@/components/site-footer'
import { SiteHeader } from '@/components/site-header'
import { now } from '@/domain/clock'
import { moment } from '@/domain/in-words'
import { can } from '@/domain/permissions'
import { env } from '@/lib/env'
import { pathInOtherLanguage } from '@/lib/path'
import { currentPerson, seemsSignedIn } from '@/lib/session'

export const metadata: Metadata = { icons: '/favicon.svg' }

export default async function Layout({ children }: { children: ReactNode }) {
  const locale = await getLocale()
  const t = await getTranslations('site')
  const { demo } = env()
  const signedIn = await seemsSignedIn()
  return (
    <html lang={locale}>
      <body>
        <a href="#content" className="absolute -top-24 left-4 z-10 bg-paper p-3 focus:top-2">
          {t('skip')}
        </a>
        {demo && (
          <aside className="no-print bg-warm-soft py-1.5 text-warm">
            <p className="page text-sm">
              {t('demoBanner', { time: moment(locale, now()) })}{' '}
              <a className="text-warm" href={`/${locale}/demo/mail`}>
                {t('demoMail')}
              </a>
            </p>
          </aside>
        )}
        <SiteHeader
          locale={locale}
          signedIn={signedIn}
          reviews={signedIn && can.reviewAnything(await whoAsks())}
          otherLanguage={await pathInOtherLanguage()}
        />
        <main id="content" className="page pt-8 pb-20">
          {children}
        </main>
        <SiteFooter locale={locale} />
      </body>
    </html>
  )
}

// The head of the page is drawn around an apology too, when the database itself does not answer.
const whoAsks = () => currentPerson().catch(() => null)
