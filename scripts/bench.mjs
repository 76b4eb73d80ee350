// npm run bench: from a fresh clone to measurements of the production build. See bench/README.md.
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, install, run } from './run.mjs'

const freePort = () =>
  new Promise((resolve) => {
    const asking = createServer().listen(0, () => {
      const { port } = asking.address()
      asking.close(() => resolve(port))
    })
  })

install()
build()
run('tsx', ['bench/main.ts', ...process.argv.slice(2)], {
  PORT: process.env.PORT ?? String(await freePort()),
  DATA_DIR: process.env.DATA_DIR ?? mkdtempSync(join(tmpdir(), 'conference-bench-')),
})
