// Each takes a core and some memory for a moment: a crowd of files takes turns.
const mostAtOnce = 2
const waiting: (() => void)[] = []
let busy = 0

/** Runs a piece of work when it is its turn. */
export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (busy >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else busy++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else busy--
  }
}
