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

const size = { width: 420, height: 240, top: 28, bottom: 28, left: 40, right: 2 }

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
  // Drawn about as large as it is seen, on a phone and beside its table alike.
  // With many nights only every so many is named, so that no name lies over the next.
  const every = Math.ceil(nights.length / 6)
  const line = held === null ? null : y(held)
  // A number that the line of what is held would strike out stands above the line.
  const aboveLine = (at: number) => (line !== null && at > line && at - line < 26 ? line : at)
  const middle = (night: string) => (x(night) ?? left) + x.bandwidth() / 2
  return (
    <figure>
      <figcaption className="sr-only">{title}</figcaption>
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
              <text
                x={left - 6}
                y={y(tick) + 5}
                textAnchor="end"
                className="fill-quiet text-[14px]"
              >
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
              y={aboveLine(y(rooms)) - 6}
              textAnchor="middle"
              className="fill-ink font-semibold text-[15px]"
            >
              {rooms}
            </text>
            {i % every === 0 && (
              <text
                x={middle(night)}
                y={height - 6}
                textAnchor="middle"
                className="fill-quiet text-[14px]"
              >
                {shortDay(locale, night)}
              </text>
            )}
          </g>
        ))}
        {/* On paper of its own, so that it is seen across a column too. */}
        {line !== null &&
          [
            'stroke-paper [stroke-width:6]',
            'stroke-ink [stroke-dasharray:7_5] [stroke-width:2]',
          ].map((look) => (
            <line key={look} x1={left} x2={width - right} y1={line} y2={line} className={look} />
          ))}
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
            <span className="w-6 shrink-0 border-ink border-t-2 border-dashed" aria-hidden="true" />
            {t('held', { count: held })}
          </li>
        )}
      </ul>
    </figure>
  )
}
