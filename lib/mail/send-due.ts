import { setTimeout as pause } from 'node:timers/promises'
import { type ClaimedLetter, claimDue, markFailed, markSent } from '@/domain/mail/outbox'
import { log } from '../log'
import { compose } from './compose'
import { deliver } from './transport'

const atOnce = 5
const longestWait = 500

/** Sends what is due, some letters side by side, until nothing is. Outside any transaction. */
export async function sendDue(): Promise<void> {
  for (;;) {
    await letVisitorsPass()
    const letters = await claimDue(atOnce)
    if (letters.length === 0) return
    await Promise.all(letters.map(send))
  }
}

// Drawing a letter is work for the thread that draws the pages. While visitors stand in line
// (server.ts tells) letters wait for them, but not for ever.
async function letVisitorsPass() {
  const pinned = globalThis as { visitorsInLine?: () => number }
  for (let waited = 0; waited < longestWait && pinned.visitorsInLine?.(); waited += 50)
    await pause(50)
}

async function send(letter: ClaimedLetter): Promise<void> {
  try {
    await deliver(await compose(letter))
    await markSent(letter)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    log.warn(
      { letter: letter.id, kind: letter.mail.kind, attempts: letter.attempts },
      'mail not sent',
    )
    await markFailed(letter, reason)
  }
}
