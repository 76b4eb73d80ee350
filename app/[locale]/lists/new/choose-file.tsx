import { getTranslations } from 'next-intl/server'
import { locales } from '@/domain/language'
import { listFormats } from '@/domain/lists/list-format'
import type { Draft } from '@/lib/list-draft'
import { Step } from './step'

/** In which language a list is, and as what file. */
export async function ChooseFile({ draft }: { draft: Draft }) {
  const t = await getTranslations('lists')
  return (
    <Step title={t('fileTitle')} draft={draft} fields={['format', 'in']}>
      <fieldset>
        <legend className="font-semibold">{t('language')}</legend>
        {locales.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name="in" value={one} defaultChecked={one === draft.in} />
            <span>{t(`in.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="max-w-prose">
        <legend className="font-semibold">{t('format')}</legend>
        {listFormats.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name="format" value={one} defaultChecked={one === draft.format} />
            <span>{t(`formats.${one}`)}</span>
            <span className="hint">{t(`goodFor.${one}`)}</span>
          </label>
        ))}
      </fieldset>
    </Step>
  )
}
