import { getLocale, getTranslations } from 'next-intl/server'
import { facetWords } from '@/app/[locale]/staff/events/[slug]/attendees/facet-words'
import { FilterPanel } from '@/app/[locale]/staff/events/[slug]/attendees/filter-panel'
import { SearchField } from '@/components/search-field'
import { facetsFor, inSight } from '@/domain/list/sight'
import type { Facet } from '@/domain/lists/attendee-facets'
import { attendeeFilter } from '@/domain/lists/attendee-filter'
import { countAttendees } from '@/domain/lists/count-attendees'
import { valuesAt } from '@/domain/lists/values-at'
import type { Person } from '@/domain/people/person'
import { can } from '@/domain/permissions'
import { living } from '@/domain/registration/answers'
import { db } from '@/lib/db'
import { type Draft, draftQuery } from '@/lib/list-draft'
import { keptOf, StepPage } from './step'

/** Whom a list has: the filters of the attendees' table, as far as somebody sees. */
export async function ChoosePeople({ person, draft }: { person: Person; draft: Draft }) {
  const { event, scope } = draft.place
  const { filter } = draft.query
  const facets = facetsFor(person, event, scope)
  const values = Object.fromEntries(
    Object.entries(valuesAt(event))
      .filter(([facet]) => facets.includes(facet as Facet))
      .map(([facet, each]) => [facet, facet === 'status' ? statuses(person, each) : each]),
  )
  const [locale, t, counts] = await Promise.all([
    getLocale(),
    getTranslations('lists'),
    countAttendees(db(), scope, inSight(person, event, filter), values),
  ])
  const words = await facetWords(event, counts)
  const here = `/${locale}/lists/new`
  const nobodyElse = { ...attendeeFilter.parse({}), sort: filter.sort, order: filter.order }
  const empty = { ...draft, query: { ...draft.query, filter: nobodyElse } }
  return (
    <StepPage title={t('peopleTitle')} draft={draft}>
      <FilterPanel
        {...{ here, filter, values, counts, words }}
        kept={keptOf(empty, [])}
        reset={`${here}?${draftQuery(empty)}`}
      >
        <div className="mb-6 max-w-prose">
          <SearchField label={t('search')} value={filter.q} />
        </div>
      </FilterPanel>
    </StepPage>
  )
}

// Coordinators have only those who come in their lists.
const statuses = (person: Person, all: string[] = []) =>
  can.workOnAttendees(person) ? all : all.filter((one) => living.some((each) => each === one))
