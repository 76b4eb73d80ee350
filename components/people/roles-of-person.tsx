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

/** Roles of a person, a row each: who gave it and when, until when it is held and who said so. */
export function RolesOfPerson({ title, roles, here, locale }: Props) {
  const t = useTranslations('people')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard
    <section className="scrolls mt-3" aria-label={title} tabIndex={0}>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{t('roleHeading')}</th>
            <th scope="col">{t('givenColumn')}</th>
            <th scope="col">{here ? t('endsColumn') : t('endedColumn')}</th>
            {here && (
              <th scope="col">
                <span className="sr-only">{t('end')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {roles.map((role) => (
            <tr key={role.id}>
              <th scope="row" className="min-w-52 font-normal">
                <RoleInWords {...role} />
              </th>
              <td className="wrap-anywhere min-w-44">
                {dayOf(locale, role.givenAt)}
                <br />
                <span className="hint">{role.givenBy ?? t('bySettings')}</span>
              </td>
              <td className="wrap-anywhere min-w-44">
                {role.endsAt ? <RoleUntil {...role} locale={locale} /> : t('noEnd')}
                <br />
                <span className="hint">{role.endedBy}</span>
              </td>
              {here && (
                <td>
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
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
