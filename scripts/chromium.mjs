// Decides which Chromium the journeys use: CHROMIUM_PATH, what is installed, else Debian's by apt,
// else Playwright's own. Its headless shell comes first: the same pages take it a fifth less work.
// Prints its path.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const found = [process.env.CHROMIUM_PATH, ...installed()].find((path) => path && existsSync(path))
const path = found ?? debians() ?? (await playwrights())
if (!path) {
  process.stderr.write('No Chromium: install one and name it in CHROMIUM_PATH.\n')
  process.exit(1)
}
process.stdout.write(path)

function installed() {
  const names = [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
  ]
  return names.map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout?.trim())
}

async function playwrights() {
  const { chromium } = await import('@playwright/test')
  if (!existsSync(chromium.executablePath()))
    spawnSync('playwright', ['install', '--with-deps', 'chromium'], {
      stdio: ['ignore', 2, 2],
      timeout: 300_000,
    })
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null
}

function debians() {
  const apt = (...args) =>
    spawnSync('apt-get', ['-y', '-qq', ...args], {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  apt('update')
  for (const name of ['chromium-headless-shell', 'chromium'])
    if (apt('install', '--no-install-recommends', name).status === 0) return `/usr/bin/${name}`
  return null
}
