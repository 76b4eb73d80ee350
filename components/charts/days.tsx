import { max, maxIndex } from 'd3-array'
import { scaleBand, scaleLinear } from 'd3-scale'
import { useTranslations } from 'next-intl'
import { day as dayInWords, shortDay } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import { DaysTable } from './days-table'
import { Frame, size, topUnder } from './frame'
import { Hatching, Legend } from './hatching'
import { RunningSum } from './running-sum'

export type Day = { day: string; count: number; inAll: number }
type Props = {
  title: string
  sumTitle: string
  days: Day[]
  /** The window's first and last day, and the one that is now. */
  opens: string
  closes: string
  today: string
  locale: Locale
}

const height = 230

/**
 * How many a day, as columns, with the days on which the window opens and closes marked; below them,
 * day under day, how many in all as a line of its own; the table of both at the end.
 */
export function Days({ title, sumTitle, days, opens, closes, today, locale }: Props) {
  const t = useTranslations('charts')
  const inAll = days.at(-1)?.inAll ?? 0
  if (inAll === 0)
    return (
      <figure>
        <figcaption className="pb-2 font-semibold">{title}</figcaption>
        <p className="text-quiet">{t('nobodyYet')}</p>
      </figure>
    )
  // As far from the edge as the widest number is long, the same in both pictures.
  const left = 20 + 15 * String(inAll).length
  const x = scaleBand(
    days.map(({ day }) => day),
    [left, size.width - size.right],
  ).padding(0.15)
  const window = [x(opens) ?? left, (x(closes) ?? left) + x.bandwidth()] as const
  const most = max(days, ({ count }) => count) ?? 0
  const busiest = days[maxIndex(days, ({ count }) => count)]?.day ?? ''
  const y = scaleLinear([0, most], [height - size.bottom, topUnder(window)]).nice(4)
  const isOutside = ({ day }: Day) => day < opens || day > closes
  const outside = days.filter(isOutside).reduce((sum, { count }) => sum + count, 0)
  const say = (day = '') => shortDay(locale, day)
  const ends = [say(days[0]?.day), say(days.at(-1)?.day)] as const
  return (
    <div>
      <figure>
        <figcaption className="pb-2 font-semibold">{title}</figcaption>
        <Frame
          {...{ id: 'per-day', title, height, left, y, ends, window }}
          about={t('daysAbout', {
            ...{ count: inAll, from: ends[0], to: ends[1], most, outside },
            day: dayInWords(locale, busiest),
          })}
          words={[
            x(opens) === undefined ? '' : t('opens'),
            x(closes) === undefined ? '' : t('closes'),
          ]}
        >
          <Hatching />
          {days
            .filter(({ count }) => count > 0)
            .map((one) => (
              <rect
                key={one.day}
                x={x(one.day)}
                width={x.bandwidth()}
                y={y(one.count)}
                height={y(0) - y(one.count)}
                {...(isOutside(one) ? Hatching.look : { className: 'fill-accent' })}
              />
            ))}
        </Frame>
        {outside > 0 && <Legend />}
      </figure>
      <figure className="mt-8">
        <figcaption className="pb-2 font-semibold">{sumTitle}</figcaption>
        <RunningSum {...{ title: sumTitle, days, today, x, left, ends, window, locale }} />
      </figure>
      <DaysTable days={days} locale={locale} />
    </div>
  )
}
