// npm test: everything, from a fresh clone: style and types, the domain on both engines, the
// production build, and the journeys in a real browser.
import { spawnSync } from 'node:child_process'
import { build, environment, install, run } from './run.mjs'

install()
run('biome', ['ci', '.'])
run('next', ['typegen'])
run('tsc', ['--noEmit'])
run('node', ['scripts/poppler.mjs'])
run('vitest', ['run'])
build()
const { stdout, status } = spawnSync('node', ['scripts/chromium.mjs'], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
  env: environment(),
})
if (status !== 0) process.exit(1)
run('playwright', ['test'], { CHROMIUM_PATH: stdout.trim() })
