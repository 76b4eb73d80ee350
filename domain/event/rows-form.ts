import { z } from 'zod'
import { attendances, categories } from '../application/answers'
import { line, optionalLine, optionalText } from '../form'
import { ofEvent } from './settings-fields'

/** How many themes, criteria or targets a form has room for: each is a row of it, an empty one is none. */
export const rows = [1, 2, 3, 4, 5, 6, 7, 8] as const
type Row = (typeof rows)[number]
type InRows<Fields> = { [Name in keyof Fields & string as `${Name}${Row}`]: Fields[Name] }

/** The same fields in every row, row by row: themeSv1, themeEn1, themeSv2, … */
const inRows = <Fields extends Record<string, z.ZodType>>(fields: Fields) =>
  Object.fromEntries(
    rows.flatMap((row) => Object.entries(fields).map(([name, field]) => [`${name}${row}`, field])),
  ) as InRows<Fields>

type Typed = Record<string, unknown>
type Check = (typed: Typed, row: Row, wrong: (field: string, message: string) => void) => void

/** Every row that has a name has it in both languages, and stands up to what else is asked of it. */
const checkRows =
  (name: string, check: Check) => (typed: Typed, context: z.core.$RefinementCtx) => {
    const wrong = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    for (const row of rows) {
      const [sv, en] = [`${name}Sv${row}`, `${name}En${row}`]
      if (typed[sv] === '' && typed[en] === '') continue
      for (const field of [sv, en]) if (typed[field] === '') wrong(field, `${name}Name.missing`)
      check(typed, row, wrong)
    }
  }

/** A whole number within bounds, in a row that has a name. */
function checkNumber(...[typed, row, wrong]: Parameters<Check>) {
  return (name: string, least: number, most: number) => {
    const number = Number(typed[`${name}${row}`] || Number.NaN)
    if (!(Number.isInteger(number) && number >= least && number <= most))
      wrong(`${name}${row}`, `${name}.unlike`)
  }
}

// Which one stands in a row; none where there was none when the page was drawn.
const code = line(100).optional()

export const themesForm = z
  .object({
    ...ofEvent,
    ...inRows({
      themeCode: code,
      themeSv: optionalLine(80),
      themeEn: optionalLine(80),
      themeAboutSv: optionalText(600),
      themeAboutEn: optionalText(600),
    }),
  })
  .superRefine(checkRows('theme', () => {}))

/** What reviewers score at an academy. */
export const criteriaForm = z
  .object({
    ...ofEvent,
    ...inRows({
      criterionCode: code,
      criterionSv: optionalLine(80),
      criterionEn: optionalLine(80),
      criterionAboutSv: optionalText(600),
      criterionAboutEn: optionalText(600),
      criterionScale: optionalLine(6),
      criterionWeight: optionalLine(6),
    }),
  })
  .superRefine(
    checkRows('criterion', (...of) => {
      checkNumber(...of)('criterionScale', 2, 10)
      checkNumber(...of)('criterionWeight', 1, 100)
    }),
  )

/** What a selection is to fill at an academy. */
export const targetsForm = z
  .object({
    ...ofEvent,
    ...inRows({
      targetCode: code,
      targetSv: optionalLine(60),
      targetEn: optionalLine(60),
      targetAttendance: line(10).default(''),
      targetCategories: z.array(z.enum(categories, 'unreadable'), 'unreadable'),
      targetCount: optionalLine(6),
    }),
  })
  .superRefine(
    checkRows('target', (typed, row, wrong) => {
      if (!attendances.some((one) => one === typed[`targetAttendance${row}`]))
        wrong(`targetAttendance${row}`, 'attendance.choose')
      checkNumber(typed, row, wrong)('targetCount', 0, 100_000)
    }),
  )
