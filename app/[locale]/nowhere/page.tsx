import { getTranslations } from 'next-intl/server'
import { Nowhere } from '@/components/nowhere'
import { pageTitle } from '@/lib/page-title'

export const generateMetadata = async () =>
  pageTitle((await getTranslations('apology'))('notFoundTitle'))

// Next draws its not-found page in the browser only: server.ts sends this one in its place.
export default Nowhere
