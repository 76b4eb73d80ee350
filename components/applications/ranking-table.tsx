import { useTranslations } from 'next-intl'
import type { Ranked } from '@/domain/application/ranking'
import { country } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import { TickCell, TickProblem } from '../form/tick-cell'
import { PickRows } from './pick-rows'

type Props = {
  applications: Ranked[]
  here: string
  picked: Set<string>
  locale: Locale
  /** The target that ticking somebody would fill. */
  targetOf: (application: Ranked) => string | null
}

/** The applications, a row each: tick to select, the name leads to everything about it. */
export function RankingTable({ applications, here, picked, locale, targetOf }: Props) {
  const t = useTranslations('ranking')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard
    <section className="scrolls" aria-label={t('title')} tabIndex={0}>
      <TickProblem name="pick" />
      <PickRows>
        <table className="data">
          <thead>
            <tr>
              <th scope="col">
                <span className="sr-only">{t('pick')}</span>
              </th>
              <th scope="col">{t('column.applicant')}</th>
              <th scope="col">{t('column.as')}</th>
              <th scope="col">{t('column.from')}</th>
              <th scope="col" className="text-right">
                {t('column.mean')}
              </th>
              <th scope="col" className="text-right">
                {t('column.spread')}
              </th>
              <th scope="col" className="text-right">
                {t('column.reviews')}
              </th>
              <th scope="col">{t('column.standing')}</th>
            </tr>
          </thead>
          <tbody>
            {applications.map((one, i) => (
              <Row
                key={one.reference}
                {...{ one, here, locale }}
                first={i === 0}
                picked={picked.has(one.reference)}
                target={targetOf(one)}
              />
            ))}
          </tbody>
        </table>
      </PickRows>
    </section>
  )
}

type RowProps = {
  one: Ranked
  here: string
  locale: Locale
  first: boolean
  picked: boolean
  target: string | null
}

function Row({ one, here, locale, first, picked, target }: RowProps) {
  const t = useTranslations()
  const name = `${one.familyName}, ${one.givenNames}`
  const closed = one.place !== null || !['open', 'held', 'reserve'].includes(one.standing)
  return (
    <tr>
      <td>
        <TickCell
          name="pick"
          value={one.reference}
          label={t('ranking.pickOne', { name })}
          first={first}
          ticked={picked}
          disabled={closed}
          target={target}
        />
      </td>
      <th scope="row" className="min-w-48 font-normal">
        <a href={`${here}/${one.reference}`} className="font-semibold">
          {name}
        </a>
        <br />
        <span className="hint">{one.reference}</span>
      </th>
      <td className="min-w-36">
        {t(`answers.delegateRole.${one.category}`)}
        <br />
        <span className="hint">{t(`answers.attendance.${one.attendance}`)}</span>
      </td>
      <td className="min-w-40">
        {one.affiliation}
        <br />
        <span className="hint">
          {country(locale, one.residence)} ·{' '}
          {t('ranking.countsAs', {
            group: t(`answers.incomeGroup.${one.group}`).toLocaleLowerCase(locale),
          })}
        </span>
      </td>
      <td className="text-right font-semibold tabular-nums">{points(one.mean)}</td>
      <td className="text-right tabular-nums">{points(one.spread)}</td>
      <td className="whitespace-nowrap text-right tabular-nums">
        {one.reviewed}/{one.assigned}
      </td>
      <td className="min-w-28">
        {t(`ranking.standing.${one.standing}`)}
        {one.standing === 'held' && one.outcome && (
          <span className="hint block">{t(`answers.outcomeOf.${one.outcome}`)}</span>
        )}
        {one.place && (
          <span className="hint block">
            {t(one.place.offeredUntil ? 'ranking.placeOffered' : 'ranking.placeHeld')}
          </span>
        )}
      </td>
    </tr>
  )
}

/** Hundredths of the whole scale as whole points of a hundred. */
const points = (hundredths: number | null) =>
  hundredths === null ? '–' : String(Math.round(hundredths / 100))
