import { setTimeout as pause } from 'node:timers/promises'
import { seconds } from '@/domain/clock'
import { type ClaimedLetter, claimDue, markFailed, markSent, putBack } from '@/domain/mail/outbox'
import { log, logBug } from '../log'
import { isBounce } from './bounce'
import { compose } from './compose'
import { type Post, post } from './transport'

const atOnce = 5
const longestWait = 500
const lookAgain = 500
const lastMoment = seconds(3)

/**
 * Sends what is due, some letters side by side, until nothing is. Outside any transaction. A
 * letter that is stuck takes up its own turn only: the others go past it. Told to stop, it begins
 * no more, gives those on their way a last moment, and puts back what is still stuck.
 */
export async function sendDue(stopping: AbortSignal, out: Post = post()): Promise<void> {
  const takenBack = new AbortController()
  const onTheirWay = new Set<Promise<void>>()
  let told: number | undefined
  for (;;) {
    if (!stopping.aborted) await begin(atOnce - onTheirWay.size)
    else {
      told ??= performance.now()
      if (performance.now() - told > lastMoment) takenBack.abort()
    }
    if (onTheirWay.size === 0) return
    await Promise.race([...onTheirWay, pause(lookAgain)])
  }

  async function begin(most: number) {
    if (most === 0) return
    await letVisitorsPass()
    for (const letter of await claimDue(most)) {
      const sending = send(letter, out, takenBack.signal).finally(() => onTheirWay.delete(sending))
      onTheirWay.add(sending)
    }
  }
}

// Drawing a letter is work for the thread that draws the pages. While visitors stand in line
// (server.ts tells) letters wait for them, but not for ever.
async function letVisitorsPass() {
  const pinned = globalThis as { visitorsInLine?: () => number }
  for (let waited = 0; waited < longestWait && pinned.visitorsInLine?.(); waited += 50)
    await pause(50)
}

async function send(letter: ClaimedLetter, out: Post, takenBack: AbortSignal): Promise<void> {
  try {
    const failure = await failureOf(letter, out, takenBack)
    if (!failure) await markSent(letter)
    else if (takenBack.aborted) await putBack(letter)
    else await markFailed(letter, failure.reason, failure)
  } catch (error) {
    // The outbox cannot be written: the letter comes up again by itself.
    logBug(error, 'send mail')
  }
}

/** Why a letter could not be delivered, or null when it was. */
async function failureOf(letter: ClaimedLetter, out: Post, takenBack: AbortSignal) {
  try {
    await out.deliver(await compose(letter), takenBack)
    return null
  } catch (error) {
    const forGood = isBounce(error)
    const { id, attempts, mail } = letter
    log.warn({ letter: id, kind: mail.kind, attempts, forGood }, 'mail not sent')
    return { reason: error instanceof Error ? error.message : String(error), forGood }
  }
}
