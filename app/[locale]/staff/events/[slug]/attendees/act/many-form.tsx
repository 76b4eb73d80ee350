import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Radios } from '@/components/form/choices'
import { formTexts } from '@/components/form/form-texts'
import { QuestionForm } from '@/components/form/question-form'
import { TextField } from '@/components/form/text-field'
import type { Event } from '@/domain/event/seats'
import type { ManyAct } from '@/domain/many/acts'
import { digestOf, type Picked } from '@/domain/many/picked'
import { tagsAt } from '@/domain/tag/tag'
import { db } from '@/lib/db'
import { fullTitle } from '@/lib/page-title'
import { actOnThem } from './actions'

type Props = {
  event: Event
  act: ManyAct
  title: string
  meant: string
  all: Picked[]
  those: Picked[]
  /** Whom it is done to, by name. */
  names: ReactNode
}

/** What an act needs to be told, and the button that does it. */
export async function ManyForm({ event, act, title, meant, all, those, names }: Props) {
  const [t, staff] = await Promise.all([getTranslations('many'), getTranslations('staff')])
  const tags = act === 'tag' || act === 'untag' ? await tagsAt(db(), event.id) : []
  const decides = act === 'approve' || act === 'decline'
  return (
    <QuestionForm
      action={actOnThem}
      form="actOnMany"
      look={act === 'decline' ? 'grave' : undefined}
      texts={
        await formTexts(await fullTitle(title), t(`buttons.${act}`, { count: those.length }), [
          'tagName',
          'reason',
          'when',
        ])
      }
      hidden={{ event: event.slug, act, query: meant, digest: digestOf(all) }}
      heading={
        <div className="mb-8">
          <h1>{title}</h1>
          <p className="mt-3 text-quiet">{t(`leads.${act}`)}</p>
          {names}
        </div>
      }
    >
      {act === 'decline' && (
        <TextField name="reason" label={staff('reason')} hint={t('reasonHint')} long />
      )}
      {decides && (
        <Radios
          name="when"
          legend={staff('when')}
          options={[
            { value: 'now', label: staff('now') },
            { value: 'later', label: staff('later') },
          ]}
        />
      )}
      {(act === 'tag' || act === 'untag') && (
        <TextField
          name="tagName"
          label={t('tagName')}
          hint={
            tags.length > 0
              ? t('tagsAre', { tags: tags.map(({ name }) => name).join(', ') })
              : t('noTags')
          }
          narrow
        />
      )}
    </QuestionForm>
  )
}
