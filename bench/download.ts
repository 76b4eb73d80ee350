import { get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'

export type Download = {
  status: number
  bytes: Buffer
  /** How many went over the line. */
  sent: number
  /** Until its first byte, and until its last, in milliseconds. */
  first: number
  total: number
}
type Reading = {
  session: string
  /** What is done when the first bytes are there; the rest is read when it has ended. */
  atFirst?: () => Promise<void>
  /** Goes away then. */
  leave?: boolean
}

/** A file as a browser takes it: compressed, if the server likes to. */
export function download(url: string, reading: Reading): Promise<Download> {
  const { session, atFirst, leave } = reading
  const begun = performance.now()
  return new Promise((resolve, reject) => {
    const headers = { cookie: `session=${session}`, 'accept-encoding': 'gzip' }
    const asking = get(url, { headers, agent: false }, async (response) => {
      const parts: Buffer[] = []
      let first = 0
      try {
        for await (const part of response) {
          parts.push(part)
          if (first > 0) continue
          first = performance.now() - begun
          await atFirst?.()
          if (leave) break
        }
        const total = performance.now() - begun
        const sent = Buffer.concat(parts)
        const packed = response.headers['content-encoding'] === 'gzip' && !leave
        const bytes = packed ? gunzipSync(sent) : sent
        resolve({ status: response.statusCode ?? 0, bytes, sent: sent.length, first, total })
      } catch (error) {
        reject(error)
      }
    })
    asking.on('error', reject)
  })
}

export const aMoment = () => pause(500)
