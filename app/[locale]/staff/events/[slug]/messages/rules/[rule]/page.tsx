import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { moment } from '@/domain/in-words'
import { audienceSize } from '@/domain/message/audience'
import { ruleForm } from '@/domain/message/form'
import { ruleById } from '@/domain/message/lists'
import { anchorAt, writesAt } from '@/domain/message/rule-instant'
import { db } from '@/lib/db'
import { staffEvent } from '@/lib/staff-only'
import { saveRule } from '../../actions'
import { audienceChoices } from '../../audience-choices'
import { RuleFields } from '../rule-fields'

type Props = {
  params: Promise<{ slug: string; rule: string }>
  searchParams: Promise<{ saved?: string }>
}

/** One rule: when it writes as things stand, whom it would reach now, and its form. */
export default async function RulePage({ params, searchParams }: Props) {
  const [{ slug, rule: id }, { saved }] = await Promise.all([params, searchParams])
  const { event } = await staffEvent(slug)
  const rule = (await ruleById(db(), event.id, id)) ?? notFound()
  const [locale, t, choices, reached] = await Promise.all([
    getLocale(),
    getTranslations('messages'),
    audienceChoices(event, rule.audience),
    audienceSize(db(), event.id, rule.audience),
  ])
  const at = moment(locale, writesAt(anchorAt(event, rule.anchor), rule.daysBefore))
  return (
    <Question
      form="rule"
      schema={ruleForm}
      title={rule.name}
      lead={
        <>
          {saved && (
            <p role="status" className="mb-4 rounded-md bg-soft p-4 text-ink">
              {t('rules.saved')}
            </p>
          )}
          <p>{t(rule.active ? 'rules.writes' : 'rules.wouldWrite', { at, count: reached })}</p>
        </>
      }
      back={`/${locale}/staff/events/${slug}/messages/rules`}
      action={saveRule}
      hidden={{ ruleId: id, version: String(rule.version) }}
      submit={t('rules.save')}
      fields={['message', 'ruleName', 'ruleDays', ...Object.keys(ruleForm.shape)]}
    >
      <RuleFields event={event} choices={choices} rule={rule} />
    </Question>
  )
}
