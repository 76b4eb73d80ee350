// Sees to Poppler, whose pdftoppm turns pages into the pictures that tests look at: what is
// installed, else Debian's by apt.
import { spawnSync } from 'node:child_process'

const isThere = () => spawnSync('pdftoppm', ['-v'], { stdio: 'ignore' }).error === undefined

if (!isThere())
  for (const args of [['update'], ['install', '--no-install-recommends', 'poppler-utils']])
    spawnSync('apt-get', ['-y', '-qq', ...args], {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
if (!isThere()) {
  process.stderr.write('No pdftoppm: install Poppler (poppler-utils).\n')
  process.exit(1)
}
