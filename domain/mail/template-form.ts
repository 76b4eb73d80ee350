import { z } from 'zod'

/** What every template's form has; its words are fields of their own, by language and key. */
export const templateForm = z.object({
  kind: z.string({ error: 'unreadable' }).max(50, 'unreadable'),
  version: z.coerce.number({ error: 'unreadable' }).int('unreadable'),
})

export const resetTemplateForm = templateForm

const word = z.string({ error: 'words.empty' }).max(2000, 'too-long:2000')

/** The form of a template with words for these keys. Line ends as every browser sends them. */
export const templateFormOf = (keys: string[]) =>
  templateForm.extend(
    Object.fromEntries(
      keys.map((key) => [key, word.transform((text) => text.replace(/\s+/g, ' ').trim())]),
    ),
  )

export const retryLetterForm = z.object({
  letterId: z.coerce.number({ error: 'unreadable' }).int('unreadable'),
})
export const retryAllForm = z.object({})
