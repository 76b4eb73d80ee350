import { prepareDemo } from '@/lib/demo'
import { allHolds } from './held'

// Which database it is has to be settled before the first import of anything under db/.
const stop = process.argv.includes('--postgres')
  ? await (await import('./postgres')).preparePostgres()
  : prepareDemo()
await (await import('./bench')).bench(Boolean(stop))
await stop?.()
process.exit(allHolds() ? 0 : 1)
