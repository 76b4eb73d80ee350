/** In the database's own words, why it refused; fails when it did not. */
export async function refusedByDatabase(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(error instanceof Error)) throw new Error('the database accepted it')
  let innermost: Error & { constraint?: string } = error
  while (innermost.cause instanceof Error) innermost = innermost.cause
  return innermost.constraint ?? innermost.message
}
