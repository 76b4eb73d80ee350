/** Counts statements: works only where LOG_QUERIES was set before anything under db/ was imported. */
const seen: string[] = []
const write = process.stdout.write.bind(process.stdout)
process.stdout.write = ((chunk: string | Uint8Array, ...rest: never[]) => {
  const line = String(chunk)
  if (!line.startsWith('{"query":')) return write(chunk, ...rest)
  const { query } = JSON.parse(line) as { query: string }
  if (!/^(begin|commit|rollback)/i.test(query)) seen.push(query)
  return true
}) as typeof process.stdout.write

/** The statements of a piece of work, in their order; what begins and ends the transaction left out. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  seen.length = 0
  await work()
  return [...seen]
}
