import { prepareDemo } from '../lib/demo'

// npm run seed: the real facts into the database of the environment. With --demo also the
// demo's people, into the demo's own data folder. What is there already stays as it is.
const demo = process.argv.includes('--demo')
if (demo) prepareDemo()

const { closeDatabase, migrate } = await import('../db/client')
const { seedRealFacts } = await import('../db/seed/real-facts')
const { seedDemoPeople } = await import('../db/seed/demo')
const { seedDemoApplications } = await import('../db/seed/applications')
const { seedDemoReviews } = await import('../db/seed/reviews')

await migrate()
await seedRealFacts()
if (demo) {
  const { keepFile } = await import('../lib/files')
  await seedDemoPeople()
  await seedDemoApplications(keepFile)
  await seedDemoReviews()
}
await closeDatabase()
