import { defineConfig } from 'drizzle-kit'

const dialect = /^postgres/.test(process.env.DATABASE_URL ?? '') ? 'postgresql' : 'sqlite'

export default defineConfig({
  dialect,
  schema: './db/schema/*.ts',
  out: `./db/migrations/${dialect === 'postgresql' ? 'postgres' : 'sqlite'}`,
})
