import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { messageRules } from '@/db/schema/messages'
import { record } from '../audit/record'
import { changedFields } from '../edit/changed-fields'
import { unlessEdited } from '../edit/meanwhile'
import type { Typed } from '../form'
import type { InBoth } from '../language'
import { NotFound } from '../refusal'
import type { Anchor, MessageTexts } from './facts'
import { typedOfMessage } from './typed'

export type Rule = typeof messageRules.$inferSelect

/** What staff say of a rule. `daysBefore` is negative for days after the anchor. */
export type RuleFacts = {
  name: string
  anchor: Anchor
  daysBefore: number
  active: boolean
  audience: string
  texts: InBoth<MessageTexts>
}

/** A rule in the fields of its form. */
export const typedOfRule = (rule: RuleFacts): Typed => ({
  name: rule.name,
  anchor: rule.anchor,
  days: String(Math.abs(rule.daysBefore)),
  side: rule.daysBefore < 0 ? 'after' : 'before',
  active: rule.active ? 'yes' : 'no',
  ...typedOfMessage(rule),
})

/** Adds a rule that writes a message by the clock. Returns its id. */
export async function addRule(
  tx: Tx,
  staff: { id: string },
  eventId: string,
  facts: RuleFacts,
): Promise<string> {
  const id = crypto.randomUUID()
  await tx.insert(messageRules).values({ id, eventId, ...facts, createdBy: staff.id })
  await record(tx, {
    act: 'rule-added',
    actorId: staff.id,
    eventId,
    subject: { kind: 'rule', id },
    after: typedOfRule(facts),
  })
  return id
}

/** Changes a rule; what it has written stays. Refuses `edited-meanwhile`, throws NotFound. */
export async function changeRule(
  tx: Tx,
  staff: { id: string },
  ruleId: string,
  { version, ...facts }: RuleFacts & { version: number },
): Promise<Rule> {
  const rule = await holdRule(tx, ruleId)
  const subject = { kind: 'rule', id: ruleId } as const
  await unlessEdited(tx, subject, { seen: version, current: rule.version })
  const next = rule.version + 1
  const changed = changedFields(typedOfRule(rule), typedOfRule(facts), next)
  if (!changed) return rule
  await tx
    .update(messageRules)
    .set({ ...facts, version: next })
    .where(eq(messageRules.id, ruleId))
  await record(tx, {
    act: 'rule-changed',
    actorId: staff.id,
    eventId: rule.eventId,
    subject,
    ...changed,
  })
  return rule
}

async function holdRule(tx: Tx, ruleId: string): Promise<Rule> {
  const [rule] = await tx
    .update(messageRules)
    .set({ version: sql`${messageRules.version}` })
    .where(eq(messageRules.id, ruleId))
    .returning()
  if (!rule) throw new NotFound()
  return rule
}
