import { closeDatabase, db, leaveNothingErased, transaction } from '@/db/client'
import { takeLease } from '@/db/lease'
import { eventsWithExpiredPlaces, expirePlaces } from '@/domain/application/expire-places'
import { unneededFiles } from '@/domain/application/unneeded-files'
import { warnOfEndingPlaces } from '@/domain/application/warn-of-ending-places'
import { days, hours, minutes, now, seconds } from '@/domain/clock'
import { enterEvent } from '@/domain/event/seats'
import { eventsWithExpiredOffers, expireOffers } from '@/domain/funding/expire-offers'
import { offerFreePlaces } from '@/domain/funding/offer-free-places'
import { eventsToOfferAt } from '@/domain/funding/stuck-lines'
import { warnOfEndingOffers } from '@/domain/funding/warn-of-ending-offers'
import { listsDue, sendScheduled } from '@/domain/list/send-scheduled'
import { messagesToSend, sendOn } from '@/domain/message/send'
import { rulesToWrite, writeByRule } from '@/domain/message/write-by-rules'
import { eraseWhatIsOver } from '@/domain/privacy/erase-what-is-over'
import { remindOfDeadlines } from '@/domain/registration/remind'
import { tell } from '@/domain/told'
import { env } from './env'
import { filesFrom, removeFile } from './files'
import { logBug } from './log'
import { makeScheduled } from './mail/attached-list'
import { sendDue } from './mail/send-due'

type Work = { name: string; every: number; run: (stopping: AbortSignal) => Promise<unknown> }

const works: Work[] = [
  { name: 'send mail', every: seconds(1), run: sendDue },
  { name: 'pass on offers', every: seconds(1), run: passOnOffers },
  { name: 'send messages', every: seconds(1), run: sendMessages },
  { name: 'write by rules', every: minutes(1), run: byOne('write by rules', writeByRules) },
  { name: 'send lists', every: minutes(1), run: sendLists },
  { name: 'warn and remind', every: minutes(1), run: byOne('warn and remind', warnAndRemind) },
  { name: 'remove files', every: hours(1), run: byOne('remove files', removeUnneededFiles) },
  {
    name: 'erase what is over',
    every: hours(1),
    run: byOne('erase', erase),
  },
]

async function erase() {
  await transaction(eraseWhatIsOver)
  await leaveNothingErased()
}

async function removeUnneededFiles() {
  const old = await filesFrom(new Date(Date.now() - days(1)))
  for (const id of await unneededFiles(db(), old)) await removeFile(id)
}

const holder = crypto.randomUUID()
const leaseLasts = seconds(30)

/** Whether this process may do a piece of work just now; another one goes on when it dies. */
const mayWork = (work: string) =>
  transaction((tx) => takeLease(tx, work, holder, { at: now(), lasts: leaseLasts }))

/** A piece of work that one process does at a time. */
function byOne(work: string, run: () => Promise<unknown>) {
  return async () => {
    if (await mayWork(work)) await run()
  }
}

// A few in a transaction: others come in between, on SQLite too.
const offersAtOnce = 50

/**
 * Offers whose time is up go to the next in line. That an offer is over is asked again within the
 * transaction: the lease keeps several servers from doing the same work, not from doing harm.
 */
async function passOnOffers() {
  for (const eventId of await eventsWithExpiredOffers(db()))
    while (await mayWork('pass on offers')) {
      const passedOn = await transaction((tx) => expireOffers(tx, eventId, offersAtOnce))
      if (passedOn < offersAtOnce) break
    }
  for (const eventId of await eventsWithExpiredPlaces(db()))
    while (await mayWork('pass on offers')) {
      const passedOn = await transaction((tx) => expirePlaces(tx, eventId, offersAtOnce))
      if (passedOn < offersAtOnce) break
    }
}

/** A message to a group is written letter by letter, so many at a time, by one process. */
async function sendMessages(stopping: AbortSignal) {
  for (const id of await messagesToSend(db()))
    while (!stopping.aborted && (await mayWork('send messages')))
      if (!(await sendOn(id, env().PUBLIC_URL))) break
}

/** Lists whose time has come, one after the other; one that cannot be made keeps no other back. */
async function sendLists(stopping: AbortSignal) {
  for (const id of await listsDue(db())) {
    if (stopping.aborted || !(await mayWork('send lists'))) return
    await sendScheduled(id, makeScheduled).catch((error) => logBug(error, 'send lists'))
  }
}

async function writeByRules() {
  for (const due of await rulesToWrite(db())) await transaction((tx) => writeByRule(tx, due))
}

async function warnAndRemind() {
  // Whoever frees a place passes it on at once; what stands all the same is found here.
  for (const eventId of await eventsToOfferAt(db()))
    await transaction(async (tx) =>
      tell(tx, await offerFreePlaces(tx, await enterEvent(tx, eventId))),
    )
  await transaction(warnOfEndingOffers)
  await transaction(warnOfEndingPlaces)
  await transaction(remindOfDeadlines)
}

/** Starts everything that happens by the clock. Each work runs again only after it has finished. */
export function startTimedWork(): void {
  const stopping = new AbortController()
  const running = works.map((work) => repeat(work, stopping.signal))

  // server.ts calls this when it is told to stop; it shares no modules with the pages' bundle.
  const pinned = globalThis as { stopTimedWork?: () => Promise<void> }
  pinned.stopTimedWork = async () => {
    stopping.abort()
    await Promise.all(running)
    await closeDatabase()
  }
}

async function repeat({ name, every, run }: Work, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    try {
      await run(stopped)
    } catch (error) {
      logBug(error, name)
    }
    await pause(every, stopped)
  }
}

function pause(time: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stopped.aborted) return resolve()
    const timer = setTimeout(resolve, time)
    stopped.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
