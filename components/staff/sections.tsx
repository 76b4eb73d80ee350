export type Section = { href: string; name: string }

type Props = { label: string; sections: Section[]; path: string }

/** The pages of a desk, side by side; the one that is open, or that the open one lies under, is marked. */
export function Sections({ label, sections, path }: Props) {
  const current = sections
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .toSorted((one, other) => other.href.length - one.href.length)[0]
  return (
    <nav aria-label={label} className="no-print">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {sections.map((section) => (
          <li key={section.href}>
            <a
              href={section.href}
              aria-current={section === current ? 'page' : undefined}
              className={section === current ? 'font-semibold text-ink decoration-2' : ''}
            >
              {section.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
