import { setTimeout as pause } from 'node:timers/promises'

const mostAttempts = 5

// Two that hold what the other one waits for, and two that cannot be put one after the other:
// PostgreSQL gives one of them up, so that the other can go on.
const givenUp = ['40P01', '40001']

/**
 * Attempts a transaction, and anew when PostgreSQL gave it up for another one: nothing of it was
 * kept. Each waits a little before, and not all equally long.
 */
export async function attempt<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempted = 1; ; attempted++) {
    try {
      return await work()
    } catch (error) {
      if (attempted === mostAttempts || !wasGivenUp(error)) throw error
      await pause(Math.random() * 20 * 2 ** attempted)
    }
  }
}

function wasGivenUp(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  return givenUp.includes(String(code)) || wasGivenUp(error.cause)
}
