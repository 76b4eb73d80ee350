import { pino } from 'pino'

/** What the operator reads: JSON lines on standard output. Never a person's answers, addresses or secrets. */
export const log = pino({ level: process.env.LOG_LEVEL ?? 'info', base: null })

/** Logs something that should not have happened, and returns the id the person is shown. */
export function logBug(
  error: unknown,
  where: string,
  id = crypto.randomUUID().slice(0, 8),
): string {
  const { name, message, stack, cause } = error instanceof Error ? error : new Error(String(error))
  // The values of a failed statement may be personal: only its words are logged.
  const words = message.replace(/\nparams: [\s\S]*$/, '')
  const reason = cause instanceof Error ? cause.message : undefined
  log.error(
    { id, where, name, message: words, reason, at: stack?.split('\n    at ').slice(1, 6) },
    'bug',
  )
  return id
}
