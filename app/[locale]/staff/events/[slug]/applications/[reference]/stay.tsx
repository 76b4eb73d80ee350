import { getLocale, getTranslations } from 'next-intl/server'
import { hasPlace } from '@/domain/application/enter-application'
import type { ApplicationInFull } from '@/domain/application/one-application'
import { day, shortDay } from '@/domain/in-words'
import { readableNumber } from '@/domain/people/mobile'
import type { Person } from '@/domain/people/person'
import { can } from '@/domain/permissions'

/** What somebody with a place has answered about coming: journey, stay, needs. */
export async function Stay({ one, person }: { one: ApplicationInFull; person: Person }) {
  const [locale, t, columns, words, check, settle, needs] = await Promise.all([
    getLocale(),
    getTranslations('ranking'),
    getTranslations('columns'),
    getTranslations('answers'),
    getTranslations('check'),
    getTranslations('application.settle'),
    getTranslations('steps.needs'),
  ])
  if (!hasPlace(one)) return null
  const { journey, registration, sensitive } = one
  const rows: [string, string][] = journey
    ? [
        [columns('arrivesOn'), day(locale, journey.arrivesOn)],
        [columns('departsOn'), day(locale, journey.departsOn)],
        [columns('travelDetails'), journey.details],
        [columns('mobile'), readableNumber(registration.mobile)],
        [
          settle('emergencyName'),
          `${journey.emergencyName}, ${readableNumber(journey.emergencyMobile)}`,
        ],
        [settle('needsVisa'), check(journey.needsVisa ? 'yes' : 'no')],
        [columns('nights'), registration.nights.map((one) => shortDay(locale, one)).join(', ')],
        [
          columns('room'),
          journey.lodgingAt
            ? [words(`room.${journey.room}`), journey.roomWith].filter(Boolean).join(', ')
            : '',
        ],
      ]
    : []
  if (sensitive && can.seeSensitiveAnswers(person))
    rows.push(
      [needs('diet'), sensitive.diet],
      [
        needs('access'),
        [...sensitive.access.map((need) => words(`access.${need}`)), sensitive.accessOther]
          .filter(Boolean)
          .join(', '),
      ],
    )
  return (
    <section>
      <h2 className="mb-4">{t('stay')}</h2>
      {rows.length === 0 && <p className="text-quiet">{t('noStay')}</p>}
      <dl className="rows">
        {rows.map(([label, value]) => (
          <div key={label} className="grid gap-x-6 py-3 sm:grid-cols-[12rem_1fr]">
            <dt className="font-semibold">{label}</dt>
            <dd className={value ? 'wrap-anywhere' : 'text-quiet'}>{value || check('notGiven')}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
