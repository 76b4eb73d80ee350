import { closeDatabase, transaction } from '@/db/client'
import { hours } from '@/domain/clock'
import { eraseWhatIsOver } from '@/domain/privacy/erase-what-is-over'
import { logBug } from './log'
import { sendDue } from './mail/send-due'

type Work = { name: string; every: number; run: () => Promise<unknown> }

const works: Work[] = [
  { name: 'send mail', every: 1000, run: sendDue },
  { name: 'erase what is over', every: hours(1), run: () => transaction(eraseWhatIsOver) },
]

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
      await run()
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
