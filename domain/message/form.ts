import { z } from 'zod'
import { id, neededLine, neededText, optionalLine } from '../form'
import { anchors } from './facts'
import { strangePlaceholder } from './placeholders'

const known = <Text extends z.ZodType<string>>(text: Text) =>
  text.refine((typed) => strangePlaceholder(typed) === null, 'message.placeholder')

const audience = z
  .string({ error: 'audience.choose' })
  .max(12_000, 'audience.choose')
  .regex(/^[\x20-\x7e]*$/, 'unreadable')

const texts = {
  subjectSv: known(neededLine(150, 'subjectSv.missing')),
  bodySv: known(neededText(10_000, 'bodySv.missing')),
  subjectEn: known(neededLine(150, 'subjectEn.missing')),
  bodyEn: known(neededText(10_000, 'bodyEn.missing')),
}

const version = z.coerce.number({ error: 'unreadable' }).int('unreadable')

export const newMessageForm = z.object({ eventId: id('unreadable'), audience, ...texts })
export const messageForm = z.object({ messageId: id('unreadable'), version, audience, ...texts })

export const whens = ['now', 'later'] as const

/** Day as YYYY-MM-DD and time as HH:MM, both in Europe/Stockholm. */
export const sendMessageForm = z
  .object({
    messageId: id('unreadable'),
    version,
    sendWhen: z.enum(whens, { error: 'sendWhen.choose' }),
    sendDay: optionalLine(10),
    sendTime: optionalLine(5),
  })
  .superRefine(({ sendWhen, sendDay, sendTime }, context) => {
    if (sendWhen === 'now') return
    if (!/^\d{4}-\d\d-\d\d$/.test(sendDay) || Number.isNaN(Date.parse(sendDay)))
      context.addIssue({ code: 'custom', path: ['sendDay'], message: 'sendDay.missing' })
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(sendTime))
      context.addIssue({ code: 'custom', path: ['sendTime'], message: 'sendTime.missing' })
  })

export const oneMessageForm = z.object({ messageId: id('unreadable') })
export const testMessageForm = z.object({
  messageId: id('unreadable'),
  reference: optionalLine(20),
})

const rule = {
  name: neededLine(100, 'ruleName.missing'),
  anchor: z.enum(anchors, { error: 'anchor.choose' }),
  days: z
    .string({ error: 'ruleDays.missing' })
    .regex(/^\s*\d{1,3}\s*$/, 'ruleDays.missing')
    .transform(Number),
  side: z.enum(['before', 'after'], { error: 'side.choose' }),
  active: z.enum(['yes', 'no'], { error: 'active.choose' }),
  audience,
  ...texts,
}

export const newRuleForm = z.object({ eventId: id('unreadable'), ...rule })
export const ruleForm = z.object({ ruleId: id('unreadable'), version, ...rule })
