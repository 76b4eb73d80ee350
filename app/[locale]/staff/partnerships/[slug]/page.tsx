import { getLocale, getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { Refused } from '@/components/form/refused'
import { country } from '@/domain/in-words'
import { pageTitle } from '@/lib/page-title'
import { staffPartnership } from '@/lib/staff-partnership'
import { Coordinators } from './coordinators'
import { PartnershipHistory } from './history'
import { Meetings } from './meetings'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ done?: string; named?: string; refused?: string }>
}

const acts = ['added', 'changed', 'ended', 'reopened', 'invited'] as const

export async function generateMetadata({ params }: Props) {
  return pageTitle((await staffPartnership((await params).slug)).name)
}

/** Everything about a partnership for staff, and what they can do with it. */
export default async function Partnership({ params, searchParams }: Props) {
  const [{ slug }, { done, named, refused }] = await Promise.all([params, searchParams])
  const partnership = await staffPartnership(slug)
  const [locale, t] = await Promise.all([getLocale(), getTranslations('partnerships')])
  const { name, theme, period, parties, endedAt } = partnership
  const desk = `/${locale}/staff/partnerships`
  const act = acts.find((one) => one === done)
  const told = named ? t('named', { email: named }) : act && t(`done.${act}`)
  return (
    <>
      <Breadcrumbs way={[{ href: desk, name: t('title') }]} />
      <Refused code={refused} />
      <h1 className="wrap-anywhere">{name}</h1>
      {endedAt && (
        <p className="mt-2">
          <span className="tag bad">{t('endedTag')}</span>
        </p>
      )}
      {told && (
        <p role="status" className="wrap-anywhere mt-4 rounded-md bg-soft p-4">
          {told}
        </p>
      )}
      <p className="no-print mt-5 flex flex-wrap gap-3">
        <a href={`${desk}/${slug}/edit`} className="button plain">
          {t('edit')}
        </a>
        <a href={`${desk}/${slug}/end`} className="button plain">
          {t(endedAt ? 'reopen' : 'end')}
        </a>
      </p>
      <dl className="wrap-anywhere mt-8 grid gap-x-8 gap-y-1 sm:grid-cols-[12rem_1fr] sm:gap-y-3">
        <dt className="font-semibold">{t('themeSv')}</dt>
        <dd lang="sv">{theme.sv}</dd>
        <dt className="font-semibold">{t('themeEn')}</dt>
        <dd lang="en">{theme.en}</dd>
        <dt className="font-semibold">{t('period')}</dt>
        <dd>{period ?? t('unknown')}</dd>
        <dt className="font-semibold">{t('address')}</dt>
        <dd>{slug}</dd>
      </dl>

      <h2 className="mt-12">{t('parties')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard */}
      <section className="scrolls mt-3" aria-label={t('parties')} tabIndex={0}>
        <table className="data">
          <thead>
            <tr>
              {(['organisation', 'country', 'kind', 'registrations'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parties.map((party) => (
              <tr key={party.id}>
                <th scope="row" className="wrap-anywhere min-w-48">
                  {party.organisation}
                </th>
                <td>{country(locale, party.country)}</td>
                <td>{t(`kinds.${party.kind}`)}</td>
                <td className="tabular-nums">{party.delegates}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>

      <Meetings partnership={partnership} />
      <Coordinators partnership={partnership} />
      <PartnershipHistory entries={partnership.history} />
    </>
  )
}
