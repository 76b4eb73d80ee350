const broken: string[] = []

/** Prints whether something holds, and remembers when it does not. */
export function hold(holds: boolean, what: string) {
  process.stdout.write(`  ${holds ? 'holds ' : 'BROKEN'}  ${what}\n`)
  if (!holds) broken.push(what)
}

export const allHolds = () => broken.length === 0
