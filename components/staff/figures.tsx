export type Figure = { name: string; value: string; href?: string }

/** Numbers at a glance, each the way to what it counts. */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <dl className="mt-6 grid grid-cols-2 gap-x-8 gap-y-6 sm:grid-cols-3 md:grid-cols-7">
      {figures.map(({ name, value, href }) => (
        <div key={name} className="flex flex-col-reverse justify-end">
          <dt className="hint leading-tight">{name}</dt>
          <dd className="font-semibold text-2xl tabular-nums">
            {href ? (
              <a href={href} aria-label={`${name}: ${value}`}>
                {value}
              </a>
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
