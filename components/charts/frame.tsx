import type { ScaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'

// So few that their numbers stand apart on a phone.
const ticks = 2

const row = 26
export const size = { width: 720, top: row + 10, right: 4, bottom: 30 }

type Props = {
  id: string
  /** What it is called and what it shows, for those who do not see it. */
  title: string
  about: string
  height: number
  left: number
  y: ScaleLinear<number, number>
  /** The first and the last day in words. */
  ends: readonly [string, string]
  /** Where the window opens and closes, and the words at it, if there are any. */
  window: readonly [number, number]
  words?: readonly [string, string]
  children: ReactNode
}

// Two words beside each other want this much room; else they stand below each other.
const roomForWords = 200
const areClose = ([opens, closes]: Props['window']) => closes - opens < roomForWords

/** Where the drawing begins below the words at the window. */
export const topUnder = (window: Props['window']) => size.top + (areClose(window) ? row : 0)

/** A picture over days: its numbers at the left, its first and last day below, the window marked. */
export function Frame(props: Props) {
  const { id, title, about, height, left, y, ends, window, words, children } = props
  const { width, right, bottom } = size
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title ${id}-about`}
      viewBox={`0 0 ${width} ${height}`}
      className="block h-auto w-full text-quiet"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-about`}>{about}</desc>
      {y
        .ticks(ticks)
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick}>
            <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} className="stroke-line" />
            <text x={left - 6} y={y(tick) + 5} textAnchor="end" className="chart-word">
              {tick}
            </text>
          </g>
        ))}
      {window.map((at, i) => {
        const { anchor, y } = wordAt(window, i)
        return (
          <g key={i === 0 ? 'opens' : 'closes'}>
            <line
              x1={at}
              x2={at}
              y1={y - 8}
              y2={height - bottom}
              className="stroke-edge"
              strokeDasharray="3 3"
            />
            {words && (
              <text
                x={anchor === 'start' ? at + 5 : at - 5}
                y={y}
                textAnchor={anchor}
                className="chart-word"
              >
                {words[i]}
              </text>
            )}
          </g>
        )
      })}
      {children}
      <text x={left} y={height - 6} className="chart-word">
        {ends[0]}
      </text>
      <text x={width - right} y={height - 6} textAnchor="end" className="chart-word">
        {ends[1]}
      </text>
    </svg>
  )
}

// Within the window; where that is too narrow, both on the side with room, neither across the other's line.
function wordAt(window: Props['window'], i: number) {
  if (!areClose(window)) return { anchor: i === 0 ? 'start' : 'end', y: row } as const
  const anchor = window[0] < size.width / 2 ? 'start' : 'end'
  const isLower = (i === 0) === (anchor === 'end')
  return { anchor, y: isLower ? 2 * row : row } as const
}
