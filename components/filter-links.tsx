type Choice = {
  label: string
  /** How many it would show, where that tells something. */
  count?: number
  href: string
  current: boolean
}
type Props = { heading: string; choices: Choice[] }

/** One filter as links. */
export function FilterLinks({ heading, choices }: Props) {
  return (
    <nav
      aria-label={heading}
      className="wrap-anywhere grid items-baseline gap-x-4 gap-y-1 sm:grid-cols-[8rem_1fr]"
    >
      <span className="font-semibold">{heading}</span>
      <span className="flex min-w-0 flex-wrap items-baseline gap-x-4 gap-y-1">
        {choices.map(({ label, count, href, current }) => (
          <a
            key={href}
            href={href}
            aria-current={current ? 'true' : undefined}
            className={current ? 'tag good font-semibold no-underline' : ''}
          >
            {label} {count !== undefined && <span className="tabular-nums">({count})</span>}
          </a>
        ))}
      </span>
    </nav>
  )
}
