import { type ClaimedLetter, claimDue, markFailed, markSent } from '@/domain/mail/outbox'
import { log } from '../log'
import { compose } from './compose'
import { deliver } from './transport'

const atOnce = 10

/** Sends what is due, some letters side by side, until nothing is. Outside any transaction. */
export async function sendDue(): Promise<void> {
  for (;;) {
    const letters = await claimDue(atOnce)
    if (letters.length === 0) return
    await Promise.all(letters.map(send))
  }
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
