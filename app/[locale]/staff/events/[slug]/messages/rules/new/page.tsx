import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { newRuleForm } from '@/domain/message/form'
import { staffEvent } from '@/lib/staff-only'
import { addNewRule } from '../../actions'
import { audienceChoices } from '../../audience-choices'
import { RuleFields } from '../rule-fields'

type Props = { params: Promise<{ slug: string }> }

/** A new rule. */
export default async function NewRulePage({ params }: Props) {
  const { slug } = await params
  const { event } = await staffEvent(slug)
  const [locale, t, choices] = await Promise.all([
    getLocale(),
    getTranslations('messages'),
    audienceChoices(event),
  ])
  return (
    <Question
      form="newRule"
      schema={newRuleForm}
      title={t('rules.new')}
      lead={<p>{t('rules.lead')}</p>}
      back={`/${locale}/staff/events/${slug}/messages/rules`}
      action={addNewRule}
      hidden={{ eventId: event.id }}
      submit={t('rules.save')}
      fields={ruleProblems}
    >
      <RuleFields event={event} choices={choices} />
    </Question>
  )
}

const ruleProblems = ['message', 'ruleName', 'ruleDays', ...Object.keys(newRuleForm.shape)]
