import { setTimeout as pause } from 'node:timers/promises'
import { count, isNotNull } from 'drizzle-orm'
import { closeDatabase, db, migrate } from '@/db/client'
import { outbox } from '@/db/schema/records'
import { seedRealFacts } from '@/db/seed/real-facts'
import { serverFlags } from '@/scripts/run.mjs'
import { storedOf } from '@/test/stored'
import { formOf, leadsTo, Visitor } from './client'
import { differences } from './compare'
import { hold } from './held'
import { type Load, load } from './load'
import { passOnAtOnce } from './offers'
import { addBenchEvent, addDelegates, answerAll, type Delegate, type Event } from './prepare'
import { queriesOf } from './queries'
import { fieldsOf, rush } from './rush'
import { startServer } from './server'
import { floor, sizeAfterFocus, sizeAtLoad } from './sizes'

const conferencePage = '/en/events/partnership-conference-2019'
// A short run tells whether the bench works, not whether the promises hold.
const short = process.argv.includes('--short')
const each = { count: short ? 60 : 600, atOnce: 50 }
const people = short ? 180 : 600

export async function bench(onPostgres: boolean) {
  say(
    `Preparing: events, people, sessions and drafts, in ${onPostgres ? 'PostgreSQL' : 'SQLite'} …`,
  )
  await migrate()
  await seedRealFacts()
  const submitting = await addBenchEvent('bench-submit', 'BSU')
  const sending = await addDelegates(submitting, 'sends', 2 * each.count + 60)
  for (const delegate of sending) await answerAll(submitting, delegate)
  const rushing = await addBenchEvent('bench-rush', 'BRU')
  const delegates = await addDelegates(rushing, 'rushes', people)

  const hello = await startServer(['bench/hello.mjs'])
  const args = ['server.ts', ...(onPostgres ? [] : ['--demo'])]
  const server = await startServer(withFlags(args))
  const rows: Load[] = []
  const visitors = Array.from({ length: each.atOnce }, () => new Visitor(server.base))
  const read = (path: string) => async (number: number) => {
    const visitor = visitors[number % each.atOnce] as Visitor
    const { status, time } = await visitor.get(path)
    if (status !== 200) throw new Error(`${path} answered ${status}`)
    return time
  }
  const measured = async (
    name: string,
    count: number,
    ask: (number: number) => Promise<number>,
  ) => {
    say(`Measuring: ${name} …`)
    rows.push(await load(name, { ...each, count }, ask))
  }

  const greeted = Array.from({ length: each.atOnce }, () => new Visitor(hello.base))
  const greet = async (number: number) =>
    (await (greeted[number % each.atOnce] as Visitor).get('/')).time
  await load('warm', { count: short ? 300 : 3000, atOnce: 50 }, greet)
  await measured('bare node:http hello', each.count * 10, greet)
  await load('warm', { count: short ? 50 : 200, atOnce: 50 }, read('/favicon.svg'))
  await measured('Next, a static file', each.count * 3, read('/favicon.svg'))
  await load('warm', { count: short ? 50 : 200, atOnce: 50 }, read('/en/accessibility'))
  await measured('Next, a page without a query', each.count, read('/en/accessibility'))
  await load('warm', { count: short ? 50 : 200, atOnce: 50 }, read(conferencePage))
  await measured('event page, live places', each.count, read(conferencePage))

  const submit = await submits(server.base, submitting, sending.slice(0, 60))
  const withScript = sending.slice(60, 60 + each.count)
  const without = sending.slice(60 + each.count)
  await measured('final submit, JavaScript', each.count, (i) => submit(withScript[i], true))
  await measured('final submit, no JavaScript', each.count, (i) => submit(without[i], false))

  await mailIsOut()
  say(`Measuring: a rush of ${delegates.length} whole sign-ups …`)
  const rushed = await rush(server.base, rushing, delegates)
  rows.push(rushed.requests, rushed.submits)
  const peak = server.peak()
  const mailAfter = await mailIsOut()
  for (const visitor of [...visitors, ...greeted]) visitor.leave()
  await Promise.all([server.stop(), hello.stop()])

  print(rows)
  say(`\nThe rush: ${rushed.seconds.toFixed(1)} s, ${rushed.resets} connections reset.`)
  say(
    `  60 partnerships, ${people / 60} people each, all at once; every page and answer over HTTP.`,
  )
  say(`  Their letters were all out ${inSeconds(mailAfter)} after the last of them was done.`)
  say('  Only their sessions, and the drafts of the two submit rows, were put into the database.')
  const wrong = await differences(rushing, delegates, rushed.told)
  for (const one of [...rushed.errors, ...wrong].slice(0, 20)) say(`  ${one}`)
  hold(rushed.errors.length === 0, `no error (${rushed.errors.length})`)
  hold(wrong.length === 0, `told = stored, two funded per partnership, one mail and entry each`)
  hold(rushed.requests.p99 < 10_000, `p99 of a request ${inSeconds(rushed.requests.p99)} < 10 s`)
  hold(rushed.submits.p99 < 10_000, `p99 of a submit ${inSeconds(rushed.submits.p99)} < 10 s`)
  if (peak !== null) hold(peak < 600, `the server's memory at its peak ${peak} MB < 600 MB`)
  const sent = await storedOf(submitting.id)
  hold(sent.length === 2 * each.count, `every measured submit is stored (${sent.length})`)

  say('Measuring: a thousand offers that end at the same moment …')
  const offered = await passOnAtOnce(withFlags(args), conferencePage)
  print([offered.visits])
  hold(
    offered.passedOn === offered.offers && offered.over === offered.offers,
    `${offered.passedOn} of ${offered.offers} offers passed on, each once (${offered.over} over)`,
  )
  hold(offered.took < 10_000, `passed on within ${inSeconds(offered.took)} < 10 s`)
  hold(
    offered.visits.p95 < 1000,
    `a visitor meanwhile waits ${inSeconds(offered.visits.p95)} < 1 s`,
  )

  await pages(args, submitting, sending[0] as Delegate, delegates[0] as Delegate, rushing)
  await closeDatabase()
}

/** Waits until every letter is sent, which costs the server as much as pages do; returns how long that took. */
async function mailIsOut(): Promise<number> {
  const begun = performance.now()
  const left = () =>
    db().select({ count: count() }).from(outbox).where(isNotNull(outbox.nextAttemptAt))
  while ((await left())[0]?.count) {
    if (performance.now() - begun > 120_000) throw new Error('letters are left after two minutes')
    await pause(250)
  }
  return performance.now() - begun
}

/** Sends a draft that is complete, as the check page's own form does. */
async function submits(base: string, event: Event, [reader]: Delegate[]) {
  const path = `/en/events/${event.slug}/register/check`
  const visitor = new Visitor(base, reader?.session)
  const { action, hidden, marks } = formOf((await visitor.get(path)).html)
  visitor.leave()
  return async (delegate: Delegate | undefined, script: boolean) => {
    if (!delegate) throw new Error('nobody is left to send')
    const sender = new Visitor(base, delegate.session)
    const fields = [
      ...hidden,
      ...fieldsOf(delegate, 'check'),
      ['privacyRead', 'yes'] as [string, string],
    ]
    const answer = await (script
      ? sender.act(path, action, fields)
      : sender.submit(path, [...marks, ...fields]))
    sender.leave()
    if (!leadsTo(answer).endsWith('/confirmation'))
      throw new Error(`a submit answered ${answer.status} ${answer.html.slice(0, 200)}`)
    return answer.time
  }
}

/** What single pages cost: queries at the server, JavaScript in the browser. */
async function pages(args: string[], event: Event, drafting: Delegate, sent: Delegate, at: Event) {
  const server = await startServer(args, { LOG_QUERIES: 'yes' })
  const register = `/en/events/${event.slug}/register`
  const session = drafting.session
  const steps = ['partnership', 'places', 'you', 'stay', 'needs', 'visibility', 'check']
  const counted = await queriesOf(server, [
    { path: '/en' },
    { path: conferencePage },
    { path: register },
    ...steps.map((step) => ({ path: `${register}/${step}`, session })),
    { path: `/en/events/${at.slug}/register/confirmation`, session: sent.session },
    { path: '/en/my', session: sent.session },
  ])
  say('\nQueries a page')
  for (const { path, count } of counted) hold(count <= 2, `${count}  ${path}`)

  say(
    `\nJavaScript in the browser, KB gzipped; Next's and React's own floor is ${floor().toFixed(1)}`,
  )
  const size = (page: string, kilobytes: number, margin?: number) => {
    const beyond = kilobytes - floor()
    const line = `${kilobytes.toFixed(1)}  ${beyond.toFixed(1)} beyond the floor  ${page}`
    if (margin === undefined) say(`          ${line}`)
    else hold(beyond <= margin, `${line}, at most ${margin}`)
  }
  size('home', await sizeAtLoad(server.base, '/en'), 5)
  size('event page', await sizeAtLoad(server.base, conferencePage), 5)
  for (const step of ['partnership', 'you', 'check']) {
    const path = `${register}/${step}`
    size(`form: ${step}, at load`, await sizeAtLoad(server.base, path, session), 30)
    size(
      `form: ${step}, after the first focus`,
      await sizeAfterFocus(server.base, path, session, 'whenFull.choose'),
    )
  }
  await server.stop()
}

function print(rows: Load[]) {
  const [hello] = rows
  say(
    `\n${'what'.padEnd(38)}${'req/s'.padStart(9)}${'p50 ms'.padStart(9)}${'p95 ms'.padStart(9)}${'p99 ms'.padStart(9)}   of hello`,
  )
  for (const { name, perSecond, p50, p95, p99 } of rows) {
    const figures = [perSecond, p50, p95, p99].map((one) =>
      one.toFixed(one < 10 ? 1 : 0).padStart(9),
    )
    const ratio = hello ? `1/${(hello.perSecond / perSecond).toFixed(0)}` : ''
    say(`${name.padEnd(38)}${figures.join('')}   ${ratio}`)
  }
}

/** Flags for Node itself, to look closer: BENCH_NODE_FLAGS="--cpu-prof --cpu-prof-dir=/tmp/prof". */
const withFlags = (args: string[]) => [
  ...serverFlags,
  ...(process.env.BENCH_NODE_FLAGS?.split(' ').filter(Boolean) ?? []),
  ...args,
]

const inSeconds = (time: number) => `${(time / 1000).toFixed(1)} s`
const say = (line: string) => process.stdout.write(`${line}\n`)
