import { z } from 'zod'
import { optionalLine, optionalText } from '../form'
import { ofEvent } from './settings-fields'

/** How many themes an event may have: each is a row of the form, an empty one is none. */
export const themeRows = [1, 2, 3, 4, 5, 6, 7, 8] as const
type ThemeRow = (typeof themeRows)[number]
type ThemeField = `theme${'Sv' | 'En'}${ThemeRow}` | `themeAbout${'Sv' | 'En'}${ThemeRow}`

const themeFields = Object.fromEntries(
  themeRows.flatMap((row) => [
    [`themeSv${row}`, optionalLine(80)],
    [`themeEn${row}`, optionalLine(80)],
    [`themeAboutSv${row}`, optionalText(600)],
    [`themeAboutEn${row}`, optionalText(600)],
  ]),
) as Record<ThemeField, ReturnType<typeof optionalLine>>

export const themesForm = z.object({ ...ofEvent, ...themeFields }).superRefine((typed, context) => {
  for (const row of themeRows)
    if ((typed[`themeSv${row}`] === '') !== (typed[`themeEn${row}`] === ''))
      context.addIssue({
        code: 'custom',
        path: [typed[`themeSv${row}`] === '' ? `themeSv${row}` : `themeEn${row}`],
        message: 'themeName.missing',
      })
})
