import { migrate, transaction } from '@/db/client'
import { seedRealFacts } from '@/db/seed/real-facts'
import { columnsAt } from '@/domain/lists/column-names'
import { findOrAdd } from '@/domain/people/find-or-add'
import { giveRole } from '@/domain/people/give-role'
import { serverFlags } from '@/scripts/run.mjs'
import { addListed } from '@/test/listed'
import { aMoment, type Download, download } from './download'
import { hold } from './held'
import { addBenchEvent, sessionOf } from './prepare'
import { listedRows, unlike } from './read-back'
import { type Server, startServer } from './server'

const short = process.argv.includes('--short')
const [few, many] = short ? [200, 2000] : [1000, 10_000]
const times = short ? 1 : 3

const firstByteWithin = 1000
// What everybody's ids come to, and what waits between the database and the line.
const heldBeyondFew = 16
const residentBeyondFew = 96

const everyColumn = columnsAt.conference.filter((name) => name !== 'name')
const columns = {
  whole: everyColumn,
  // What a sheet of paper has room for.
  printed: ['reference', 'familyName', 'givenNames', 'email', 'organisation', 'received'],
}

/** By the name of its format in the address, where `csv` is the one with semicolons. */
const taken = [
  { name: 'CSV, commas', format: 'csv', address: 'commas', of: columns.whole },
  { name: 'CSV, semicolons', format: 'semicolons', address: 'semicolons', of: columns.whole },
  { name: 'XLSX', format: 'xlsx', address: 'xlsx', of: columns.whole },
  { name: 'JSON', format: 'json', address: 'json', of: columns.whole },
  { name: 'PDF', format: 'pdf', address: 'pdf', of: columns.printed },
] as const
type Taken = (typeof taken)[number]

type Measured = Download & { resident: number; held: number }

/**
 * A list of few and of many attendees in every format: how soon its first byte is there and how soon
 * its last, what the server holds meanwhile, and whether it says what is stored.
 */
export async function benchLists(onPostgres: boolean) {
  await migrate()
  await seedRealFacts()
  const { id: eventId, slug, partnerships } = await addBenchEvent('bench-list', 'BLI')
  const staffId = await addDesk()
  const session = await sessionOf(staffId)
  const parties = partnerships.flatMap(({ id, partyIds }) =>
    partyIds.map((partyId) => ({ partnershipId: id, partyId })),
  )
  const add = (from: number, count: number) =>
    transaction((tx) => addListed(tx, { eventId, prefix: 'BLI', staffId, parties }, from, count))
  const lists: Lists = {
    session,
    path: ({ address, of }) =>
      `/en/staff/events/${slug}/attendees/export/${address}?sort=reference&cols=${of.join(',')}`,
    args: (...flags) => [
      ...[...serverFlags, ...flags, '--import', './bench/tell-memory.mjs'],
      ...['server.ts', ...(onPostgres ? [] : ['--demo'])],
    ],
  }

  say(`Preparing: a list of ${few} …`)
  await add(0, few)
  const before = await measureAll(lists)
  say(`Preparing: a list of ${many} …`)
  await add(few, many - few)
  const after = await measureAll(lists)
  print(before, after)
  await readBack(eventId, after)
  await readSlowly(lists)
}

type Lists = {
  session: string
  path: (one: Taken) => string
  args: (...flags: string[]) => string[]
}

const addDesk = () =>
  transaction(async (tx) => {
    const { id } = await findOrAdd(tx, 'lists@bench.example', 'en')
    await giveRole(tx, id, { role: 'staff' }, null)
    return id
  })

/** How long each takes at a server as it is run, and what it holds at one that throws away at once what it can. */
async function measureAll(lists: Lists): Promise<Map<Taken, Measured>> {
  const timed = await takeAll(lists, lists.args(), times)
  const tidied = await takeAll(lists, lists.args('--expose-gc'), 1)
  const measured = new Map<Taken, Measured>()
  for (const one of taken) {
    const [time, memory] = [timed.get(one), tidied.get(one)]
    if (time && memory) measured.set(one, { ...time, held: memory.held })
  }
  return measured
}

async function takeAll({ session, path }: Lists, args: string[], often: number) {
  const server = await startServer(args)
  const measured = new Map<Taken, Measured>()
  for (const one of taken) {
    const take = () => download(server.base + path(one), { session })
    // What is loaded at the first time, fonts and all, is not of the list.
    const warm = await take().catch(() => null)
    if (warm?.status !== 200) continue
    say(`Measuring: ${one.name} …`)
    await aMoment()
    const calm = memoryOf(server, server.said.length - 3).held
    const from = server.said.length
    let best: Download | undefined
    for (let i = 0; i < often; i++) {
      const now = await take()
      if (!best || now.total < best.total) best = now
    }
    if (!best) continue
    const { resident, held } = memoryOf(server, from)
    measured.set(one, { ...best, resident, held: Math.max(0, held - calm) })
  }
  await server.stop()
  return measured
}

/** The most it had since a line that it said, in MB. */
function memoryOf(server: Server, from: number) {
  const told = server.said
    .slice(Math.max(0, from))
    .filter((line) => line.startsWith('{"memory":'))
    .map((line) => JSON.parse(line).memory as { rss: number; held: number })
  const most = (name: 'rss' | 'held') => Math.max(0, ...told.map((one) => one[name])) / 2 ** 20
  return { resident: most('rss'), held: most('held') }
}

function print(before: Map<Taken, Measured>, after: Map<Taken, Measured>) {
  say(
    `\nA list of ${many} with ${columns.whole.length} columns, on paper ${columns.printed.length}`,
  )
  say(`Memory in MB: resident at most, and held beyond the calm before; in brackets with ${few}`)
  say('            first byte ms  total ms       KB    resident       held')
  for (const one of taken) {
    const [was, is] = [before.get(one), after.get(one)]
    if (!was || !is) {
      hold(false, `${one.name} is not there`)
      continue
    }
    const figures = [
      is.first.toFixed(0).padStart(15),
      is.total.toFixed(0).padStart(10),
      (is.sent / 1024).toFixed(0).padStart(9),
      `${is.resident.toFixed(0)} (${was.resident.toFixed(0)})`.padStart(12),
      `${is.held.toFixed(1)} (${was.held.toFixed(1)})`.padStart(14),
    ]
    hold(
      is.first < firstByteWithin &&
        is.held - was.held < heldBeyondFew &&
        is.resident - was.resident < residentBeyondFew,
      `${figures.join('')}  ${one.name}`,
    )
  }
}

/** Every file opened again by another program than the one that wrote it, and compared with what is stored. */
async function readBack(eventId: string, files: Map<Taken, Measured>) {
  const stored = await listedRows(eventId)
  say(`\nRead back and compared with ${stored.length} rows of the database`)
  for (const [{ name, format }, { bytes }] of files) {
    const { cells, wrong } = await unlike(format, bytes, stored)
    for (const each of wrong.slice(0, 5)) say(`  ${name}: ${each}`)
    hold(wrong.length === 0 && cells > 0, `${name}: ${cells} cells, ${wrong.length} unlike`)
  }
}

/** Whoever reads slowly or goes away costs the database no more than what they take. */
async function readSlowly({ session, path, args }: Lists) {
  const server = await startServer(args(), { LOG_QUERIES: 'yes' })
  const ofParts = (line: string) =>
    line.startsWith('{"query":') && line.includes('registration_tags')
  const asked = () => server.said.filter(ofParts).length
  const parts = Math.ceil(many / 500)
  say('\nParts asked of the database')
  for (const one of taken.filter(({ format }) => format === 'csv' || format === 'xlsx')) {
    const url = server.base + path(one)
    const from = asked()
    let atFirst = 0
    const count = async () => {
      atFirst = asked() - from
    }
    await download(url, { session, atFirst: count })
    await aMoment()
    const inAll = asked() - from
    hold(atFirst < inAll, `${atFirst} of ${inAll} before the first byte of ${one.name}`)

    const before = asked()
    await download(url, { session, atFirst: aMoment, leave: true })
    await aMoment()
    const leaving = asked() - before
    await aMoment()
    hold(
      asked() - before === leaving && leaving <= parts,
      `${leaving} of ${parts} when the reader of ${one.name} waits and goes away, and none after`,
    )
  }
  await server.stop()
}

const say = (line: string) => process.stdout.write(`${line}\n`)
