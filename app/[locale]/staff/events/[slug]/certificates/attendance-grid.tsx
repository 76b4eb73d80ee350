import { useTranslations } from 'next-intl'
import type { attendancePage } from '@/domain/documents/attendance'
import { day, shortDay } from '@/domain/in-words'
import type { Locale } from '@/domain/language'

type Props = {
  people: Awaited<ReturnType<typeof attendancePage>>
  days: string[]
  locale: Locale
}

/** A row a person, a box a day. */
export function AttendanceGrid({ people, days, locale }: Props) {
  const t = useTranslations('certificates')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard
    <section className="scrolls" aria-label={t('attendance')} tabIndex={0}>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{t('person')}</th>
            {days.map((one) => (
              <th key={one} scope="col" className="whitespace-nowrap">
                {shortDay(locale, one)}
              </th>
            ))}
            <th scope="col">{t('certificate')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((one) => {
            const name = `${one.givenNames} ${one.familyName}`
            return (
              <tr key={one.id}>
                <th scope="row" className="min-w-44 font-normal">
                  <span className="font-semibold">
                    {one.familyName}, {one.givenNames}
                  </span>
                  <br />
                  <span className="hint">
                    {one.reference} · {t(`attendances.${one.attendance}`)}
                  </span>
                </th>
                {days.map((date) => (
                  <td key={date}>
                    <input
                      type="checkbox"
                      name="attended"
                      value={`${one.reference}:${date}`}
                      defaultChecked={one.days.includes(date)}
                      aria-label={`${name}, ${day(locale, date)}`}
                      className="size-6 accent-accent"
                    />
                  </td>
                ))}
                <td className="min-w-40">{one.certificate ?? <span className="hint">–</span>}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
