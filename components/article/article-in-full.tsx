import { getLocale, getTranslations } from 'next-intl/server'
import { Prose } from '@/components/prose'
import type { ArticleTexts } from '@/domain/article/facts'
import type { InBoth } from '@/domain/language'

type Props = {
  article: {
    texts: InBoth<ArticleTexts>
    /** The event it announces, if any. */
    event: { slug: string; texts: InBoth<{ title: string }> } | null
  }
}

/** An article as everybody reads it. */
export async function ArticleInFull({ article: { texts, event } }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('articles')])
  const { title, lead, body } = texts[locale]
  return (
    <article className="column">
      <h1 className="wrap-anywhere">{title}</h1>
      {lead && <p className="lead mt-4">{lead}</p>}
      <div className="mt-8">
        <Prose text={body} under="h1" />
      </div>
      {event && (
        <p className="mt-10 border-accent border-t-4 pt-4">
          <a href={`/${locale}/events/${event.slug}`} className="font-semibold text-lg">
            {t('toEvent', { title: event.texts[locale].title })}
          </a>
        </p>
      )}
    </article>
  )
}
