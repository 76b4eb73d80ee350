import { useLocale, useTranslations } from 'next-intl'
import { country as countryName } from '@/domain/in-words'
import type { PartnershipCounts } from '@/domain/partnership/all-partnerships'
import type { PartnershipFilter } from '@/domain/partnership/partnership-filter'
import { FilterLinks } from '../filter-links'
import { SearchField } from '../search-field'
import { address } from './address'

type Props = { here: string; filter: PartnershipFilter; counts: PartnershipCounts }

/** Search and filters, all in the address; at each value stands how many it would show. */
export function Filters({ here, filter, counts }: Props) {
  const t = useTranslations('partnerships')
  const { q, state, country, invited, sort, order } = filter
  const { living, ended } = counts.state
  const states = [
    { value: undefined, label: t('all'), count: living + ended },
    { value: 'living', label: t('living'), count: living },
    { value: 'ended', label: t('ended'), count: ended },
  ]
  return (
    <search className="no-print mt-6 block space-y-4">
      <form action={here} className="flex flex-wrap items-end gap-3">
        <SearchField label={t('search')} value={q} />
        <Countries chosen={country} counts={counts.countries} />
        <Meetings chosen={invited} counts={counts.meetings} />
        {Object.entries({ state, sort, order }).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <button type="submit" className="button">
          {t('show')}
        </button>
        <a href={here} className="button plain">
          {t('clear')}
        </a>
      </form>
      <FilterLinks
        heading={t('state')}
        choices={states.map(({ value, label, count }) => ({
          ...{ label, count },
          href: address(here, filter, { state: value }),
          current: state === value,
        }))}
      />
    </search>
  )
}

type Chosen = { chosen: string | undefined }

/** The countries to choose among, each with how many there would be. */
export function Countries({ chosen, counts }: Chosen & { counts: PartnershipCounts['countries'] }) {
  const t = useTranslations('partnerships')
  const locale = useLocale()
  const known = counts.some((one) => one.country === chosen)
  const choices = chosen && !known ? [...counts, { country: chosen, count: 0 }] : counts
  const named = choices
    .map(({ country, count }) => ({ country, count, name: countryName(locale, country) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, locale))
  return (
    <div className="min-w-0 grow basis-44">
      <label htmlFor="country" className="font-semibold">
        {t('country')}
      </label>
      <select id="country" name="country" className="field mt-1" defaultValue={chosen ?? ''}>
        <option value="">{t('everyCountry')}</option>
        {named.map(({ country, count, name }) => (
          <option key={country} value={country}>
            {name} ({count})
          </option>
        ))}
      </select>
    </div>
  )
}

function Meetings({ chosen, counts }: Chosen & { counts: PartnershipCounts['meetings'] }) {
  const t = useTranslations('partnerships')
  const locale = useLocale()
  const ways = [
    { label: t('invitedTo'), before: 'to:', of: (one: (typeof counts)[number]) => one.invited },
    {
      label: t('notInvitedTo'),
      before: 'not-to:',
      of: (one: (typeof counts)[number]) => one.all - one.invited,
    },
  ]
  return (
    <div className="min-w-0 grow basis-56">
      <label htmlFor="invited" className="font-semibold">
        {t('invitation')}
      </label>
      <select id="invited" name="invited" className="field mt-1" defaultValue={chosen ?? ''}>
        <option value="">{t('invitedOrNot')}</option>
        {ways.map(({ label, before, of }) => (
          <optgroup key={before} label={label}>
            {counts.map((one) => (
              <option key={one.slug} value={`${before}${one.slug}`}>
                {label} {one.texts[locale].title} ({of(one)})
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
