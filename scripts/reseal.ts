import { closeDatabase, transaction } from '../db/client'
import { resealAll } from '../domain/visa/reseal-all'
import { env } from '../lib/env'

// npm run reseal: passport data that were sealed with another key than the first of PASSPORT_KEYS
// are sealed anew with that one, all or none. Afterwards the others can be left out.
try {
  const resealed = await transaction((tx) => resealAll(tx, env().PASSPORT_KEYS))
  console.log(`${resealed} sealed anew`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
await closeDatabase()
