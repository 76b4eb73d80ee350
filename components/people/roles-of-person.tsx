import { useTranslations } from 'next-intl'
import { dayOf } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import type { OnePerson } from '@/domain/people/one-person'
import { RoleInWords, RoleUntil } from './role-in-words'

type Props = {
  title: string
  roles: OnePerson['roles']
  /** The person's page, when the roles can be ended. */
  here?: string
  locale: Locale
}

/** Roles of a person: who gave each and when, until when it is held and who said so. */
export function RolesOfPerson({ title, roles, here, locale }: Props) {
  const t = useTranslations('people')
  return (
    <ul className="rows mt-3" aria-label={title}>
      {roles.map((role) => (
        <li
          key={role.id}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3"
        >
          <div className="wrap-anywhere min-w-0">
            <p>
              <RoleInWords {...role} /> <RoleUntil {...role} locale={locale} />
            </p>
            <p className="hint">
              {t('givenOn', {
                day: dayOf(locale, role.givenAt),
                by: role.givenBy ?? t('bySettings'),
              })}
              {!role.endsAt && ` ${t('noEnd')}`}
              {role.endedBy && ` ${t('endSetBy', { by: role.endedBy })}`}
            </p>
          </div>
          {here && (
            <a
              href={`${here}/roles/${role.id}/end`}
              aria-label={
                role.endsAt
                  ? `${t('changeEnd')}: ${t(`role.${role.role}`)}`
                  : t('endOf', { role: t(`role.${role.role}`) })
              }
            >
              {role.endsAt ? t('changeEnd') : t('end')}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
