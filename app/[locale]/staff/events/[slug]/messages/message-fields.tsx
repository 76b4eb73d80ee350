import { getTranslations } from 'next-intl/server'
import { Radios } from '@/components/form/choices'
import { TextField } from '@/components/form/text-field'
import type { EventKind } from '@/domain/event/facts'
import type { InBoth } from '@/domain/language'
import type { MessageTexts } from '@/domain/message/facts'
import { placeholders } from '@/domain/message/placeholders'
import type { AudienceChoice } from './audience-choices'

type Props = {
  kind: EventKind
  choices: AudienceChoice[]
  audience?: string
  texts?: InBoth<MessageTexts>
}

/** Whom a message is for and what it says in both languages. */
export async function MessageFields({ kind, choices, audience, texts }: Props) {
  const t = await getTranslations('messages')
  // Whoever applies to an academy comes for themselves.
  const known = placeholders.filter((name) => kind === 'conference' || name !== 'partnership')
  return (
    <>
      <Radios
        name="audience"
        legend={t('audience.label')}
        hint={t('audience.hint')}
        initial={audience}
        options={choices}
      />
      <section className="asked" aria-labelledby="placeholders">
        <h2 id="placeholders" className="text-lg">
          {t('placeholders.title')}
        </h2>
        <p className="hint">{t('placeholders.lead')}</p>
        <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4">
          {known.map((name) => (
            <div key={name} className="contents">
              <dt className="font-semibold">{`{${name}}`}</dt>
              <dd>{t(`placeholders.${name}`)}</dd>
            </div>
          ))}
        </dl>
        <p className="hint mt-3">{t('markdown')}</p>
      </section>
      <TextField name="subjectSv" label={t('subjectSv')} initial={texts?.sv.subject} />
      <TextField name="bodySv" label={t('bodySv')} initial={texts?.sv.body} long rows={9} />
      <TextField name="subjectEn" label={t('subjectEn')} initial={texts?.en.subject} />
      <TextField name="bodyEn" label={t('bodyEn')} initial={texts?.en.body} long rows={9} />
    </>
  )
}
