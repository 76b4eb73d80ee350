/** How a piece of research is done: among people, by asking many, from papers, or together with those it is about. */
export type Way = 'field' | 'survey' | 'papers' | 'together'

/**
 * A piece of research as an abstract tells it, in clauses that fit one another. In braces stands
 * what differs by place and person: `{town}`, `{other}` (another town), `{country}`, `{unit}` and
 * `{units}` (what a local government is called there), and numbers as `{20-60}`.
 */
export type Study = {
  titles: string[]
  /** A Global Goal, after "on Goal". */
  goal: string
  ways: Way[]
  /** What is the matter: whole sentences. */
  problem: string[]
  /** Clauses after "The paper asks", each with what was found, after "The material shows that". */
  answers: { question: string; finding: string }[]
  /** What else was seen: whole sentences. */
  also: string[]
  /** What a municipality can do with it: whole sentences. */
  use: string[]
}
