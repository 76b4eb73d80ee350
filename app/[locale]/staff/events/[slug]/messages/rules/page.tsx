import { getLocale, getTranslations } from 'next-intl/server'
import { moment } from '@/domain/in-words'
import { rulesOf } from '@/domain/message/lists'
import { anchorAt, writesAt } from '@/domain/message/rule-instant'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { staffEvent } from '@/lib/staff-only'
import { inWords } from '../audience-choices'

type Props = { params: Promise<{ slug: string }> }

export const generateMetadata = async () =>
  pageTitle((await getTranslations('messages'))('rules.title'))

/** Messages that are written by the clock, so many days before or after something. */
export default async function RulesPage({ params }: Props) {
  const { slug } = await params
  const { event } = await staffEvent(slug)
  const [locale, t, rules] = await Promise.all([
    getLocale(),
    getTranslations('messages'),
    rulesOf(db(), event.id),
  ])
  const here = `/${locale}/staff/events/${slug}/messages`
  const rows = await Promise.all(
    rules.map(async (rule) => ({ ...rule, to: await inWords(event, rule.audience) })),
  )
  return (
    <>
      <p className="no-print mb-6">
        <a href={here}>← {t('title')}</a>
      </p>
      <h1>{t('rules.title')}</h1>
      <p className="mt-3 max-w-prose text-quiet">{t('rules.lead')}</p>
      <p className="mt-6">
        <a className="button" href={`${here}/rules/new`}>
          {t('rules.new')}
        </a>
      </p>
      {rows.length === 0 ? (
        <p className="mt-8 text-quiet">{t('rules.none')}</p>
      ) : (
        <div className="scrolls mt-8">
          <table className="data">
            <thead>
              <tr>
                <th scope="col">{t('rules.name')}</th>
                <th scope="col">{t('when')}</th>
                <th scope="col">{t('to')}</th>
                <th scope="col">{t('state')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((rule) => (
                <tr key={rule.id}>
                  <th scope="row" className="wrap-anywhere font-normal">
                    <a href={`${here}/rules/${rule.id}`}>{rule.name}</a>
                  </th>
                  <td>
                    {t('rules.days', {
                      count: Math.abs(rule.daysBefore),
                      side: rule.daysBefore < 0 ? 'after' : 'before',
                      anchor: t(`rules.anchors.${rule.anchor}`),
                    })}
                    <span className="hint block">
                      {moment(locale, writesAt(anchorAt(event, rule.anchor), rule.daysBefore))}
                    </span>
                  </td>
                  <td>{rule.to}</td>
                  <td>
                    <span className={`tag ${rule.active ? 'good' : ''}`}>
                      {t(rule.active ? 'rules.on' : 'rules.off')}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
