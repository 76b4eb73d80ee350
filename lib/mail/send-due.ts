import { setTimeout as pause } from 'node:timers/promises'
import { seconds } from '@/domain/clock'
import { type ClaimedLetter, claimDue, markFailed, markSent, putBack } from '@/domain/mail/outbox'
import { type ChangedWords, changedWords } from '@/domain/mail/templates'
import { db } from '../db'
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
    const letters = await claimDue(most)
    if (letters.length === 0) return
    const words = await changedWords(db())
    for (const letter of letters) {
      const sending = send(letter, words, out, takenBack.signal).finally(() =>
        onTheirWay.delete(sending),
      )
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

async function send(
  letter: ClaimedLetter,
  words: ChangedWords,
  out: Post,
  takenBack: AbortSignal,
): Promise<void> {
  try {
    const { said, failure } = await deliver(letter, words, out, takenBack)
    if (said) await markSent(letter, said)
    else if (takenBack.aborted) await putBack(letter)
    else await markFailed(letter, failure.reason, failure)
  } catch (error) {
    // The outbox cannot be written: the letter comes up again by itself.
    logBug(error, 'send mail')
  }
}

/** What was said in a letter that was delivered, or why it could not be. */
async function deliver(
  letter: ClaimedLetter,
  words: ChangedWords,
  out: Post,
  takenBack: AbortSignal,
) {
  try {
    const composed = await compose(letter, words)
    await out.deliver(composed, takenBack)
    return { said: { subject: composed.subject, text: composed.text } }
  } catch (error) {
    const forGood = isBounce(error)
    const { id, attempts, mail } = letter
    log.warn({ letter: id, kind: mail.kind, attempts, forGood }, 'mail not sent')
    const reason = error instanceof Error ? error.message : String(error)
    return { failure: { reason, forGood } }
  }
}
