import { globSync } from 'node:fs'
import { asc, desc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { imports } from '@/db/schema/imports'
import { messageRules, messages } from '@/db/schema/messages'
import { roles } from '@/db/schema/people'
import { auditLog, outbox } from '@/db/schema/records'
import { registrations } from '@/db/schema/registrations'
import type { Desks } from './staff-data'

/** Every page of the staff, read from the tree: a new one is measured without being named here. */
export const staffRoutes = () =>
  globSync('app/*/staff/**/page.tsx')
    .map((file) => file.replace(/^app\/\[locale\]|\/page\.tsx$/g, ''))
    .toSorted()

/** The log as it is narrowed down most: by the rarest and by the commonest of each. */
export const logAddresses = ({ staffId }: Desks): string[] =>
  [
    `person=${staffId}`,
    'person=bench-0-person',
    'by=delegate-1@bench.example',
    'q=delegate-10',
    'q=nobody-at-all',
    'act=article-added',
    'event=bench-desk',
    'partnership=bench-partnership-0',
    'subject=article:none',
    'from=2000-01-01&to=2000-12-31',
    'before=500',
  ].map((query) => `/en/staff/log?${query}`)

/** The tables of attendees with every filter open, searched, filtered and ordered by what costs most. */
export const attendeeAddresses = (): string[] => [
  ...['bench-desk', 'bench-academy'].map(
    (slug) => `/en/staff/events/${slug}/attendees?filters=open`,
  ),
  ...['q=delegate-42', 'not-status=cancelled&place=held&not-tag=none', 'sort=turn&page=40'].map(
    (query) => `/en/staff/events/bench-desk/attendees?${query}`,
  ),
]

type Values = Record<string, string[]>

/** What can stand in the place of each parameter, the likeliest first, at the conference and at the academy. */
export async function parameters({ conferenceId, academyId, staffId }: Desks): Promise<Values[]> {
  const [letter] = await db().select({ id: outbox.id }).from(outbox).limit(1)
  const [role] = await db().select({ id: roles.id }).from(roles).where(eq(roles.personId, staffId))
  const [message] = await db().select({ id: messages.id }).from(messages).limit(1)
  const [rule] = await db().select({ id: messageRules.id }).from(messageRules).limit(1)
  const [read] = await db().select({ id: imports.id }).from(imports).limit(1)
  const [entry] = await db()
    .select({ id: auditLog.id })
    .from(auditLog)
    .where(eq(auditLog.act, 'acted-on-many'))
    .orderBy(desc(auditLog.id))
    .limit(1)
  const common = {
    person: [staffId],
    held: [role?.id ?? ''],
    letter: [String(letter?.id)],
    message: [message?.id ?? ''],
    rule: [rule?.id ?? ''],
    kind: ['received', 'confirmation', 'approved'],
    section: ['texts', 'dates', 'places', 'basics'],
    date: ['2099-05-13', '2099-06-10'],
    session: ['0-0', '0-1'],
    step: ['you', 'stay'],
    entry: [String(entry?.id)],
    id: [read?.id ?? ''],
    reviewer: ['bench-reviewer'],
    partnership: ['bench-partnership-0'],
    tag: ['speaker'],
    view: ['bench-view'],
  }
  const at = async (slug: string, eventId: string) => {
    const some = await db()
      .select({ reference: registrations.reference })
      .from(registrations)
      .where(eq(registrations.eventId, eventId))
      .orderBy(asc(registrations.sortName))
      .limit(20)
    return { ...common, event: [slug], reference: some.map(({ reference }) => reference) }
  }
  return [await at('bench-desk', conferenceId), await at('bench-academy', academyId)]
}

/** The addresses a route may have, with everything that can stand in it. */
export function addressesOf(route: string, values: Values): string[] {
  let found = ['/en']
  const folders = route.split('/').slice(1)
  for (const [i, folder] of folders.entries()) {
    const name = folder.match(/^\[(\w+)\]$/)?.[1]
    const kind = folders[i - 1]
    const filled = !name
      ? [folder]
      : name !== 'slug'
        ? (values[name] ?? [])
        : kind === 'events'
          ? (values.event ?? [])
          : kind === 'partnerships'
            ? (values.partnership ?? [])
            : ['no-dropouts']
    found = found.flatMap((address) => filled.map((one) => `${address}/${one}`))
  }
  return found
}
