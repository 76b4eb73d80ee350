import { useLocale, useTranslations } from 'next-intl'
import type { Option } from '@/components/form/choices'
import { HiddenField } from '@/components/form/hidden-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { countryCodes } from '@/domain/application/countries'
import type { Typed } from '@/domain/form'
import { country } from '@/domain/in-words'
import { partyKinds } from '@/domain/partnership/facts'
import { type Slot, slots } from '@/domain/partnership/form'
import { text } from './text'

type Props = { initial: Typed; count: number }

/** Room for eight parties, as many open as there are and one more. */
export function PartyFields({ initial, count }: Props) {
  const t = useTranslations('partnerships')
  const locale = useLocale()
  const open = Math.max(count + 1, 2)
  const [countries, kinds] = [useCountries(locale), useKinds()]
  const fields = (slot: Slot) => (
    <PartyField key={slot} {...{ slot, initial, countries, kinds }} there={slot <= count} />
  )
  const spare = slots.filter((slot) => slot > open)
  return (
    <section className="border-line border-t pt-8">
      <h2>{t('parties')}</h2>
      <p className="hint mt-1 mb-6">{t('partiesHint')}</p>
      <div className="space-y-10">{slots.filter((slot) => slot <= open).map(fields)}</div>
      {spare.length > 0 && (
        <details className="mt-8">
          <summary>{t('moreParties', { count: spare.length })}</summary>
          <div className="mt-6 space-y-10">{spare.map(fields)}</div>
        </details>
      )}
    </section>
  )
}

type FieldProps = {
  slot: Slot
  initial: Typed
  countries: Option[]
  kinds: Option[]
  /** Whether it is a party already. */
  there: boolean
}

function PartyField({ slot, initial, countries, kinds, there }: FieldProps) {
  const t = useTranslations('partnerships')
  return (
    <fieldset className="space-y-5">
      <legend className="font-semibold text-lg">{t('party', { number: slot })}</legend>
      <HiddenField name={`partyId${slot}`} initial={text(initial[`partyId${slot}`])} />
      <TextField
        name={`organisation${slot}`}
        label={t('organisation')}
        hint={there ? t('removeHint') : undefined}
        initial={text(initial[`organisation${slot}`])}
      />
      <div className="grid gap-5 sm:grid-cols-[1fr_1fr_6rem]">
        <SelectField
          name={`country${slot}`}
          label={t('country')}
          choose={t('choose')}
          options={countries}
          initial={text(initial[`country${slot}`])}
        />
        <SelectField
          name={`kind${slot}`}
          label={t('kind')}
          choose={t('choose')}
          options={kinds}
          initial={text(initial[`kind${slot}`])}
        />
        <TextField
          name={`order${slot}`}
          label={t('place')}
          initial={String(slot)}
          inputMode="numeric"
          autoComplete="off"
        />
      </div>
    </fieldset>
  )
}

function useCountries(locale: 'sv' | 'en'): Option[] {
  return countryCodes
    .map((value) => ({ value, label: country(locale, value) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, locale))
}

function useKinds(): Option[] {
  const t = useTranslations('partnerships')
  return partyKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))
}
