// Decides which Chromium the journeys use: CHROMIUM_PATH, what is installed, else Playwright's own,
// else Debian's by apt. Prints its path.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const found = [process.env.CHROMIUM_PATH, ...installed()].find((path) => path && existsSync(path))
const path = found ?? (await playwrights()) ?? debians()
if (!path) {
  process.stderr.write('No Chromium: install one and name it in CHROMIUM_PATH.\n')
  process.exit(1)
}
process.stdout.write(path)

function installed() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
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
  apt('install', '--no-install-recommends', 'chromium')
  return existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : null
}
