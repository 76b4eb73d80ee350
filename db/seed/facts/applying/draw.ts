/** Chance that comes out the same each time: the same seed draws the same. */
export type Draw = ReturnType<typeof drawFrom>

export function drawFrom(seed: number) {
  let state = seed

  // Mulberry32.
  function number(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  const between = (least: number, most: number) => least + Math.floor(number() * (most - least + 1))

  function shuffled<Kind>(from: readonly Kind[]): Kind[] {
    const mixed = [...from]
    for (let last = mixed.length - 1; last > 0; last--) {
      const other = between(0, last)
      ;[mixed[last], mixed[other]] = [mixed[other] as Kind, mixed[last] as Kind]
    }
    return mixed
  }

  const left = new Map<readonly unknown[], unknown[]>()

  /** One of those that fit; each comes up once before any comes up again. */
  function turn<Kind>(from: readonly Kind[], fits: (one: Kind) => boolean = () => true): Kind {
    const waiting = (left.get(from) ?? []) as Kind[]
    let at = waiting.findIndex(fits)
    if (at < 0) {
      waiting.push(...shuffled(from))
      at = waiting.findIndex(fits)
    }
    const [one] = waiting.splice(at, at < 0 ? 0 : 1)
    if (one === undefined) throw new Error('nothing to draw from')
    left.set(from, waiting)
    return one
  }

  return { between, shuffled, turn, chance: (share: number) => number() < share }
}
