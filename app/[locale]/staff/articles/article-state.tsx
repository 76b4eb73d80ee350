import { useTranslations } from 'next-intl'
import type { ArticleState as State } from '@/domain/article/facts'

const look = { draft: 'warm', published: 'good', archived: '' }

/** Whether an article is public, in a word. */
export function ArticleState({ state }: { state: State }) {
  const t = useTranslations('articles')
  return <span className={`tag ${look[state]}`}>{t(`states.${state}`)}</span>
}
