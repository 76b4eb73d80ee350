// Started with the server it is about (node --import): says some times a second how much memory that
// has. With --expose-gc what nobody holds any more is thrown away first, so that what is told is held.
setInterval(() => {
  globalThis.gc?.()
  const { rss, heapUsed, external } = process.memoryUsage()
  process.stdout.write(`${JSON.stringify({ memory: { rss, held: heapUsed + external } })}\n`)
}, 50).unref()
