import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { Tick } from '@/components/form/choices'
import { TextField } from '@/components/form/text-field'
import { changeViewForm, saveViewForm } from '@/domain/view/form'
import { viewsOf } from '@/domain/view/views-of'
import { db } from '@/lib/db'
import { fullTitle } from '@/lib/page-title'
import { staffEvent } from '@/lib/staff-only'
import { keepView, renameView } from './actions'
import { OwnViews } from './own-views'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ query?: string; edit?: string }>
}

/** The views one has saved; or one of them to be changed; or a new one to be saved. */
export default async function Views({ params, searchParams }: Props) {
  const [{ slug }, { query, edit }] = await Promise.all([params, searchParams])
  const { event, person } = await staffEvent(slug)
  const [locale, t, views] = await Promise.all([
    getLocale(),
    getTranslations('attendees'),
    viewsOf(db(), person, event.id),
  ])
  const list = `/${locale}/staff/events/${slug}/attendees`
  const own = views.filter(({ ownerId }) => ownerId === person.id)
  const view = own.find(({ id }) => id === edit)
  const fields = (
    <>
      <TextField name="viewName" label={t('viewName')} initial={view?.name} />
      <Tick
        name="shared"
        label={t('share')}
        hint={t('shareHint')}
        initial={view?.shared ?? false}
      />
    </>
  )
  if (view)
    return (
      <Question
        form="changeView"
        schema={changeViewForm}
        title={t('changeView')}
        back={`${list}/views`}
        action={renameView}
        hidden={{ viewId: view.id }}
        submit={t('saveChange')}
      >
        {fields}
      </Question>
    )
  if (typeof query === 'string')
    return (
      <Question
        form="saveView"
        schema={saveViewForm}
        title={t('saveView')}
        lead={<p>{t('saveViewLead')}</p>}
        back={query ? `${list}?${query}` : list}
        action={keepView}
        hidden={{ slug, query }}
        submit={t('saveView')}
      >
        {fields}
      </Question>
    )
  return (
    <>
      <title>{await fullTitle(t('manageViews'))}</title>
      <OwnViews views={own} list={list} />
    </>
  )
}
