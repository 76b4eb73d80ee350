type Props = {
  /** How many places ICLD pays for, and how many of them are taken. */
  places: number
  taken: number
  /** What the picture says, for those who read. */
  label: string
  large?: boolean
}

/** The places of a partnership as seats: filled when taken, outlined when free. */
export function Seats({ places, taken, label, large = false }: Props) {
  const seats = Array.from({ length: places }, (_, i) => i < taken)
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${places * 28 - 4} 28`}
      className={large ? 'h-24 w-auto' : 'inline-block h-6 w-auto shrink-0 align-middle'}
    >
      {seats.map((filled, i) => (
        <g
          // biome-ignore lint/suspicious/noArrayIndexKey: the seats are their numbers
          key={i}
          transform={`translate(${i * 28} 0)`}
          className={filled ? 'fill-accent stroke-accent' : 'fill-transparent stroke-edge'}
          strokeWidth="2"
          strokeLinejoin="round"
          strokeDasharray={filled ? undefined : '3 2.2'}
        >
          <path d="M5 2h14v12H5z" />
          <path d="M2 14h20v6H2z" />
          <path d="M5 20v6M19 20v6" fill="none" />
        </g>
      ))}
    </svg>
  )
}
