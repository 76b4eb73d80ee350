import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Demo = { clockOffset: number; secret: string }

/** The demo's clock stands at this moment when its data are seeded, and ticks on from there. */
const demoStart = Date.parse('2019-03-25T09:00:00+01:00')

/**
 * Makes the demo's own settings at its first start in a data folder, keeps them there, and puts
 * them into the environment of this process.
 */
export function prepareDemo(): void {
  const folder = process.env.DATA_DIR ?? 'data'
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'demo.json')
  if (!existsSync(file)) {
    const demo: Demo = {
      clockOffset: demoStart - Date.now(),
      secret: randomBytes(33).toString('base64'),
    }
    writeFileSync(file, JSON.stringify(demo), { mode: 0o600 })
  }
  const { clockOffset, secret } = JSON.parse(readFileSync(file, 'utf8')) as Demo
  process.env.DEMO = 'yes'
  process.env.DEMO_SECRET = secret
  process.env.DEMO_CLOCK_OFFSET = String(clockOffset)
}
