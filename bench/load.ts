export type Load = { name: string; perSecond: number; p50: number; p95: number; p99: number }

/** So many requests, so many at a time. Every one has to be answered as it should. */
export async function load(
  name: string,
  { count, atOnce }: { count: number; atOnce: number },
  ask: (number: number) => Promise<number>,
): Promise<Load> {
  const times: number[] = []
  let next = 0
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: Math.min(atOnce, count) }, async () => {
      while (next < count) times.push(await ask(next++))
    }),
  )
  return summary(name, times, performance.now() - begun)
}

export function summary(name: string, times: number[], total: number): Load {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0
  const perSecond = (times.length / total) * 1000
  return { name, perSecond, p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
