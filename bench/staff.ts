import { setTimeout as pause } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { migrate, transaction } from '@/db/client'
import { messageRules, messages } from '@/db/schema/messages'
import { registrations } from '@/db/schema/registrations'
import { seedRealFacts } from '@/db/seed/real-facts'
import { record } from '@/domain/audit/record'
import { now } from '@/domain/clock'
import { keepImport } from '@/domain/partnership/take-in'
import { serverFlags } from '@/scripts/run.mjs'
import { Visitor } from './client'
import { hold } from './held'
import { summary } from './load'
import { sessionOf } from './prepare'
import { queriesOf } from './queries'
import { startServer } from './server'
import { addDesks, type Desks, fillDesks } from './staff-data'
import {
  addressesOf,
  attendeeAddresses,
  logAddresses,
  parameters,
  staffRoutes,
} from './staff-pages'

const short = process.argv.includes('--short')
const [few, many] = short ? [100, 200] : [500, 5000]
const times = short ? 5 : 20

// What fifty rows come to at most, in kilobytes.
const fullPage = 200

type Measured = { best: number; p50: number; p95: number; kilobytes: number }

/**
 * Every page of the staff, for one visitor: how long it takes, how much it asks and how much it
 * answers, with few registrations and with ten times as many.
 */
export async function benchStaff(onPostgres: boolean) {
  await migrate()
  await seedRealFacts()
  const desks = await addDesks()
  const session = await sessionOf(desks.staffId)
  const args = [...serverFlags, 'server.ts', ...(onPostgres ? [] : ['--demo'])]
  say(`Preparing: ${few} registrations of ${few / 10} partnerships …`)
  await fillDesks(desks, few)
  await addMessage(desks)
  await actOnMany(desks)
  await readFile(desks)
  const pages = await pagesThere(args, desks, session)
  const before = await measureAll(args, pages, session)
  say(`Preparing: ${many} registrations of ${many / 10} partnerships …`)
  await fillDesks(desks, many)
  const after = await measureAll(args, pages, session)
  const server = await startServer(args, { LOG_QUERIES: 'yes' })
  const counted = await queriesOf(
    server,
    pages.map((path) => ({ path, session })),
  )
  await server.stop()

  say(`\nStaff's pages with ${many} registrations, and how many times as much as with ${few}`)
  say('           best ms     p50     p95  ratio      KB  ratio  queries')
  for (const [i, page] of pages.entries()) {
    const [was, is] = [before[i], after[i]]
    if (!was || !is) continue
    const figures = [
      is.best.toFixed(0).padStart(8),
      is.p50.toFixed(0).padStart(8),
      is.p95.toFixed(0).padStart(8),
      (is.best / was.best).toFixed(1).padStart(7),
      is.kilobytes.toFixed(0).padStart(8),
      (is.kilobytes / was.kilobytes).toFixed(1).padStart(7),
      String(counted[i]?.count).padStart(9),
    ]
    // Few may not have filled the first page: that one may still grow to its fifty rows.
    const grows = is.kilobytes > 1.5 * was.kilobytes && is.kilobytes > fullPage
    hold(is.p95 < 150 && !grows, `${figures.join('')}  ${page}`)
  }
}

const addMessage = ({ conferenceId: eventId, staffId: createdBy }: Desks) =>
  transaction(async (tx) => {
    const texts = { subject: 'Welcome', body: 'Dear {name}, we are glad that you come.' }
    const both = { sv: texts, en: texts }
    await tx.insert(messages).values({
      ...{ id: 'bench-message', eventId, state: 'draft' as const, audience: '', texts: both },
      ...{ createdBy, createdAt: now() },
    })
    await tx.insert(messageRules).values({
      ...{ id: 'bench-rule', eventId, name: 'Hotel', anchor: 'hotel-deadline' as const },
      ...{ daysBefore: 3, audience: '', texts: both, active: false, createdBy },
    })
  })

/** An act on many with a hundred people in it. */
const actOnMany = ({ conferenceId, staffId }: Desks) =>
  transaction(async (tx) => {
    const those = await tx
      .select({ reference: registrations.reference })
      .from(registrations)
      .where(eq(registrations.eventId, conferenceId))
      .limit(100)
    await record(tx, {
      ...{ act: 'acted-on-many', actorId: staffId, eventId: conferenceId },
      after: {
        ...{ act: 'tag', tagName: 'speaker', releaseNow: false, left: { over: 3 } },
        references: those.map(({ reference }) => reference),
      },
    })
  })

/** A file of partnerships that was read and is looked at before it is taken in. */
const readFile = ({ staffId: id }: Desks) =>
  transaction((tx) =>
    keepImport(tx, { id }, 'partnerships.csv', {
      ...{ headings: {}, faults: [] },
      partnerships: Array.from({ length: 500 }, (_, i) => ({
        ...{
          row: 2 * i + 2,
          name: `From a file ${i}`,
          theme: null,
          period: null,
          coordinators: [],
        },
        parties: ['SE', 'BW'].map((country, party) => ({
          ...{ row: 2 * i + 2 + party, organisation: `Council ${i} ${country}`, country },
          kind: 'municipality' as const,
        })),
      })),
    }),
  )

/** One address of each page at each event that has it. A page that nothing leads to is a broken promise. */
async function pagesThere(args: string[], desks: Desks, session: string): Promise<string[]> {
  const server = await startServer(args)
  const visitor = new Visitor(server.base, session)
  const values = await parameters(desks)
  const pages: string[] = []
  for (const route of staffRoutes()) {
    const there = new Map<string, number>()
    for (const one of values) {
      const found = await firstThere(visitor, addressesOf(route, one))
      if (found) there.set(...found)
    }
    if (there.size === 0) hold(false, `no address leads to ${route}`)
    // An address from before that leads on has no page to measure.
    for (const [page, status] of there) if (status === 200) pages.push(page)
  }
  visitor.leave()
  await server.stop()
  return [...pages, ...attendeeAddresses(), ...logAddresses(desks)]
}

async function firstThere(
  visitor: Visitor,
  addresses: string[],
): Promise<[string, number] | undefined> {
  for (const address of addresses) {
    const { status } = await visitor.get(address)
    if (status >= 500) throw new Error(`${address} answered ${status}`)
    if (status < 400) return [address, status]
  }
}

async function measureAll(args: string[], pages: string[], session: string): Promise<Measured[]> {
  const server = await startServer(args)
  const visitor = new Visitor(server.base, session)
  const measured: Measured[] = []
  for (const page of pages) {
    say(`Measuring: ${page} …`)
    for (let i = 0; i < 3; i++) await visitor.get(page)
    const taken: number[] = []
    let bytes = 0
    for (let i = 0; i < times; i++) {
      const { time, html, status } = await visitor.get(page)
      if (status !== 200) throw new Error(`${page} answered ${status}`)
      taken.push(time)
      bytes = html.length
      await pause(5)
    }
    const { p50, p95 } = summary(page, taken, 1)
    measured.push({ best: Math.min(...taken), p50, p95, kilobytes: bytes / 1024 })
  }
  visitor.leave()
  await server.stop()
  return measured
}

const say = (line: string) => process.stdout.write(`${line}\n`)
