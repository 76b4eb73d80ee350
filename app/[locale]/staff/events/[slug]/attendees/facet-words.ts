import { getLocale, getTranslations } from 'next-intl/server'
import type { Event } from '@/domain/event/seats'
import { country, night, shortDay } from '@/domain/in-words'
import type { Facet } from '@/domain/lists/attendee-facets'
import type { Counts } from '@/domain/lists/count-attendees'

export type FacetWords = {
  heading: (facet: Facet) => string
  value: (facet: Facet, value: string) => string
}

/** How the filters of an event's attendees are said. */
export async function facetWords(
  event: Event,
  { names, tags }: Pick<Counts, 'names' | 'tags'>,
): Promise<FacetWords> {
  const [locale, t, answers] = await Promise.all([
    getLocale(),
    getTranslations('attendees'),
    getTranslations('answers'),
  ])
  const ofSet = (set: string) => (value: string) => answers(`${set}.${value}` as 'yes.yes')
  const yesOrNo = (value: string) => t(value === 'yes' ? 'yes' : 'no')
  const theme = (code: string) =>
    event.themes.find((theme) => theme.code === code)?.name[locale] ?? code
  const meal = (code: string) => {
    const [date = '', kind = ''] = code.split(':')
    return `${shortDay(locale, date)} ${ofSet('mealKind')(kind).toLowerCase()}`
  }
  const values: Record<Facet, (value: string) => string> = {
    status: ofSet(event.kind === 'academy' ? 'applicationStatus' : 'status'),
    funding: ofSet('funding'),
    place: ofSet('place'),
    decision: ofSet('decision'),
    attendance: ofSet('attendance'),
    funded: yesOrNo,
    partnership: (slug) => names.partnership[slug] ?? slug,
    party: (id) => names.party[id] ?? id,
    kind: ofSet('partyKind'),
    country: (code) => country(locale, code),
    role: ofSet('delegateRole'),
    theme,
    day: (date) => shortDay(locale, date),
    meal,
    night: (date) => night(locale, date),
    room: (value) => t(`room.${value as 'single'}`),
    language: ofSet('language'),
    interpretation: yesOrNo,
    confirmed: yesOrNo,
    missing: (value) => t(`missing.${value as 'stay'}`),
    invoice: yesOrNo,
    listed: yesOrNo,
    photo: yesOrNo,
    there: yesOrNo,
    note: yesOrNo,
    tag: (id) => tags.find((tag) => tag.id === id)?.name ?? id,
    refs: (reference) => reference,
  }
  return {
    heading: (facet) => t(`facet.${facet}.${event.kind}`),
    value: (facet, value) => values[facet](value),
  }
}
