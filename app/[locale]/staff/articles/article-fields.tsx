import { getLocale, getTranslations } from 'next-intl/server'
import { Radios } from '@/components/form/choices'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { articleStates } from '@/domain/article/facts'
import { eventsToChoose } from '@/domain/article/for-staff'
import type { typedOfArticle } from '@/domain/article/typed-of'
import { locales } from '@/domain/language'
import { db } from '@/lib/db'

type Typed = ReturnType<typeof typedOfArticle>
type Props = { article: Partial<Typed> }

/** What an article is made of; once it was public, neither its address changes nor is it a draft again. */
export async function ArticleFields({ article }: Props) {
  const [locale, t, field, form, events] = await Promise.all([
    getLocale(),
    getTranslations('articles'),
    getTranslations('fields.article'),
    getTranslations('form'),
    eventsToChoose(db()),
  ])
  const wasPublic = article.state !== undefined && article.state !== 'draft'
  const optional = form('optional')
  return (
    <>
      {locales.map((one) => {
        const of = one === 'sv' ? 'Sv' : 'En'
        const name = (part: 'title' | 'lead' | 'body') => `${part}${of}` as const
        return (
          <fieldset key={one} className="space-y-6">
            <legend className="mb-2 font-bold text-xl">{t(`in.${one}`)}</legend>
            <TextField
              name={name('title')}
              label={field(name('title'))}
              initial={article[name('title')]}
            />
            <TextField
              name={name('lead')}
              label={field(name('lead'))}
              hint={t('leadHint')}
              initial={article[name('lead')]}
              long
              rows={2}
            />
            <TextField
              name={name('body')}
              label={field(name('body'))}
              hint={t('bodyHint')}
              initial={article[name('body')]}
              long
              rows={14}
            />
          </fieldset>
        )
      })}
      {!wasPublic && (
        <TextField
          name="slug"
          label={field('slug')}
          hint={t('slugHint')}
          initial={article.slug}
          spellCheck={false}
        />
      )}
      <SelectField
        name="event"
        label={`${field('event')} ${optional}`}
        hint={t('eventHint')}
        choose={t('noEvent')}
        options={events.map(({ slug, texts }) => ({ value: slug, label: texts[locale].title }))}
        initial={article.event}
      />
      <TextField
        name="position"
        label={field('position')}
        hint={t('positionHint')}
        initial={article.position}
        inputMode="numeric"
        narrow
      />
      <Radios
        name="state"
        legend={field('state')}
        options={articleStates
          .filter((state) => state !== 'draft' || !wasPublic)
          .map((state) => ({
            value: state,
            label: t(`states.${state}`),
            hint: t(`stateHints.${state}`),
          }))}
        initial={article.state ?? 'draft'}
      />
    </>
  )
}
