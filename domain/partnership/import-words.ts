import { countryCodes } from '../application/countries'
import { country } from '../in-words'
import { locales } from '../language'
import { fold } from '../registration/search-text'
import type { PartyKind } from './facts'
import type { ImportColumn } from './import-rows'

/** Words as they are compared: whatever their case, accents, spaces and marks. */
const key = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '')

const table = <Value extends string>(words: Record<Value, string[]>): Map<string, Value> =>
  new Map(
    (Object.entries(words) as [Value, string[]][]).flatMap(([value, all]) =>
      all.map((word) => [key(word), value] as const),
    ),
  )

const columns = table<ImportColumn>({
  name: ['Partnership', 'Partnerskap', 'Name', 'Namn'],
  themeSv: ['Theme in Swedish', 'Theme (Swedish)', 'Tema på svenska', 'Tema (svenska)', 'Tema sv'],
  themeEn: [
    'Theme in English',
    'Theme (English)',
    'Tema på engelska',
    'Tema (engelska)',
    'Tema en',
  ],
  period: ['Period'],
  organisation: ['Organisation', 'Organization', 'Party', 'Part'],
  country: ['Country', 'Land'],
  kind: ['Kind', 'Slag', 'Type', 'Typ'],
  coordinators: ['Coordinators', 'Coordinator', 'Samordnare'],
})

const kinds = table<PartyKind>({
  municipality: ['municipality', 'kommun'],
  region: ['region', 'county', 'province'],
  association: ['association', 'local authority association', 'kommunalförbund', 'förbund'],
})

// Names that people write beside those of either language.
const otherNames: Record<string, string> = {
  'Viet Nam': 'VN',
  Moldova: 'MD',
  'Republic of Moldova': 'MD',
  Burma: 'MM',
  Swaziland: 'SZ',
  Turkey: 'TR',
  'Czech Republic': 'CZ',
  'Ivory Coast': 'CI',
  Vitryssland: 'BY',
  USA: 'US',
  UK: 'GB',
}

const countries = new Map<string, string>([
  ...countryCodes.flatMap((code) => [
    [key(code), code] as const,
    ...locales.map((locale) => [key(country(locale, code)), code] as const),
  ]),
  ...Object.entries(otherNames).map(([name, code]) => [key(name), code] as const),
])

/** The column that a heading of either language means; undefined for one that is not known. */
export const columnOf = (heading: string) => columns.get(key(heading))

/** The code of a country by its name in either language, or its code; undefined when not known. */
export const countryOf = (written: string) => countries.get(key(written))

/** The kind of organisation in the words of either language; undefined when not known. */
export const kindOf = (written: string) => kinds.get(key(written))
