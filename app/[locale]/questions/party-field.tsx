import { getLocale, getTranslations } from 'next-intl/server'
import { Radios } from '@/components/form/choices'
import { country } from '@/domain/in-words'
import { partiesOf } from '@/domain/partnership/parties-of'
import { db } from '@/lib/db'

type Props = { partnershipId: string; chosen?: string }

/** Which party of a partnership somebody comes from. */
export async function PartyField({ partnershipId, chosen }: Props) {
  const [locale, t, parties] = await Promise.all([
    getLocale(),
    getTranslations('steps.partnership'),
    partiesOf(db(), partnershipId),
  ])
  return (
    <Radios
      name="partyId"
      legend={t('organisation')}
      options={parties.map(({ id, organisation, country: code }) => ({
        value: id,
        label: `${organisation}, ${country(locale, code)}`,
      }))}
      initial={chosen}
    />
  )
}
