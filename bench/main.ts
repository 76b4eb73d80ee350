import { prepareDemo } from '@/lib/demo'
import { allHolds } from './held'

// Which database it is has to be settled before the first import of anything under db/.
const stop = process.argv.includes('--postgres')
  ? await (await import('./postgres')).preparePostgres()
  : prepareDemo()
const parts = {
  requests: async () => (await import('./bench')).bench(Boolean(stop)),
  staff: async () => (await import('./staff')).benchStaff(Boolean(stop)),
  lists: async () => (await import('./lists')).benchLists(Boolean(stop)),
}
// Named, only that one; else all of them.
const named = Object.entries(parts).filter(([name]) => process.argv.includes(name))
for (const [, measure] of named.length > 0 ? named : Object.entries(parts)) await measure()
await (await import('@/db/client')).closeDatabase()
await stop?.()
process.exit(allHolds() ? 0 : 1)
