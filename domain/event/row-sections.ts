import { fold } from '../registration/search-text'
import type { Theme } from './facts'
import { themeRows, themesForm } from './rows-form'
import { section } from './section'

export const themes = section({
  form: themesForm,
  typed: ({ event: { themes } }) =>
    Object.fromEntries(
      themeRows.flatMap((row) => {
        const theme = themes[row - 1]
        return [
          [`themeSv${row}`, theme?.name.sv ?? ''],
          [`themeEn${row}`, theme?.name.en ?? ''],
          [`themeAboutSv${row}`, theme?.about.sv ?? ''],
          [`themeAboutEn${row}`, theme?.about.en ?? ''],
        ]
      }),
    ),
  changed: ({ event }, it) => {
    const kept: Theme[] = []
    for (const row of themeRows) {
      const name = { sv: it[`themeSv${row}`], en: it[`themeEn${row}`] }
      if (!name.sv) continue
      const code = event.themes[row - 1]?.code ?? newCode(name.en, event.themes, kept)
      kept.push({
        code,
        name,
        about: { sv: it[`themeAboutSv${row}`], en: it[`themeAboutEn${row}`] },
      })
    }
    return { themes: kept }
  },
})

/** A code that no other theme of the event has or had. */
function newCode(name: string, ...known: { code: string }[][]): string {
  const taken = new Set(known.flat().map(({ code }) => code))
  const wanted =
    fold(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'theme'
  for (let number = 1; ; number++) {
    const code = number === 1 ? wanted : `${wanted}-${number}`
    if (!taken.has(code)) return code
  }
}
