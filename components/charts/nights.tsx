import { max } from 'd3-array'
import { scaleBand, scaleLinear } from 'd3-scale'
import { useTranslations } from 'next-intl'
import { shortDay, stay } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import type { Night } from '@/domain/rooming/occupancy'
import { Hatching } from './hatching'

type Props = {
  title: string
  nights: Night[]
  /** How many rooms the hotel holds each night; null when nobody has said. */
  held: number | null
  locale: Locale
}

const size = { width: 720, height: 300, top: 40, bottom: 40, left: 56, right: 4 }

/** The rooms of each night, single and double above each other, against those that are held. */
export function Nights({ title, nights, held, locale }: Props) {
  const t = useTranslations('rooms.board')
  const { width, height, top, bottom, left, right } = size
  const x = scaleBand(
    nights.map(({ night }) => night),
    [left, width - right],
  ).padding(0.25)
  const most = max(nights, ({ rooms }) => rooms) ?? 0
  const y = scaleLinear([0, Math.max(most, held ?? 0, 1)], [height - bottom, top]).nice(3)
  const busiest = nights.find(({ rooms }) => rooms === most)
  // With many nights only every so many is named, so that no name lies over the next.
  const every = Math.ceil(nights.length / 6)
  const middle = (night: string) => (x(night) ?? left) + x.bandwidth() / 2
  return (
    <figure>
      <figcaption className="pb-2 font-semibold">{title}</figcaption>
      <svg
        role="img"
        aria-labelledby="nights-title nights-about"
        viewBox={`0 0 ${width} ${height}`}
        className="block h-auto w-full text-quiet"
      >
        <title id="nights-title">{title}</title>
        <desc id="nights-about">
          {t('about', {
            ...{ nights: nights.length, most, held: held ?? -1 },
            night: busiest ? stay(locale, [busiest.night]) : '',
          })}
        </desc>
        <Hatching />
        {y
          .ticks(2)
          .filter(Number.isInteger)
          .map((tick) => (
            <g key={tick}>
              <line
                x1={left}
                x2={width - right}
                y1={y(tick)}
                y2={y(tick)}
                className="stroke-line"
              />
              <text x={left - 6} y={y(tick) + 6} textAnchor="end" className="chart-word">
                {tick}
              </text>
            </g>
          ))}
        {nights.map(({ night, singles, doubles, rooms }, i) => (
          <g key={night}>
            <rect
              x={x(night)}
              width={x.bandwidth()}
              y={y(singles)}
              height={y(0) - y(singles)}
              className="fill-accent"
            />
            <rect
              x={x(night)}
              width={x.bandwidth()}
              y={y(rooms)}
              height={y(0) - y(doubles)}
              {...Hatching.look}
            />
            <text
              x={middle(night)}
              y={y(rooms) - 8}
              textAnchor="middle"
              className="chart-word strong"
            >
              {rooms}
            </text>
            {i % every === 0 && (
              <text x={middle(night)} y={height - 8} textAnchor="middle" className="chart-word">
                {shortDay(locale, night)}
              </text>
            )}
          </g>
        ))}
        {held !== null && (
          <line
            x1={left}
            x2={width - right}
            y1={y(held)}
            y2={y(held)}
            className="stroke-edge"
            strokeWidth={3}
            strokeDasharray="10 6"
          />
        )}
      </svg>
      <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-base">
        <li className="flex items-center gap-2">
          <span className="size-4 shrink-0 bg-accent" aria-hidden="true" />
          {t('singles')}
        </li>
        <li className="flex items-center gap-2">
          <span className="hatched size-4 shrink-0" aria-hidden="true" />
          {t('doubles')}
        </li>
        {held !== null && (
          <li className="flex items-center gap-2">
            <span
              className="w-6 shrink-0 border-edge border-t-[3px] border-dashed"
              aria-hidden="true"
            />
            {t('held', { count: held })}
          </li>
        )}
      </ul>
    </figure>
  )
}
