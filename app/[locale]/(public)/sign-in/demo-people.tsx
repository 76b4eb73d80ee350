import { getTranslations } from 'next-intl/server'
import {
  demoDelegates,
  demoHostCoordinator,
  demoPartnershipCoordinators,
  demoStaff,
} from '@/db/seed/facts/demo-people'
import type { Locale } from '@/domain/language'
import { signInToDemo } from './actions'

const people = [
  { role: 'demoDelegate', email: demoDelegates[0]?.email },
  { role: 'demoNewcomer', email: 'new.delegate@chobe.example' },
  { role: 'demoPartnershipCoordinator', email: demoPartnershipCoordinators[0]?.email },
  { role: 'demoEventCoordinator', email: demoHostCoordinator.email },
  { role: 'demoStaff', email: demoStaff[0]?.email },
] as const

const landing = {
  demoDelegate: '/my',
  demoNewcomer: null,
  demoPartnershipCoordinator: '/coordinator',
  demoEventCoordinator: '/coordinator',
  demoStaff: '/staff',
}

/** One invented person per role, each a press away. */
export async function DemoPeople({ next, locale }: { next: string; locale: Locale }) {
  const t = await getTranslations('signIn')
  const noAnswer = { problems: {}, values: {} }
  return (
    <section className="mt-14">
      <h2>{t('demoTitle')}</h2>
      <ul className="rows mt-3">
        {people.map(({ role, email }) => (
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
              <input
                type="hidden"
                name="next"
                value={landing[role] ? `/${locale}${landing[role]}` : next}
              />
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
