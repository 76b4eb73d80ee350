import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Rush, Told } from './rush'

/** Starts a rush in a process of its own, which waits to be sent off. */
export async function startRush(
  rush: Rush,
  whenTold: (told: Told[], child: ChildProcess) => void = () => {},
) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/rush.ts', JSON.stringify(rush)])
  const told: Told[] = []
  let complaints = ''
  child.stderr.on('data', (chunk) => {
    complaints += chunk
  })
  const lines = createInterface({ input: child.stdout })
  const ready = once(lines, 'line')
  const over = once(child, 'close')
  await Promise.race([ready, over.then(() => Promise.reject(new Error(complaints)))])
  lines.on('line', (line) => {
    told.push(JSON.parse(line))
    whenTold(told, child)
  })
  return {
    go: () => child.stdin.write('go\n'),
    /** What the process had told when it ended. */
    async end(): Promise<Told[]> {
      const [code, signal] = await over
      if (code !== 0 && signal !== 'SIGKILL') throw new Error(complaints)
      return told
    },
  }
}

/** Several rushes in as many processes, all begun at the same moment. */
export async function rushTogether(rushes: Rush[]): Promise<Told[]> {
  const started = await Promise.all(rushes.map((rush) => startRush(rush)))
  for (const { go } of started) go()
  return (await Promise.all(started.map(({ end }) => end()))).flat()
}
