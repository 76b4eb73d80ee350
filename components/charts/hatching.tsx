import { useTranslations } from 'next-intl'

const pattern = 'outside-the-window'

/** Stripes for what lies outside the window, so that it is told apart without its colour. */
export function Hatching() {
  return (
    <defs>
      <pattern
        id={pattern}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="7" height="7" className="fill-paper" />
        <rect width="3.5" height="7" className="fill-warm" />
      </pattern>
    </defs>
  )
}

Hatching.look = { fill: `url(#${pattern})`, className: 'stroke-warm', strokeWidth: 1 }

/** What the two looks of a column mean. */
export function Legend() {
  const t = useTranslations('charts')
  return (
    <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-base">
      <li className="flex items-center gap-2">
        <span className="size-4 shrink-0 bg-accent" aria-hidden="true" />
        {t('whileOpen')}
      </li>
      <li className="flex items-center gap-2">
        <span className="hatched size-4 shrink-0" aria-hidden="true" />
        {t('whileNotOpen')}
      </li>
    </ul>
  )
}
