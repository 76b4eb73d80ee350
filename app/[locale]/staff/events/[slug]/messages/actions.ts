'use server'

import { retryAllGivenUp } from '@/domain/mail/retry'
import { changeMessage } from '@/domain/message/change'
import {
  messageForm,
  newMessageForm,
  newRuleForm,
  oneMessageForm,
  ruleForm,
  sendMessageForm,
  testMessageForm,
} from '@/domain/message/form'
import { addRule, changeRule } from '@/domain/message/rules'
import { scheduleMessage } from '@/domain/message/schedule'
import { sendTest } from '@/domain/message/send-test'
import { stopMessage } from '@/domain/message/stop'
import { factsOfRule, sendingTime, textsOf } from '@/domain/message/typed'
import { writeMessage } from '@/domain/message/write'
import { can } from '@/domain/permissions'
import { action } from '@/lib/action'
import { env } from '@/lib/env'
import { deskOf, messagePage } from '@/lib/messages-desk'

export const writeNew = action(newMessageForm, async ({ tx, person, permit, input }) => {
  permit(can.writeToGroups(person))
  const desk = await deskOf(tx, input.eventId)
  const { eventId, audience } = input
  const id = await writeMessage(tx, person, eventId, { audience, texts: textsOf(input) })
  return `${desk}/${id}?saved=yes`
})

export const saveMessage = action(messageForm, async ({ tx, person, permit, home, input }) => {
  permit(can.writeToGroups(person))
  const { messageId, version, audience } = input
  const page = await messagePage(tx, messageId)
  home(page)
  await changeMessage(tx, person, messageId, { version, audience, texts: textsOf(input) })
  return `${page}?saved=yes`
})

export const testMessage = action(testMessageForm, async ({ tx, person, permit, input }) => {
  permit(can.writeToGroups(person))
  const { messageId, reference } = input
  await sendTest(tx, person, messageId, { site: env().PUBLIC_URL, reference })
  return `${await messagePage(tx, messageId)}?tested=yes`
})

export const sendMessage = action(sendMessageForm, async ({ tx, person, permit, home, input }) => {
  permit(can.writeToGroups(person))
  const { messageId, version } = input
  const page = await messagePage(tx, messageId)
  home(page)
  await scheduleMessage(tx, person, messageId, { version, at: sendingTime(input) })
  return page
})

export const stopSending = action(oneMessageForm, async ({ tx, person, permit, home, input }) => {
  permit(can.writeToGroups(person))
  const page = await messagePage(tx, input.messageId)
  home(page)
  await stopMessage(tx, person, input.messageId)
  return page
})

export const retryFailed = action(oneMessageForm, async ({ tx, person, permit, input }) => {
  permit(can.writeToGroups(person))
  const page = await messagePage(tx, input.messageId)
  const count = await retryAllGivenUp(tx, person, { messageId: input.messageId })
  return `${page}?retried=${count}`
})

export const addNewRule = action(newRuleForm, async ({ tx, person, permit, input }) => {
  permit(can.writeToGroups(person))
  const desk = await deskOf(tx, input.eventId)
  const id = await addRule(tx, person, input.eventId, factsOfRule(input))
  return `${desk}/rules/${id}?saved=yes`
})

export const saveRule = action(ruleForm, async ({ tx, person, permit, input }) => {
  permit(can.writeToGroups(person))
  const { ruleId, version } = input
  const { eventId } = await changeRule(tx, person, ruleId, { ...factsOfRule(input), version })
  return `${await deskOf(tx, eventId)}/rules/${ruleId}?saved=yes`
})
