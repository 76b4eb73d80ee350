import { z } from 'zod'
import { line, neededLine, optionalLine, optionalText } from '../form'
import type { InBoth } from '../language'
import { type ArticleTexts, articleStates } from './facts'

/** How an article's address is written. */
const address = /^[a-z0-9]+(-[a-z0-9]+)*$/

const fields = z.object({
  titleSv: neededLine(150, 'article.titleMissing'),
  leadSv: optionalLine(300),
  bodySv: optionalText(20_000),
  titleEn: neededLine(150, 'article.titleMissing'),
  leadEn: optionalLine(300),
  bodyEn: optionalText(20_000),
  slug: z
    .string({ error: 'article.slugMissing' })
    .pipe(line(80))
    .refine((text) => text !== '', 'article.slugMissing')
    .refine((text) => text === '' || address.test(text), 'article.slugUnlike'),
  // The address of the event it leads to; empty when it announces none.
  event: z.string().max(100, 'unreadable').default(''),
  position: z
    .string({ error: 'article.positionUnlike' })
    .trim()
    .regex(/^\d{1,4}$/, 'article.positionUnlike')
    .transform(Number),
  state: z.enum(articleStates, { error: 'article.stateChoose' }),
})

type Fields = z.output<typeof fields>
const texts = ['leadSv', 'bodySv', 'leadEn', 'bodyEn'] as const

// A draft may have gaps; what anybody can read has both languages.
const complete = (article: Fields, context: z.RefinementCtx<Fields>) => {
  if (article.state !== 'published') return
  for (const name of texts)
    if (article[name] === '')
      context.addIssue({ code: 'custom', path: [name], message: 'article.textMissing' })
}

export const newArticleForm = fields.superRefine(complete)

export const articleForm = z
  .object({
    articleId: z.string().max(100, 'unreadable'),
    version: z.coerce.number().int(),
    ...fields.shape,
  })
  .superRefine(complete)

export type ArticleInput = Fields

/** The texts of an article out of a form's fields. */
export const textsOf = (input: Fields): InBoth<ArticleTexts> => ({
  sv: { title: input.titleSv, lead: input.leadSv, body: input.bodySv },
  en: { title: input.titleEn, lead: input.leadEn, body: input.bodyEn },
})
