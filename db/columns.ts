import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import * as pg from 'drizzle-orm/pg-core'
import * as lite from 'drizzle-orm/sqlite-core'

/** PostgreSQL when DATABASE_URL names one, else the embedded SQLite. */
export const onPostgres = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? '')

/** For a table that points to itself. */
export type AnyColumn = pg.AnyPgColumn

// PostgreSQL's builders give the types: their API is async only, so nobody leans on
// SQLite's synchronous one. This cast and the one in client.ts are the only two.
const pick = <Builder>(postgres: Builder, sqlite: unknown) =>
  onPostgres ? postgres : (sqlite as Builder)

export const table = pick(pg.pgTable, lite.sqliteTable)
export const text = pick(pg.text, lite.text)
export const integer = pick(pg.integer, lite.integer)
export const index = pick(pg.index, lite.index)
export const uniqueIndex = pick(pg.uniqueIndex, lite.uniqueIndex)
export const unique = pick(pg.unique, lite.unique)
export const check = pick(pg.check, lite.check)
export const foreignKey = pick(pg.foreignKey, lite.foreignKey)
export const alias = pick(pg.alias, lite.alias)
export const primaryKey = pick(pg.primaryKey, lite.primaryKey)

/** A moment in time, to the millisecond. */
export const instant = pick(
  (name: string) => pg.timestamp(name, { withTimezone: true, mode: 'date', precision: 3 }),
  (name: string) => lite.integer(name, { mode: 'timestamp_ms' }),
)

export const flag = pick(
  (name: string) => pg.boolean(name),
  (name: string) => lite.integer(name, { mode: 'boolean' }),
)

export const json = pick(
  (name: string) => pg.jsonb(name),
  (name: string) => lite.text(name, { mode: 'json' }),
)

/** The hours of an instant since 1970, to group by: neither engine's own days know our time zone. */
export const hourOf = (column: SQLWrapper): SQL<number> =>
  (onPostgres
    ? sql`floor(extract(epoch from ${column}) / 3600)`
    : sql`${column} / 3600000`
  ).mapWith(Number)

/** A json column as the text it is written as: with spaces between its parts on one engine, without on the other. */
export const jsonText = (column: SQLWrapper): SQL<string> =>
  onPostgres ? sql<string>`${column}::text` : sql<string>`${column}`

type Holding<Rows> = PromiseLike<Rows> & { for: (how: 'no key update') => PromiseLike<Rows> }

/**
 * The rows of a query, held until the transaction ends, one after the other in its order: whoever
 * else wants to change them waits. On SQLite a transaction has the whole database to itself.
 */
export const holding = <Rows>(query: Holding<Rows>): PromiseLike<Rows> =>
  onPostgres ? query.for('no key update') : query

/** A primary key that only ever grows, in the order of insertion. */
export const counter = pick(
  (name: string) => pg.serial(name).primaryKey(),
  (name: string) => lite.integer(name).primaryKey({ autoIncrement: true }) as unknown,
)
