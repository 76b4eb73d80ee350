/** What a visitor reads: a title, a sentence under it, and Markdown. */
export type ArticleTexts = { title: string; lead: string; body: string }

export const articleStates = ['draft', 'published', 'archived'] as const
export type ArticleState = (typeof articleStates)[number]
