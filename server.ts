import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import next from 'next'
import { prepareDemo } from './lib/demo.ts'
import { readEnv } from './lib/env.ts'
import { drawFailures } from './lib/failure-page.ts'
import { inLine } from './lib/in-line.ts'

const dev = process.argv.includes('--dev')

// What costs next to nothing, and the pages the server asks of itself while a visitor's turn lasts.
const skipsTheLine = /^\/(_next\/static|favicon\.svg|api\/health|(sv|en)\/(nowhere|apology)$)/

try {
  if (process.argv.includes('--demo')) prepareDemo()
  const env = readEnv(process.env)
  process.env.AUTH_URL = env.PUBLIC_URL
  process.env.AUTH_SECRET = env.AUTH_SECRET
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  await serve(env.PORT, env.TRUSTED_PROXIES)
} catch (error) {
  process.stderr.write(
    `The server cannot start. ${error instanceof Error ? error.message : error}\n`,
  )
  process.exit(1)
}

async function serve(port: number, trustedProxies: number) {
  const server = createServer()
  const app = next({ dev, port, hostname: 'localhost', httpServer: server })
  const handle = app.getRequestHandler()
  await app.prepare()

  server.on('request', (request, response) => {
    request.headers['x-forwarded-for'] = clientAddress(
      request.headers['x-forwarded-for'],
      request.socket.remoteAddress,
      trustedProxies,
    )
    request.headers['x-request-id'] = requestId(request.headers['x-request-id'])
    if (!isReadable(request.url ?? '')) return response.writeHead(400).end()
    // Not even a request to the platform, which fails on it.
    if (request.method === 'TRACE') return response.writeHead(405).end()
    if (!dev) drawFailures(request, response, `http://localhost:${port}`)
    const answer = () => handle(request, response)
    if (skipsTheLine.test(request.url ?? '')) answer()
    else inLine(response, answer)
  })
  // Longer than any proxy's in front, so that no connection is closed under an answer.
  server.keepAliveTimeout = 75_000
  server.headersTimeout = 80_000
  server.requestTimeout = 60_000
  server.listen(port, () => process.stdout.write(`Ready on ${process.env.AUTH_URL}\n`))

  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(server))
}

/** Whether an address is one at all: Next answers 500 to half an escape, such as /en/%. */
function isReadable(address: string): boolean {
  try {
    decodeURIComponent(address)
    return true
  } catch {
    return false
  }
}

/** Names a fault in the log and on the page; kept when the server asks itself. */
const requestId = (given: string | string[] | undefined) =>
  /^[0-9a-f]{8}$/.test(String(given)) ? String(given) : randomUUID().slice(0, 8)

/** Anybody can write the header: only what the nearest trusted proxies added to it counts. */
function clientAddress(
  forwarded: string | string[] | undefined,
  socket: string | undefined,
  trusted: number,
) {
  const hops = [forwarded ?? []].flat().flatMap((line) => line.split(',').map((hop) => hop.trim()))
  return (trusted > 0 && hops.at(-trusted)) || socket || 'unknown'
}

/** Takes no new visitors, answers those it has, finishes the timed work it holds, and ends. */
async function stop(server: ReturnType<typeof createServer>) {
  const lastMinute = setTimeout(() => process.exit(1), 20_000)
  server.closeIdleConnections()
  await new Promise((resolve) => {
    server.close(resolve)
    setInterval(() => server.closeIdleConnections(), 200).unref()
  })
  await (globalThis as { stopTimedWork?: () => Promise<void> }).stopTimedWork?.()
  clearTimeout(lastMinute)
  process.exit(0)
}
