import { getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/form/act-button'
import type { Locale } from '@/domain/language'
import { demoPeople } from '@/lib/demo-people'
import { signInToDemo } from './actions'

/** One invented person per role, each a press away. */
export async function DemoPeople({ next, locale }: { next: string; locale: Locale }) {
  const t = await getTranslations('signIn')
  return (
    <section className="mt-14">
      <h2>{t('demoTitle')}</h2>
      <ul className="rows mt-3">
        {demoPeople.map(({ role, email, page }) => (
          <li key={role} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <p>
              <strong>{t(role)}</strong>
              <br />
              <span className="hint">{email}</span>
            </p>
            <ActButton
              action={signInToDemo}
              hidden={{ email: email ?? '', next: page ? `/${locale}${page}` : next }}
              submit={t('demoButton', { role: t(role).toLowerCase() })}
              look="plain"
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
