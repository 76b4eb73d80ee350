import { type Env, readEnv } from '@/lib/env'

/** The settings of production, for tests of what reads them. */
export function asInProduction(changes: Record<string, string> = {}) {
  const pinned = globalThis as { env?: Env }
  pinned.env = readEnv({
    PUBLIC_URL: 'https://registration.example',
    AUTH_SECRET: 'a secret of the test that is long enough for it',
    SMTP_URL: 'smtp://localhost',
    MAIL_FROM: 'ICLD <registration@icld.example>',
    STAFF_EMAILS: 'staff@icld.example',
    LOG_LEVEL: 'silent',
    ...changes,
  })
}
