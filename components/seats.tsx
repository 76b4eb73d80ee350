type Props = {
  /** How many places ICLD pays for, how many of them are taken, and how many of those only offered. */
  places: number
  taken: number
  offered?: number
  /** What the picture says; left out where the same stands beside it in words. */
  label?: string
  large?: boolean
}

const armchair = 'M6 3h12v11h4v6h-2.5v5h-2v-5h-11v5h-2v-5H2v-6h4z'
const looks = {
  held: 'fill-accent stroke-accent',
  offered: 'fill-warm-soft stroke-warm',
  free: 'fill-transparent stroke-edge',
}

/** The places of a partnership as seats: filled when held, tinted and dashed while offered, outlined when free. */
export function Seats({ places, taken, offered = 0, label, large = false }: Props) {
  const held = taken - offered
  return (
    <svg
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      viewBox={`0 0 ${places * 27 - 3} 28`}
      className={large ? 'h-28 w-auto md:h-36' : 'inline-block h-6 w-auto shrink-0 align-middle'}
    >
      {Array.from({ length: places }, (_, i) => {
        const look = i < held ? 'held' : i < taken ? 'offered' : 'free'
        return (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: the seats are their numbers
            key={i}
            d={armchair}
            transform={`translate(${i * 27} 0)`}
            className={looks[look]}
            strokeWidth={large ? 0.9 : 1.6}
            strokeDasharray={look === 'offered' ? '3 2' : undefined}
            strokeLinejoin="round"
          />
        )
      })}
    </svg>
  )
}
