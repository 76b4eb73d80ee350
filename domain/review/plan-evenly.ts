/** An application as far as a plan needs to know it. */
export type Plannable = {
  id: string
  stream: string
  category: string
  applicantId: string
  /** Who reviews it already. */
  reviewers: string[]
  /** Who has declared a conflict of interest in it. */
  conflicts: string[]
}
type Reviewer = { id: string; load: number }
type Pair = { applicationId: string; reviewerId: string }

export type Plan = {
  pairs: Pair[]
  /** Applications that have fewer reviewers than wanted even then: too few may review them. */
  short: { applicationId: string; missing: number }[]
}

/**
 * Who is to review what, so that every application has `perApplication` reviewers: nobody twice on
 * one, never their own, never one they have a conflict in. In the end everybody has as many as the
 * others, as far as that can be, and of each stream and category too. The same for the same
 * input, in whatever order it comes.
 */
export function planEvenly(
  applications: Plannable[],
  reviewers: Reviewer[],
  perApplication: number,
): Plan {
  const desk = new Desk(byId(applications), byId(reviewers))
  const short: Plan['short'] = []
  for (const application of desk.applications) {
    const wanted = perApplication - application.reviewers.length
    const chosen = desk.leastLoaded(application).slice(0, Math.max(0, wanted))
    for (const reviewer of chosen) desk.give(application, reviewer)
    if (chosen.length < wanted)
      short.push({ applicationId: application.id, missing: wanted - chosen.length })
  }
  while (desk.shiftOne()) {}
  // Every exchange makes the whole more even, so that this ends; the bound is for patience alone.
  for (let round = 0; round < 30 && desk.exchangeAll(); round++) {}
  return { pairs: desk.pairs(), short }
}

const byId = <One extends { id: string }>(all: One[]) =>
  all.toSorted((one, other) => (one.id < other.id ? -1 : 1))

/** Applications by what they are, those of one stream and category together. */
function alike(all: Plannable[]): Plannable[][] {
  const groups = new Map<string, Plannable[]>()
  for (const one of all) {
    const kind = `${one.stream} ${one.category}`
    const known = groups.get(kind)
    if (known) known.push(one)
    else groups.set(kind, [one])
  }
  return [...groups.values()]
}

/** Where the plan is laid out: what each reviewer has, in all and of each stream and category. */
class Desk {
  readonly load: Map<string, number>
  readonly given = new Map<string, Plannable[]>()
  private readonly of = new Map<string, number>()
  private readonly busy = new Map<string, Set<string>>()

  constructor(
    readonly applications: Plannable[],
    readonly reviewers: Reviewer[],
  ) {
    this.load = new Map(reviewers.map(({ id, load }) => [id, load]))
    for (const { id } of reviewers) this.given.set(id, [])
    for (const one of applications) {
      this.busy.set(one.id, new Set([...one.reviewers, ...one.conflicts, one.applicantId]))
      for (const reviewer of one.reviewers) this.count(reviewer, one, 1)
    }
  }

  pairs(): Pair[] {
    return this.reviewers.flatMap(({ id }) =>
      byId(this.given.get(id) ?? []).map((one) => ({ applicationId: one.id, reviewerId: id })),
    )
  }

  /** Who may take an application, those with the least to do first, then those with the least of its kind. */
  leastLoaded(one: Plannable): string[] {
    return this.reviewers
      .map(({ id }) => id)
      .filter((reviewer) => this.may(reviewer, one))
      .sort((a, b) => this.loadOf(a) - this.loadOf(b) || this.kin(a, one) - this.kin(b, one))
  }

  give(one: Plannable, reviewer: string) {
    this.given.get(reviewer)?.push(one)
    this.busy.get(one.id)?.add(reviewer)
    this.load.set(reviewer, this.loadOf(reviewer) + 1)
    this.count(reviewer, one, 1)
  }

  private take(one: Plannable, reviewer: string) {
    this.given.set(
      reviewer,
      (this.given.get(reviewer) ?? []).filter((other) => other !== one),
    )
    this.busy.get(one.id)?.delete(reviewer)
    this.load.set(reviewer, this.loadOf(reviewer) - 1)
    this.count(reviewer, one, -1)
  }

  /**
   * Moves one piece of work from somebody to somebody who has at least two less, if need be by way
   * of others: each hands one on to the next. False when nobody can be relieved any more; then the
   * loads are as even as they can be.
   */
  shiftOne(): boolean {
    const heavyFirst = this.reviewers
      .map(({ id }) => id)
      .sort((a, b) => this.loadOf(b) - this.loadOf(a))
    for (const heavy of heavyFirst) {
      const from = new Map<string, { by: string; one: Plannable }>()
      const seen = [heavy]
      for (const by of seen) {
        for (const { id: to } of this.reviewers) {
          if (to === heavy || from.has(to)) continue
          const one = this.given.get(by)?.find((each) => this.may(to, each))
          if (!one) continue
          from.set(to, { by, one })
          seen.push(to)
        }
      }
      const light = seen.slice(1).sort((a, b) => this.loadOf(a) - this.loadOf(b))[0]
      if (!light || this.loadOf(heavy) - this.loadOf(light) < 2) continue
      for (let to = light; to !== heavy; ) {
        const step = from.get(to)
        if (!step) break
        this.take(step.one, step.by)
        this.give(step.one, to)
        to = step.by
      }
      return true
    }
    return false
  }

  /** Has any two exchange applications as long as that makes streams and categories more even. */
  exchangeAll(): boolean {
    let better = false
    for (const [i, { id: a }] of this.reviewers.entries())
      for (const { id: b } of this.reviewers.slice(i + 1))
        while (this.exchangeOne(a, b)) better = true
    return better
  }

  // Applications of one stream and category are alike: what is to be gained is asked once for all.
  private exchangeOne(a: string, b: string): boolean {
    const theirs = alike(this.given.get(b) ?? [])
    for (const mine of alike(this.given.get(a) ?? []))
      for (const others of theirs) {
        const [first, second] = [mine[0], others[0]]
        if (!first || !second || this.gain(a, b, first, second) <= 0) continue
        const one = mine.find((each) => this.may(b, each))
        const other = others.find((each) => this.may(a, each))
        if (!one || !other) continue
        this.take(one, a)
        this.take(other, b)
        this.give(one, b)
        this.give(other, a)
        return true
      }
    return false
  }

  /** By how much the squares of all counts fall when `a` gives `one` to `b` for `other`. */
  private gain(a: string, b: string, one: Plannable, other: Plannable): number {
    let gain = 0
    for (const kind of ['stream', 'category'] as const) {
      if (one[kind] === other[kind]) continue
      const [mine, theirs] = [`${kind} ${one[kind]}`, `${kind} ${other[kind]}`]
      gain += this.countOf(a, mine) - this.countOf(b, mine) - 1
      gain += this.countOf(b, theirs) - this.countOf(a, theirs) - 1
    }
    return gain
  }

  private may = (reviewer: string, one: Plannable) => !this.busy.get(one.id)?.has(reviewer)
  private loadOf = (reviewer: string) => this.load.get(reviewer) ?? 0
  private kin = (reviewer: string, { stream, category }: Plannable) =>
    this.countOf(reviewer, `stream ${stream}`) + this.countOf(reviewer, `category ${category}`)
  private countOf = (reviewer: string, kind: string) => this.of.get(`${reviewer} ${kind}`) ?? 0

  private count(reviewer: string, { stream, category }: Plannable, change: number) {
    for (const kind of [`stream ${stream}`, `category ${category}`])
      this.of.set(`${reviewer} ${kind}`, this.countOf(reviewer, kind) + change)
  }
}
