type Props = {
  /** How many places ICLD pays for, and how many of them are taken. */
  places: number
  taken: number
  /** What the picture says; left out where the same stands beside it in words. */
  label?: string
  large?: boolean
}

const armchair = 'M6 3h12v11h4v6h-2.5v5h-2v-5h-11v5h-2v-5H2v-6h4z'

/** The places of a partnership as seats: filled when taken, outlined when free. */
export function Seats({ places, taken, label, large = false }: Props) {
  return (
    <svg
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      viewBox={`0 0 ${places * 27 - 3} 28`}
      className={large ? 'h-28 w-auto md:h-36' : 'inline-block h-6 w-auto shrink-0 align-middle'}
    >
      {Array.from({ length: places }, (_, i) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: the seats are their numbers
          key={i}
          d={armchair}
          transform={`translate(${i * 27} 0)`}
          className={i < taken ? 'fill-accent stroke-accent' : 'fill-transparent stroke-edge'}
          strokeWidth={large ? 0.9 : 1.6}
          strokeLinejoin="round"
        />
      ))}
    </svg>
  )
}
