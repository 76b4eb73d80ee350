import { defineConfig } from 'vitest/config'

const besideTheCode = ['domain/**/*.test.ts', 'db/**/*.test.ts', 'lib/**/*.db.test.ts']

// The same tests on both engines, each file on a migrated database of its own; what they say about
// the house itself (which import may point where) is asked once.
export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    maxWorkers: 2,
    // What goes wrong on purpose needs no telling.
    env: { LOG_LEVEL: 'silent' },
    projects: [
      {
        extends: true,
        test: {
          name: 'sqlite',
          include: besideTheCode,
          globalSetup: 'test/sqlite.ts',
          setupFiles: 'test/database.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: besideTheCode,
          globalSetup: 'test/postgres.ts',
          setupFiles: 'test/database.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'lib',
          include: ['emails/**/*.test.{ts,tsx}', 'lib/**/*.test.{ts,tsx}'],
          exclude: ['lib/**/*.db.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: 'house', include: ['house/*.test.ts'], testTimeout: 30_000 },
      },
    ],
  },
})
