import { getLocale, getTranslations } from 'next-intl/server'
import { listFormats } from '@/domain/lists/list-format'
import { can } from '@/domain/permissions'
import { daysOf } from '@/lib/days'
import { pageTitle } from '@/lib/page-title'
import { showNames } from './actions'
import { NamesForm } from './names-form'

type Props = { params: Promise<{ slug: string }> }

export const generateMetadata = async () =>
  pageTitle((await getTranslations('meals'))('names.title'))

/** Diets with names, for whoever is named responsible, once they have said what for. */
export default async function MealNames({ params }: Props) {
  const { event } = await daysOf((await params).slug, can.nameMeals)
  const [locale, t, form, rooms, site] = await Promise.all([
    getLocale(),
    getTranslations('meals.names'),
    getTranslations('form'),
    getTranslations('rooms'),
    getTranslations('site'),
  ])
  const meals = `/${locale}/days/${event.slug}/meals`
  return (
    <>
      <p className="no-print mb-6">
        <a href={meals}>← {site('back')}</a>
      </p>
      <h1>{t('title')}</h1>
      <p className="mt-3 mb-8 max-w-2xl text-quiet">{t('lead')}</p>
      <NamesForm
        action={showNames}
        file={`${meals}/names/file`}
        eventId={event.id}
        texts={{
          ...{ problemTitle: form('problemTitle'), purpose: t('purpose') },
          ...{ purposeHint: t('purposeHint'), show: t('show'), nobody: t('nobody') },
          ...{ shown: t('shown'), take: t('take'), caption: t('title') },
        }}
        formats={listFormats.map((format) => ({ format, label: rooms(`formats.${format}`) }))}
      />
    </>
  )
}
