import { getTranslations } from 'next-intl/server'
import { country } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import type { Cell } from '@/domain/lists/cell'
import type { CountedTurnout, Turnout } from '@/domain/turnout/count-turnout'
import type { Participant } from '@/domain/turnout/participants'
import type { Split } from '@/domain/turnout/suppress'
import { byName } from './by-name'
import type { ListInWords } from './list-in-words'

/** The list for the participants, in its reader's language. */
export async function participantsInWords(
  rows: Participant[],
  locale: Locale,
): Promise<ListInWords> {
  const [t, answers] = await Promise.all([
    getTranslations({ locale, namespace: 'participants' }),
    getTranslations({ locale, namespace: 'answers' }),
  ])
  const widths = { name: 30, organisation: 34, country: 18, role: 28, partnership: 40 } as const
  return {
    headings: Object.entries(widths).map(([name, width]) => ({
      title: t(`columns.${name as 'name'}`),
      width,
    })),
    rows: rows.map((one) => [
      `${one.familyName}, ${one.givenNames}`,
      one.organisation,
      one.country ? country(locale, one.country) : '',
      answers(`delegateRole.${one.delegateRole}`),
      one.partnership,
    ]),
  }
}

/** Attendance as one list: in all, by partnership, by country. */
export async function turnoutInWords(
  { erased, all, partnerships, countries }: CountedTurnout,
  locale: Locale,
): Promise<ListInWords> {
  const t = await getTranslations({ locale, namespace: 'attendance' })
  const split = (of: Split | null): Cell[] =>
    of ? [of.women, of.men, of.notSaid] : Array(3).fill(t(erased ? 'erased' : 'hidden'))
  const counts = ({ coming, there, days }: Turnout): Cell[] =>
    [coming, there, days].map((count) => count ?? t('erased'))
  return {
    headings: [
      { title: t('columns.by'), width: 16 },
      { title: t('columns.name'), width: 40 },
      ...(['coming', 'there', 'days', 'women', 'men', 'notSaid'] as const).map((name) => ({
        title: t(`columns.${name}`),
        width: 14,
      })),
    ],
    rows: [
      [t('inAll'), '', ...counts(all), ...split(all.split)],
      ...byName(partnerships, locale).map((one): Cell[] => [
        ...[t('partnership'), one.name, ...counts(one), '', '', ''],
      ]),
      ...byName(
        countries.map((one) => ({ ...one, name: country(locale, one.name) })),
        locale,
      ).map((one): Cell[] => [...[t('country'), one.name, ...counts(one)], ...split(one.split)]),
    ],
  }
}
