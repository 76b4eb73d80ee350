import { getLocale, getTranslations } from 'next-intl/server'
import { Radios } from '@/components/form/choices'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import type { Event } from '@/domain/event/seats'
import { moment } from '@/domain/in-words'
import { anchors } from '@/domain/message/facts'
import { anchorAt } from '@/domain/message/rule-instant'
import { type Rule, typedOfRule } from '@/domain/message/rules'
import type { AudienceChoice } from '../audience-choices'
import { MessageFields } from '../message-fields'

type Props = { event: Event; choices: AudienceChoice[]; rule?: Rule }

/** What a rule is called, when it writes, to whom and what. */
export async function RuleFields({ event, choices, rule }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('messages')])
  const typed = (rule ? typedOfRule(rule) : {}) as Record<string, string>
  return (
    <>
      <TextField name="name" label={t('rules.name')} initial={typed.name} />
      <SelectField
        name="anchor"
        label={t('rules.anchor')}
        choose={t('rules.choose')}
        initial={typed.anchor}
        options={anchors.map((anchor) => ({
          value: anchor,
          label: `${t(`rules.anchors.${anchor}`)} (${moment(locale, anchorAt(event, anchor))})`,
        }))}
      />
      <TextField
        name="days"
        label={t('rules.count')}
        hint={t('rules.countHint')}
        initial={typed.days}
        inputMode="numeric"
        narrow
      />
      <Radios
        name="side"
        legend={t('rules.side')}
        initial={typed.side}
        options={(['before', 'after'] as const).map((value) => ({
          value,
          label: t(`rules.${value}`),
        }))}
      />
      <MessageFields
        kind={event.kind}
        choices={choices}
        audience={rule?.audience}
        texts={rule?.texts}
      />
      <Radios
        name="active"
        legend={t('rules.active')}
        hint={t('rules.activeHint')}
        initial={typed.active}
        options={[
          { value: 'yes', label: t('rules.on') },
          { value: 'no', label: t('rules.off') },
        ]}
      />
    </>
  )
}
