import { getLocale, getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/form/act-button'
import { formTexts } from '@/components/form/form-texts'
import { QuestionForm } from '@/components/form/question-form'
import { TextField } from '@/components/form/text-field'
import { shortMoment } from '@/domain/in-words'
import { notesOf } from '@/domain/note/of-registration'
import type { Person } from '@/domain/people/person'
import { tagsAt, tagsOf } from '@/domain/tag/tag'
import { db } from '@/lib/db'
import { dropNote, note, tag, untag } from './marks-actions'

type Props = { registration: { id: string; eventId: string; reference: string }; person: Person }

/** What staff mark a registration with and write down about it, for each other. */
export async function Marks({ registration, person }: Props) {
  const [locale, t, many, tags, known, notes] = await Promise.all([
    getLocale(),
    getTranslations('marks'),
    getTranslations('many'),
    tagsOf(db(), registration.id),
    tagsAt(db(), registration.eventId),
    notesOf(db(), registration.id),
  ])
  const { reference } = registration
  return (
    <>
      <section id="tags">
        <h2 className="mb-3 text-xl">{t('tags')}</h2>
        {tags.length > 0 && (
          <ul className="mb-3 space-y-2">
            {tags.map(({ id, name }) => (
              <li key={id} className="flex flex-wrap items-center gap-3">
                <span className="tag wrap-anywhere">{name}</span>
                <ActButton
                  action={untag}
                  hidden={{ reference, tagName: name }}
                  submit={t('untag', { name })}
                  look="plain"
                />
              </li>
            ))}
          </ul>
        )}
        <QuestionForm
          action={tag}
          form="tag"
          untitled
          hidden={{ reference }}
          texts={await formTexts('', t('tagButton'), ['tagName'])}
        >
          <TextField
            name="tagName"
            label={t('tag')}
            hint={
              known.length > 0
                ? many('tagsAre', { tags: known.map(({ name }) => name).join(', ') })
                : undefined
            }
          />
        </QuestionForm>
      </section>
      <section id="notes">
        <h2 className="mb-3 text-xl">{t('notes')}</h2>
        <ul className="rows mb-4">
          {notes.map(({ id, text, writtenAt, author, authorId }) => (
            <li key={id} className="py-3">
              <p className="wrap-anywhere whitespace-pre-line">{text}</p>
              <p className="hint wrap-anywhere">
                {author} · {shortMoment(locale, writtenAt)}
              </p>
              {authorId === person.id && (
                <ActButton
                  action={dropNote}
                  hidden={{ reference, noteId: id }}
                  submit={t('dropNote')}
                  look="plain"
                />
              )}
            </li>
          ))}
        </ul>
        <QuestionForm
          action={note}
          form="note"
          untitled
          hidden={{ reference }}
          texts={await formTexts('', t('noteButton'), ['note'])}
        >
          <TextField name="note" label={t('note')} hint={t('noteHint')} long />
        </QuestionForm>
      </section>
    </>
  )
}
