import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/domain/language'
import { demoPeople } from '@/lib/demo-people'
import { signInToDemo } from './actions'

/** One invented person per role, each a press away. */
export async function DemoPeople({ next, locale }: { next: string; locale: Locale }) {
  const t = await getTranslations('signIn')
  const noAnswer = { problems: {}, values: {} }
  return (
    <section className="mt-14">
      <h2>{t('demoTitle')}</h2>
      <ul className="rows mt-3">
        {demoPeople.map(({ role, email, page }) => (
          <li key={role}>
            <form
              action={async (data) => {
                'use server'
                await signInToDemo(noAnswer, data)
              }}
              className="flex flex-wrap items-center justify-between gap-3 py-3"
            >
              <span>
                <strong>{t(role)}</strong>
                <br />
                <span className="hint">{email}</span>
              </span>
              <input type="hidden" name="email" value={email} />
              <input type="hidden" name="next" value={page ? `/${locale}${page}` : next} />
              <button type="submit" className="button plain">
                {t('linkButton')}
                <span className="sr-only">: {t(role)}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
