// Generates the migrations of both engines from the one schema: npm run migrations -- --name=what-changed
import { spawnSync } from 'node:child_process'

for (const DATABASE_URL of ['', 'postgres://schema-only'])
  spawnSync('node_modules/.bin/drizzle-kit', ['generate', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL },
  })
