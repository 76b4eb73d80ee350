/** The closed sets an application chooses from. Their names in words stand in the messages, under `answers`. */

export const categories = [
  'leading-researcher',
  'postdoc',
  'phd-student',
  'junior-researcher',
  'decision-maker',
  'civil-servant',
  'invited-partner',
] as const
/** As what somebody applies. Stored as the registration's role. */
export type Category = (typeof categories)[number]

const researchers: Category[] = [
  'leading-researcher',
  'postdoc',
  'phd-student',
  'junior-researcher',
]

/** Whether a category is asked for a title, an abstract and a CV. */
export const isResearcher = (category: string) => researchers.some((one) => one === category)

export const attendances = ['week', 'labs'] as const
/** The whole week, or the policy labs on its last two days. */
export type Attendance = (typeof attendances)[number]

export const recommendations = ['accept', 'reserve', 'reject'] as const
export type Recommendation = (typeof recommendations)[number]
