import { getRequestConfig } from 'next-intl/server'
import { timeZone } from '@/domain/clock'
import type { Locale } from '@/domain/language'
import { messages } from '@/messages'

// Which language a request is in is told by its address; proxy.ts passes it on.
export default getRequestConfig(async ({ requestLocale }) => {
  const locale: Locale = (await requestLocale) === 'sv' ? 'sv' : 'en'
  return { locale, messages: messages[locale], timeZone }
})

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: (typeof messages)['sv']
  }
}
