import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { ofListForm } from '@/domain/list/form'
import { dropList } from '../../actions'
import { own } from '../own'

type Props = { params: Promise<{ list: string }> }

/** What it means that a list is removed, before it is done. */
export default async function RemoveList({ params }: Props) {
  const { list } = await own((await params).list)
  const [locale, t] = await Promise.all([getLocale(), getTranslations('lists')])
  return (
    <Question
      form="ofList"
      schema={ofListForm}
      title={t('removeTitle', { name: list.name })}
      back={`/${locale}/lists/${list.id}`}
      action={dropList}
      hidden={{ listId: list.id }}
      submit={t('removeButton')}
      look="grave"
    >
      <p>{t('removeDoes')}</p>
    </Question>
  )
}
