import { getTranslations } from 'next-intl/server'
import { TextField } from '@/components/form/text-field'
import { locales } from '@/domain/language'
import type { AllWords } from '@/domain/mail/templates'

type Props = { product: AllWords; own: AllWords }

/** A field for every text of a mail, in both languages side by side, each over what the product says. */
export async function WordFields({ product, own }: Props) {
  const t = await getTranslations('outbox')
  const keys = Object.keys(product)
    .filter((key) => key.startsWith('sv.'))
    .map((key) => key.slice(3))
  const part = (key: string) => {
    const last = key.split('.').at(-1) as 'subject'
    return t.has(`templates.parts.${last}`) ? t(`templates.parts.${last}`) : t('templates.part')
  }
  return (
    <>
      {keys.map((key, i) => (
        <fieldset key={key} className="border-line border-t pt-5">
          <legend className="float-left mb-3 w-full font-semibold text-lg">
            {i + 1}. {part(key)}
          </legend>
          <div className="clear-both grid gap-6">
            {locales.map((locale) => {
              const name = `${locale}.${key}`
              return (
                <TextField
                  key={name}
                  name={name}
                  label={t(`languages.${locale}`)}
                  hint={t('templates.product', { words: product[name] ?? '' })}
                  initial={own[name] ?? product[name]}
                  long
                  rows={key.endsWith('subject') || key.endsWith('button') ? 1 : 3}
                />
              )
            })}
          </div>
        </fieldset>
      ))}
    </>
  )
}
