import { getLocale, getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { hasSensitive } from '@/domain/list/list-columns'
import { placesToList } from '@/domain/list/places-to-list'
import { db } from '@/lib/db'
import { type Asked, type Draft, draftAsked, draftQuery, listTaker } from '@/lib/list-draft'
import { fullTitle } from '@/lib/page-title'
import { Preview } from '../preview'
import { Summary } from '../summary'
import { ChooseColumns } from './choose-columns'
import { ChooseFile } from './choose-file'
import { ChooseOrder } from './choose-order'
import { ChoosePeople } from './choose-people'
import { SaveList } from './save-list'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Asked> }

const steps = {
  people: ChoosePeople,
  columns: ChooseColumns,
  order: ChooseOrder,
  file: ChooseFile,
  save: SaveList,
}
const isStep = (text: unknown): text is keyof typeof steps =>
  typeof text === 'string' && Object.hasOwn(steps, text)

/** A list is composed: everything of it stands in the address, a page each for what is chosen. */
export default async function Compose({ searchParams }: Props) {
  const [person, asked, locale] = [await listTaker(), await searchParams, await getLocale()]
  if (!asked.event) return <ChoosePlace />
  const draft = await draftAsked(person, asked, locale)
  // A column was moved: there may be more to move.
  const step = asked.up ? 'columns' : asked.step
  const Step = isStep(step) ? steps[step] : null
  if (Step) return <Step {...{ person, draft }} />
  const t = await getTranslations('lists')
  const title = t(draft.list ? 'changeTitle' : 'compose')
  const here = `/${locale}/lists/new`
  return (
    <>
      <title>{await fullTitle(title)}</title>
      <Breadcrumbs way={[{ href: `/${locale}/lists`, name: t('title') }]} />
      <p className="font-semibold text-accent">{nameOf(draft, locale)}</p>
      <h1>{title}</h1>
      <Summary {...{ person, draft }} at={here} />
      <Ways draft={draft} here={here} />
      <Preview {...{ person, draft }} />
    </>
  )
}

const nameOf = ({ place }: Draft, locale: 'sv' | 'en') =>
  [place.partnership?.name, place.event.texts[locale].title].filter(Boolean).join(' · ')

async function Ways({ draft, here }: { draft: Draft; here: string }) {
  const t = await getTranslations('lists')
  const sensitive = hasSensitive(draft.query.columns)
  const query = draftQuery(draft)
  const file = draftQuery({ ...draft, list: undefined })
  return (
    <>
      {sensitive && <p className="mt-6 max-w-prose">{t('saveFirst')}</p>}
      <p className="no-print mt-6 flex flex-wrap gap-3">
        {!sensitive && (
          <a className="button" href={`${here}/file?${file}`} download>
            {t('takeOut')}
          </a>
        )}
        <a
          className={sensitive || draft.list ? 'button' : 'button plain'}
          href={`${here}?${query}&step=save`}
        >
          {t(draft.list ? 'saveChange' : 'save')}
        </a>
      </p>
      <p className="hint mt-3">{t('logged')}</p>
    </>
  )
}

async function ChoosePlace() {
  const person = await listTaker()
  const [locale, t, places] = await Promise.all([
    getLocale(),
    getTranslations('lists'),
    placesToList(db(), person),
  ])
  return (
    <div className="column">
      <title>{await fullTitle(t('choosePlace'))}</title>
      <Breadcrumbs way={[{ href: `/${locale}/lists`, name: t('title') }]} />
      <h1>{t('choosePlace')}</h1>
      <ul className="rows mt-6">
        {places.map(({ event, partnership }) => (
          <li key={event.id + (partnership?.slug ?? '')} className="py-3">
            <a
              href={`/${locale}/lists/new?event=${event.slug}${partnership ? `&of=${partnership.slug}` : ''}`}
            >
              {partnership
                ? t('atEvent', {
                    partnership: partnership.name,
                    event: event.texts[locale].title,
                  })
                : t('wholeEvent', { event: event.texts[locale].title })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
