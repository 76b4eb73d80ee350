import { useLocale, useTranslations } from 'next-intl'
import { dayOf } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import type { RoleName } from '@/domain/people/role-form'

type Props = {
  role: RoleName
  event: Record<Locale, { title: string }> | null
  partnership: string | null
}

/** A role with what it is of: The host’s coordinator, Partnership conference. */
export function RoleInWords({ role, event, partnership }: Props) {
  const t = useTranslations('people.role')
  const of = event?.[useLocale()].title ?? partnership
  return of ? `${t(role)}, ${of}` : t(role)
}

/** The last day of a role that has one. */
export function RoleUntil({ endsAt, locale }: { endsAt: Date | null; locale: Locale }) {
  const t = useTranslations('people')
  return (
    endsAt && <span className="tag warm">{t('until', { day: lastDayOf(locale, endsAt) })}</span>
  )
}

const lastDayOf = (locale: Locale, endsAt: Date) => dayOf(locale, new Date(endsAt.getTime() - 1))
