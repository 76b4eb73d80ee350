import { max } from 'd3-array'
import { scaleBand, scaleLinear } from 'd3-scale'
import { useTranslations } from 'next-intl'
import { day as dayInWords, shortDay } from '@/domain/in-words'
import type { Locale } from '@/domain/language'

type Day = { day: string; count: number; inAll: number }
type Props = {
  title: string
  days: Day[]
  /** The window's first and last day. */
  opens: string
  closes: string
  locale: Locale
}

const size = { width: 720, height: 230, top: 34, right: 4, bottom: 30, left: 36 }

/** How many a day, as columns, with the days on which the window opens and closes marked; the table below. */
export function Days({ title, days, opens, closes, locale }: Props) {
  const t = useTranslations('charts')
  const x = scaleBand(
    days.map(({ day }) => day),
    [size.left, size.width - size.right],
  ).padding(0.15)
  const most = Math.max(max(days, ({ count }) => count) ?? 0, 1)
  const y = scaleLinear([0, most], [size.height - size.bottom, size.top]).nice(4)
  const inAll = days.at(-1)?.inAll ?? 0
  return (
    <figure>
      <figcaption className="pb-2 font-semibold">{title}</figcaption>
      <svg
        role="img"
        aria-label={t('daysLabel', { count: inAll, from: say(days[0]), to: say(days.at(-1)) })}
        viewBox={`0 0 ${size.width} ${size.height}`}
        className="block h-auto w-full text-quiet"
      >
        {y
          .ticks(4)
          .filter(Number.isInteger)
          .map((tick) => (
            <g key={tick}>
              <line
                x1={size.left}
                x2={size.width - size.right}
                y1={y(tick)}
                y2={y(tick)}
                className="stroke-line"
              />
              <text x={size.left - 6} y={y(tick) + 5} textAnchor="end" className="chart-word">
                {tick}
              </text>
            </g>
          ))}
        {days.map(({ day, count }) => (
          <rect
            key={day}
            x={x(day)}
            width={x.bandwidth()}
            y={y(count)}
            height={y(0) - y(count)}
            className={day < opens || day > closes ? 'fill-warm' : 'fill-accent'}
          />
        ))}
        <Mark at={x(opens)} word={t('opens')} anchor="start" />
        <Mark at={(x(closes) ?? 0) + x.bandwidth()} word={t('closes')} anchor="end" />
        <text x={size.left} y={size.height - 6} className="chart-word">
          {say(days[0])}
        </text>
        <text
          x={size.width - size.right}
          y={size.height - 6}
          textAnchor="end"
          className="chart-word"
        >
          {say(days.at(-1))}
        </text>
      </svg>
      <details className="mt-2">
        <summary>{t('asTable')}</summary>
        <table className="data mt-2 max-w-md">
          <thead>
            <tr>
              <th scope="col">{t('day')}</th>
              <th scope="col" className="text-right">
                {t('number')}
              </th>
              <th scope="col" className="text-right">
                {t('inAll')}
              </th>
            </tr>
          </thead>
          <tbody>
            {days
              .filter(({ count }) => count > 0)
              .map(({ day, count, inAll }) => (
                <tr key={day}>
                  <th scope="row" className="font-normal">
                    {dayInWords(locale, day)}
                  </th>
                  <td className="text-right">{count}</td>
                  <td className="text-right">{inAll}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </figure>
  )

  function say(one: Day | undefined) {
    return one ? shortDay(locale, one.day) : ''
  }
}

function Mark({
  at = 0,
  word,
  anchor,
}: {
  at: number | undefined
  word: string
  anchor: 'start' | 'end'
}) {
  return (
    <g>
      <line
        x1={at}
        x2={at}
        y1={size.top - 16}
        y2={size.height - size.bottom}
        className="stroke-edge"
        strokeDasharray="3 3"
      />
      <text
        x={anchor === 'start' ? at + 5 : at - 5}
        y={size.top - 8}
        textAnchor={anchor}
        className="chart-word"
      >
        {word}
      </text>
    </g>
  )
}
