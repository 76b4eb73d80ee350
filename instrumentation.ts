import type { Instrumentation } from 'next'

export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { start } = await import('./lib/start')
  await start()
}

export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log } = await import('./lib/log')
  const { digest, name, message } = error as Error & { digest?: string }
  log.error(
    {
      id: digest,
      where: context.routePath,
      name,
      message: message.replace(/\nparams: [\s\S]*$/, ''),
    },
    'bug',
  )
}
