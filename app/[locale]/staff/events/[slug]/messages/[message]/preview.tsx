import { getTranslations } from 'next-intl/server'
import type { Recipient } from '@/domain/message/recipients'

type Props = { here: string; letter: string; example: Recipient | null; asked?: string }

/** A message as one of its recipients will read it, and whom to see it as. */
export async function Preview({ here, letter, example, asked }: Props) {
  const t = await getTranslations('messages')
  return (
    <>
      <form action={here} className="mt-4 flex flex-wrap items-end gap-3">
        <div>
          <label htmlFor="for" className="font-semibold">
            {t('preview.for')}
          </label>
          <p id="for-hint" className="hint">
            {t('preview.hint')}
          </p>
          <input
            id="for"
            name="for"
            className="field mt-1 max-w-60"
            defaultValue={asked}
            aria-describedby="for-hint"
          />
        </div>
        <button type="submit" className="button plain">
          {t('preview.show')}
        </button>
      </form>
      {example ? (
        <>
          <p className="mt-6">
            {t('preview.as', {
              name: `${example.givenNames} ${example.familyName}`,
              reference: example.reference,
              language: t(`languages.${example.locale}`),
            })}
          </p>
          <iframe
            className="letter mt-3"
            sandbox=""
            src={letter}
            title={t('preview.title')}
            lang={example.locale}
          />
        </>
      ) : (
        <p className="mt-6 text-quiet">{t('preview.nobody')}</p>
      )}
    </>
  )
}
