import { hkdfSync } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { SealKey } from '@/domain/privacy/seal'
import { type Oidc, oidcOf, oidcShape } from './oidc-settings.ts'

const port = z.coerce.number().int().min(1).max(65535).default(3000)
const dataDir = z.string().min(1).default('data')
const logLevel = z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info')

const addresses = z
  .string()
  .default('')
  .transform((list) => list.split(/[\s,;]+/).filter(Boolean))
  .pipe(z.array(z.email('is a list of e-mail addresses, with commas between them')))

const likeKeys =
  'is a list such as 2019a:KEY, with commas between; KEY from  openssl rand -base64 32'

// What was typed is never told back: it is a secret.
const passportKeys = z
  .string()
  .default('')
  .transform((list) => list.split(/[\s,]+/).filter(Boolean))
  .transform((list) => list.map(keyOf))
  .refine((keys) => keys.every((one) => one !== null), likeKeys)
  .transform((keys) => keys.flatMap((one) => one ?? []))
  .refine(
    (keys) => new Set(keys.map(({ id }) => id)).size === keys.length,
    'names two keys alike: each has a name of its own',
  )

function keyOf(named: string): SealKey | null {
  const [, id, base64] = named.match(/^([\w-]{1,40}):([A-Za-z0-9+/_-]+={0,2})$/) ?? []
  const key = Buffer.from(base64 ?? '', 'base64')
  return id && key.length === 32 ? { id, key } : null
}

const publicUrl = z
  .url('is the address people use, such as https://registration.example.org')
  .regex(
    /^https:\/\/|^http:\/\/localhost(?=[:/]|$)/,
    'has to begin with https:// (http is for localhost only)',
  )
  .transform((url) => new URL(url).origin)

const production = z.object({
  PORT: port,
  DATA_DIR: dataDir,
  LOG_LEVEL: logLevel,
  PUBLIC_URL: publicUrl,
  AUTH_SECRET: z
    .string({ error: 'is missing: make one with  openssl rand -base64 33' })
    .min(32, 'is too short: make one with  openssl rand -base64 33'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'begins with postgres://; leave it out to use SQLite')
    .optional(),
  SMTP_URL: z
    .string({ error: 'is missing: smtp://user:password@host:587' })
    .regex(/^smtps?:\/\//, 'begins with smtp:// or smtps://'),
  MAIL_FROM: z.string({ error: 'is missing: the address mails come from' }).min(3),
  STAFF_EMAILS: addresses.refine(
    (list) => list.length > 0,
    'is missing: the e-mail addresses of the first staff members',
  ),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
  // The first seals passport data, each of them opens; without any none are asked for.
  PASSPORT_KEYS: passportKeys,
  ...oidcShape,
})

const demoSettings = ['DEMO', 'DEMO_CLOCK_OFFSET', 'DEMO_SECRET']

type Settings = Record<string, string | undefined>
export type Env = Omit<z.output<typeof production>, keyof typeof oidcShape> & {
  demo: boolean
  OIDC: Oidc | null
}

/**
 * The product's settings, or an Error with one clear line. The demo makes its own and takes no
 * production settings; production takes none of the demo's and no data folder of a demo.
 */
export function readEnv(settings: Settings): Env {
  return settings.DEMO === 'yes' ? readDemo(settings) : readProduction(settings)
}

function readProduction(settings: Settings): Env {
  const ofDemo = demoSettings.filter((name) => settings[name])
  if (ofDemo.length > 0)
    throw new Error(`${ofDemo.join(', ')}: a setting of the demo. Leave it out.`)
  const read = production.safeParse(settings)
  if (!read.success)
    throw new Error(
      read.error.issues.map(({ path, message }) => `${String(path[0])} ${message}`).join('; '),
    )
  if (existsSync(join(read.data.DATA_DIR, 'demo.json')))
    throw new Error(`DATA_DIR ${read.data.DATA_DIR} holds a demo. Choose another folder.`)
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, OIDC_DOMAINS, ...rest } =
    read.data
  const oidc = { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, OIDC_DOMAINS }
  return { ...rest, OIDC: oidcOf(oidc), demo: false }
}

function readDemo(settings: Settings): Env {
  const ofProduction = [
    ...['SMTP_URL', 'DATABASE_URL', 'STAFF_EMAILS', 'PASSPORT_KEYS'],
    ...Object.keys(oidcShape),
  ].filter((name) => settings[name])
  if (ofProduction.length > 0)
    throw new Error(`${ofProduction.join(', ')}: a setting of production. The demo takes none.`)
  const read = z
    .object({ PORT: port, DATA_DIR: dataDir, LOG_LEVEL: logLevel, DEMO_SECRET: z.string().min(32) })
    .parse(settings)
  return {
    ...read,
    PUBLIC_URL: `http://localhost:${read.PORT}`,
    AUTH_SECRET: read.DEMO_SECRET,
    SMTP_URL: '',
    MAIL_FROM: 'ICLD <registration@icld.example>',
    STAFF_EMAILS: [],
    TRUSTED_PROXIES: 0,
    OIDC: null,
    PASSPORT_KEYS: [{ id: 'demo', key: demoPassportKey(read.DEMO_SECRET) }],
    demo: true,
  }
}

// Derived: a demo that was made before needs no setting it does not have.
const demoPassportKey = (secret: string) =>
  new Uint8Array(hkdfSync('sha256', secret, '', 'the demo’s passport key', 32))

const pinned = globalThis as { env?: Env }

/** The settings of this process. */
export function env(): Env {
  pinned.env ??= readEnv(process.env)
  return pinned.env
}
