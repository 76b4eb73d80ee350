import { useTranslations } from 'next-intl'

type Props = { way: { href: string; name: string }[] }

/** The pages above this one. */
export function Breadcrumbs({ way }: Props) {
  const t = useTranslations('site')
  return (
    <nav aria-label={t('breadcrumbs')} className="no-print mb-5">
      <ol className="flex flex-wrap gap-x-2 text-base">
        {way.map(({ href, name }) => (
          <li key={href}>
            <a href={href}>{name}</a> <span aria-hidden="true">/</span>
          </li>
        ))}
      </ol>
    </nav>
  )
}
