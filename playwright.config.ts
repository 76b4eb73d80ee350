import { defineConfig, devices } from '@playwright/test'

// Against the production build (next build), each worker with a server and a database of its own.
const executablePath = process.env.CHROMIUM_PATH || undefined
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './e2e/support/seed.ts',
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    launchOptions: { executablePath, args: [...asRoot, '--disable-background-networking'] },
    locale: 'en-GB',
    timezoneId: 'Europe/Stockholm',
    // Writing one down takes its time in every test; where nobody can open it, none is.
    trace: process.env.CI ? 'off' : 'retain-on-failure',
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 } } },
    {
      name: 'phone',
      testMatch: 'register.spec.ts',
      use: { ...devices['Pixel 7'], locale: 'en-GB' },
    },
  ],
})
