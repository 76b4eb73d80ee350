import { getTranslations } from 'next-intl/server'
import { Radios } from '@/components/form/choices'
import { TextField } from '@/components/form/text-field'
import { locales } from '@/domain/language'

type Props = { label: string; hint: string; legend: string }

/** Where somebody is written to who need not be known yet, and in which language. */
export async function AddressAndLanguage({ label, hint, legend }: Props) {
  const answers = await getTranslations('answers')
  return (
    <>
      <TextField
        name="email"
        type="email"
        label={label}
        hint={hint}
        inputMode="email"
        autoComplete="off"
        spellCheck={false}
      />
      <Radios
        name="language"
        legend={legend}
        options={locales.map((value) => ({ value, label: answers(`language.${value}`) }))}
      />
    </>
  )
}
