import type { Attendance } from '../application/answers'
import type { Typed } from '../form'
import { fold } from '../registration/search-text'
import type { Criterion, Target, Theme } from './facts'
import { criteriaForm, rows, targetsForm, themesForm } from './rows-form'
import { section } from './section'

export const themes = section({
  form: themesForm,
  rows: { id: 'themeCode', fields: ['themeSv', 'themeEn', 'themeAboutSv', 'themeAboutEn'] },
  typed: ({ event: { themes } }) =>
    inRows(themes, (theme) => ({
      themeCode: theme?.code,
      themeSv: theme?.name.sv,
      themeEn: theme?.name.en,
      themeAboutSv: theme?.about.sv,
      themeAboutEn: theme?.about.en,
    })),
  changed: ({ event }, it) => ({
    themes: kept(
      event.themes,
      'theme',
      (row) => it[`themeCode${row}`],
      (row, codeOf): Theme | null => {
        const name = { sv: it[`themeSv${row}`], en: it[`themeEn${row}`] }
        const about = { sv: it[`themeAboutSv${row}`], en: it[`themeAboutEn${row}`] }
        return name.sv ? { code: codeOf(name.en), name, about } : null
      },
    ),
  }),
})

export const criteria = section({
  form: criteriaForm,
  rows: {
    id: 'criterionCode',
    fields: [
      ...['criterionSv', 'criterionEn', 'criterionAboutSv', 'criterionAboutEn'],
      ...['criterionScale', 'criterionWeight'],
    ],
  },
  typed: ({ event: { criteria } }) =>
    inRows(criteria, (criterion) => ({
      criterionCode: criterion?.code,
      criterionSv: criterion?.label.sv,
      criterionEn: criterion?.label.en,
      criterionAboutSv: criterion?.about.sv,
      criterionAboutEn: criterion?.about.en,
      criterionScale: criterion && String(criterion.scale),
      criterionWeight: criterion && String(criterion.weight),
    })),
  changed: ({ event }, it) => ({
    criteria: kept(
      event.criteria,
      'criterion',
      (row) => it[`criterionCode${row}`],
      (row, codeOf): Criterion | null => {
        const label = { sv: it[`criterionSv${row}`], en: it[`criterionEn${row}`] }
        if (!label.sv) return null
        const about = { sv: it[`criterionAboutSv${row}`], en: it[`criterionAboutEn${row}`] }
        const scale = Number(it[`criterionScale${row}`])
        const weight = Number(it[`criterionWeight${row}`])
        return { code: codeOf(label.en), label, about, scale, weight }
      },
    ),
  }),
})

export const targets = section({
  form: targetsForm,
  rows: {
    id: 'targetCode',
    fields: ['targetSv', 'targetEn', 'targetAttendance', 'targetCategories', 'targetCount'],
  },
  typed: ({ event: { targets } }) =>
    inRows(targets, (target) => ({
      targetCode: target?.code,
      targetSv: target?.name.sv,
      targetEn: target?.name.en,
      targetAttendance: target?.attendance,
      targetCategories: target?.categories.toSorted() ?? [],
      targetCount: target && String(target.count),
    })),
  changed: ({ event }, it) => ({
    targets: kept(
      event.targets,
      'target',
      (row) => it[`targetCode${row}`],
      (row, codeOf): Target | null => {
        const name = { sv: it[`targetSv${row}`], en: it[`targetEn${row}`] }
        if (!name.sv) return null
        const attendance = it[`targetAttendance${row}`] as Attendance
        const categories = it[`targetCategories${row}`].toSorted()
        const count = Number(it[`targetCount${row}`])
        return { code: codeOf(name.en), name, attendance, categories, count }
      },
    ),
  }),
})

/** What stands in the rows of a form: what is nothing is empty. */
const inRows = <One>(all: One[], fields: (one: One | undefined) => Typed): Typed =>
  Object.fromEntries(
    rows.flatMap((row) =>
      Object.entries(fields(all[row - 1])).map(([name, value]) => [`${name}${row}`, value ?? '']),
    ),
  )

type RowNumber = (typeof rows)[number]

/**
 * What the rows of a form make of those that were there: each keeps the code that stands with it,
 * whatever it is called now, and a new one gets a code that no other has or had. More than a form
 * has room for stay as they are.
 */
function kept<One extends { code: string }>(
  before: One[],
  what: string,
  sentCode: (row: RowNumber) => string | undefined,
  read: (row: RowNumber, codeOf: (name: string) => string) => One | null,
): One[] {
  const all: One[] = []
  for (const row of rows) {
    const code = sentCode(row) ?? before[row - 1]?.code
    const isKnown = before.some((one) => one.code === code) && !all.some((one) => one.code === code)
    const one = read(row, (name) =>
      code && isKnown ? code : newCode(name, what, [...before, ...all]),
    )
    if (one) all.push(one)
  }
  return [...all, ...before.slice(rows.length)]
}

function newCode(name: string, what: string, known: { code: string }[]): string {
  const taken = new Set(known.map(({ code }) => code))
  const wanted =
    fold(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || what
  for (let number = 1; ; number++) {
    const code = number === 1 ? wanted : `${wanted}-${number}`
    if (!taken.has(code)) return code
  }
}
