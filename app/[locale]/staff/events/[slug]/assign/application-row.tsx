import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Theme } from '@/domain/event/facts'
import { type AssignedApplication, reviewersOf } from '@/domain/review/assignments'

type Props = { application: AssignedApplication; themes: Theme[]; children: ReactNode }

/** An application with who reviews it and how many have. */
export function ApplicationRow({ application: one, themes, children }: Props) {
  const t = useTranslations('assigning')
  const answers = useTranslations('answers')
  const locale = useLocale()
  const by = reviewersOf(one)
  const submitted = by.filter(({ submittedAt }) => submittedAt !== null).length
  return (
    <tr>
      <td className="pl-2">{children}</td>
      <th scope="row" className="min-w-44 font-normal">
        <span className="font-semibold">
          {one.familyName}, {one.givenNames}
        </span>
        <br />
        <span className="hint">{one.reference}</span>
      </th>
      <td className="min-w-32">{answers(`delegateRole.${one.category}`)}</td>
      <td className="min-w-40">
        {themes.find(({ code }) => code === one.stream)?.name[locale] ?? one.stream}
      </td>
      <td className="min-w-28">{answers(`attendance.${one.attendance}`)}</td>
      <td className="min-w-56">
        {one.reviews.length === 0 && <span className="text-quiet">{t('nobody')}</span>}
        <ul>
          {one.reviews.map(({ reviewerId, email, submittedAt, conflictAt }) => (
            <li key={reviewerId}>
              {email} {submittedAt && <span className="tag good">{t('hasSubmitted')}</span>}
              {conflictAt && <span className="tag bad">{t('hasConflict')}</span>}
            </li>
          ))}
        </ul>
      </td>
      <td className="whitespace-nowrap">{t('ofReviews', { submitted, all: by.length })}</td>
    </tr>
  )
}
