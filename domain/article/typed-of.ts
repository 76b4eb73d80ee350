import type { InBoth } from '../language'
import type { ArticleState, ArticleTexts } from './facts'

type Article = {
  slug: string
  state: ArticleState
  position: number
  texts: InBoth<ArticleTexts>
}

/** An article as its form has it, by the names of the fields. */
export const typedOfArticle = (
  { slug, state, position, texts: { sv, en } }: Article,
  eventSlug: string | null,
) => ({
  slug,
  state,
  position: String(position),
  event: eventSlug ?? '',
  titleSv: sv.title,
  leadSv: sv.lead,
  bodySv: sv.body,
  titleEn: en.title,
  leadEn: en.lead,
  bodyEn: en.body,
})
