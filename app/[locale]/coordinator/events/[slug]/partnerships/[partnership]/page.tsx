import { getTranslations } from 'next-intl/server'
import { coordinatedPartnership } from '@/lib/coordinated'
import { pageTitle } from '@/lib/page-title'
import { List } from '../../list'

type Props = { params: Promise<{ slug: string; partnership: string }> }

export const generateMetadata = async () =>
  pageTitle((await getTranslations('coordinator'))('list'))

export default async function PartnershipList({ params }: Props) {
  const { slug, partnership } = await params
  const t = await getTranslations('coordinator')
  const coordinated = await coordinatedPartnership(slug, partnership)
  return (
    <List
      coordinated={coordinated}
      here={`/coordinator/events/${slug}/partnerships/${partnership}`}
      title={t('listOf', { partnership: coordinated?.partnership?.name ?? '' })}
    />
  )
}
