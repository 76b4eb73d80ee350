import { getTranslations } from 'next-intl/server'
import { Nowhere } from '@/components/nowhere'
import { fullTitle } from '@/lib/page-title'

// Seen after an action, where the browser draws the answer; a page asked for comes from server.ts.
export default async function NotFound() {
  const t = await getTranslations('apology')
  return (
    <>
      <title>{await fullTitle(t('notFoundTitle'))}</title>
      <Nowhere />
    </>
  )
}
