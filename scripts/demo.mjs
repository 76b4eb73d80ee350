// npm run demo: from a fresh clone to the product on PORT, with its data under DATA_DIR.
import { build, install, run, serverFlags, start } from './run.mjs'

install()
build()
run('tsx', ['scripts/seed.ts', '--demo'])
start('node', [...serverFlags, 'server.ts', '--demo'], { NODE_ENV: 'production' }).on(
  'exit',
  (code) => process.exit(code ?? 0),
)
