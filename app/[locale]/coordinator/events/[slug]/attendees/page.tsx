import { getTranslations } from 'next-intl/server'
import { coordinatedEvent } from '@/lib/coordinated'
import { pageTitle } from '@/lib/page-title'
import { List } from '../list'

type Props = { params: Promise<{ slug: string }> }

export const generateMetadata = async () =>
  pageTitle((await getTranslations('coordinator'))('list'))

export default async function EventList({ params }: Props) {
  const { slug } = await params
  const t = await getTranslations('coordinator')
  return (
    <List
      coordinated={await coordinatedEvent(slug)}
      here={`/coordinator/events/${slug}/attendees`}
      title={t('listOfEvent')}
    />
  )
}
