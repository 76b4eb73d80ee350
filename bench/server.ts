import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

export type Server = Awaited<ReturnType<typeof startServer>>

/** Starts a server in a process of its own and waits until it says where it answers. */
export async function startServer(args: string[], env: Record<string, string> = {}) {
  const child = spawn('node', args, {
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // Whatever becomes of the bench, it leaves nothing running.
  process.once('exit', () => child.kill())
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
  const over = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })
  const said: string[] = []
  const ready = new Promise<string>((resolve) => {
    lines.on('line', (line) => {
      said.push(line)
      const [, address] = line.match(/^Ready on (.+)$/) ?? []
      if (address) resolve(address)
    })
  })
  const died = over.then(() => Promise.reject(new Error(`${args[0]} ended before it was ready`)))
  const base = await Promise.race([ready, died])
  died.catch(() => {})
  return {
    base,
    /** Every line it wrote so far. */
    said,
    /** The most memory it ever held, in MB; null where the system does not tell. */
    peak: () => peakOf(child.pid),
    async stop() {
      child.kill('SIGTERM')
      await over
    },
  }
}

function peakOf(pid: number | undefined): number | null {
  const file = `/proc/${pid}/status`
  if (!existsSync(file)) return null
  const [, kilobytes] = readFileSync(file, 'utf8').match(/VmHWM:\s+(\d+) kB/) ?? []
  return kilobytes ? Math.round(Number(kilobytes) / 1024) : null
}
