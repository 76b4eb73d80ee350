import { instantAt } from '../clock'
import type { Typed } from '../form'
import type { InBoth } from '../language'
import type { Anchor, MessageTexts } from './facts'

export type TextsInput = { subjectSv: string; bodySv: string; subjectEn: string; bodyEn: string }

/** A message's texts from the fields of its form. */
export const textsOf = (input: TextsInput): InBoth<MessageTexts> => ({
  sv: { subject: input.subjectSv, body: input.bodySv },
  en: { subject: input.subjectEn, body: input.bodyEn },
})

type Written = { audience: string; texts: InBoth<MessageTexts> }

/** A message in the fields of its form. */
export const typedOfMessage = ({ audience, texts: { sv, en } }: Written): Typed => ({
  audience,
  subjectSv: sv.subject,
  bodySv: sv.body,
  subjectEn: en.subject,
  bodyEn: en.body,
})

type RuleInput = TextsInput & {
  name: string
  anchor: Anchor
  days: number
  side: 'before' | 'after'
  active: 'yes' | 'no'
  audience: string
}

/** A rule from the fields of its form. */
export const factsOfRule = (input: RuleInput) => ({
  name: input.name,
  anchor: input.anchor,
  // No days after an anchor are as good as none before it.
  daysBefore: input.side === 'after' && input.days > 0 ? -input.days : input.days,
  active: input.active === 'yes',
  audience: input.audience,
  texts: textsOf(input),
})

/** The instant that was chosen to send at; undefined for at once. */
export const sendingTime = (input: {
  sendWhen: 'now' | 'later'
  sendDay: string
  sendTime: string
}): Date | undefined =>
  input.sendWhen === 'later' ? instantAt(`${input.sendDay}T${input.sendTime}`) : undefined
