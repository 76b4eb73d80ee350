import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'

type Props = { title: string; of: string; number: string; bars: { name: string; count: number }[] }

/** How many of what, as bars with their numbers: picture and table in one. */
export function Bars({ title, of, number, bars }: Props) {
  const width = scaleLinear([0, max(bars, ({ count }) => count) ?? 1], [0, 100])
  return (
    <table className="w-full text-base">
      <caption className="pb-2 text-left font-semibold">{title}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{of}</th>
          <th scope="col">{number}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ name, count }) => (
          <tr key={name} className="border-line border-b">
            <th scope="row" className="wrap-anywhere py-1.5 pr-3 font-normal leading-tight">
              {name}
              <svg
                viewBox="0 0 100 4"
                preserveAspectRatio="none"
                className="mt-1 block h-1.5 w-full"
                aria-hidden="true"
              >
                <rect width={width(count)} height="4" className="fill-accent" />
              </svg>
            </th>
            <td className="w-14 py-1.5 text-right align-top font-semibold tabular-nums">{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
