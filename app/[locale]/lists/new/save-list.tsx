import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { TextField } from '@/components/form/text-field'
import { changeListForm, saveListForm } from '@/domain/list/form'
import { isSensitive } from '@/domain/list/list-columns'
import { listQuery } from '@/domain/list/list-query'
import { ownList } from '@/domain/list/own-list'
import type { Person } from '@/domain/people/person'
import { db } from '@/lib/db'
import { type Draft, draftQuery } from '@/lib/list-draft'
import { composeAnew, keepList } from '../actions'

/** A list gets its name; with sensitive columns, what they are needed for is asked. */
export async function SaveList({ person, draft }: { person: Person; draft: Draft }) {
  const { place, query, format, list } = draft
  const [locale, t, titles, kept] = await Promise.all([
    getLocale(),
    getTranslations('lists'),
    getTranslations('columns'),
    list ? ownList(db(), person, list) : null,
  ])
  const sensitive = query.columns.filter(isSensitive).map((name) => titles(name))
  const composed = { query: String(listQuery(query)), format, in: draft.in }
  const fields = (
    <>
      <TextField
        name="listName"
        label={t('listName')}
        hint={t('listNameHint')}
        initial={kept?.list.name}
      />
      {sensitive.length > 0 && (
        <TextField
          name="purpose"
          label={t('purposeLabel')}
          hint={t('purposeHint', { columns: sensitive.join(', ') })}
          initial={kept?.list.purpose}
        />
      )}
    </>
  )
  const common = {
    back: `/${locale}/lists/new?${draftQuery(draft)}`,
    submit: t(list ? 'saveChange' : 'saveTitle'),
  }
  if (list)
    return (
      <Question
        {...common}
        form="changeList"
        schema={changeListForm}
        title={t('changeTitle')}
        action={composeAnew}
        hidden={{ listId: list, ...composed }}
      >
        {fields}
      </Question>
    )
  const at = { event: place.event.slug, of: place.partnership?.slug ?? '' }
  return (
    <Question
      {...common}
      form="saveList"
      schema={saveListForm}
      title={t('saveTitle')}
      action={keepList}
      hidden={{ ...at, ...composed }}
    >
      {fields}
    </Question>
  )
}
