import { prepareDemo } from '@/lib/demo'
import { allHolds } from './held'

// Which database it is has to be settled before the first import of anything under db/.
const stop = process.argv.includes('--postgres')
  ? await (await import('./postgres')).preparePostgres()
  : prepareDemo()
const onlyStaff = process.argv.includes('staff')
if (!onlyStaff) await (await import('./bench')).bench(Boolean(stop))
await (await import('./staff')).benchStaff(Boolean(stop))
await (await import('@/db/client')).closeDatabase()
await stop?.()
process.exit(allHolds() ? 0 : 1)
