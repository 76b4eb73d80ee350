import type { ScaleBand } from 'd3-scale'
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { useTranslations } from 'next-intl'
import { day as dayInWords } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import type { Day } from './days'
import { Frame, size } from './frame'

type Props = {
  title: string
  days: Day[]
  today: string
  x: ScaleBand<string>
  left: number
  ends: readonly [string, string]
  window: readonly [number, number]
  locale: Locale
}

const height = 180

/** How many in all, day by day until today: a line with its number at the end. */
export function RunningSum({ title, days, today, x, left, ends, window, locale }: Props) {
  const t = useTranslations('charts')
  const past = days.filter(({ day }, i) => i === 0 || day <= today)
  const last = past.at(-1)
  const inAll = last?.inAll ?? 0
  const y = scaleLinear([0, inAll], [height - size.bottom, size.top]).nice(4)
  const middle = ({ day }: Day) => (x(day) ?? left) + x.bandwidth() / 2
  const drawn = line<Day>(middle, ({ inAll }) => y(inAll))(past)
  const end = last ? { x: middle(last), y: y(inAll) } : null
  return (
    <Frame
      {...{ id: 'in-all', title, height, left, y, ends, window }}
      about={t('sumAbout', { count: inAll, day: dayInWords(locale, last?.day ?? '') })}
    >
      <path d={drawn ?? ''} className="fill-none stroke-accent" strokeWidth={3} />
      {end && (
        <>
          <circle cx={end.x} cy={end.y} r={5} className="fill-accent" />
          <text
            x={end.x}
            y={end.y - 12}
            textAnchor={end.x < size.width / 2 ? 'start' : 'end'}
            className="chart-word strong"
          >
            {inAll}
          </text>
        </>
      )}
    </Frame>
  )
}
