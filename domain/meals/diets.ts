import { fold } from '../registration/search-text'

/** Ways of eating that a kitchen knows by name, each with how people write it, folded, in both languages. */
const written = {
  vegetarian:
    'vegetarian, vegetarisk, vegetariskt, vegetarisk kost, vegetarian food, vegetarian diet, veggie, veg, vego, lacto-ovo vegetarian, lakto-ovo-vegetarian',
  vegan:
    'vegan, vegansk, veganskt, vegansk kost, vegan food, vegan diet, plant-based, plant based, vaxtbaserat',
  pescatarian:
    'pescatarian, pescetarian, pesketarian, pescetariansk, fish but no meat, fisk men inte kott',
  'gluten-free':
    'gluten-free, gluten free, glutenfree, glutenfri, glutenfritt, glutenfri kost, no gluten, inget gluten, without gluten, utan gluten, gluten intolerance, glutenintolerant, gluten intolerant, celiac, coeliac, celiac disease, coeliac disease, celiaki',
  'lactose-free':
    'lactose-free, lactose free, lactosefree, laktosfri, laktosfritt, laktosfri kost, no lactose, ingen laktos, utan laktos, lactose intolerance, lactose intolerant, laktosintolerant, laktosintolerans',
  'dairy-free':
    'dairy-free, dairy free, no dairy, milk-free, milk free, no milk, mjolkfri, mjolkfritt, ingen mjolk, mjolkproteinfri, utan mjolk',
  'nut-free': 'nut-free, nut free, no nuts, notfri, notfritt, inga notter, utan notter',
  'no-fish': 'no fish, ingen fisk, inte fisk, utan fisk, fiskfri, fiskfritt',
  'no-shellfish': 'no shellfish, inga skaldjur, utan skaldjur, skaldjursfri',
  'no-pork':
    'no pork, pork-free, pork free, inget flaskkott, inget griskott, inget flask, utan flaskkott, ej flaskkott, flaskfri, griskottsfri',
  halal: 'halal, halal food, halal kost, halalkost, halalmat',
  kosher: 'kosher, kosher food, kosherkost, koschermat, kosher kost',
} as const

export type Diet = keyof typeof written
export const diets = Object.keys(written) as Diet[]

const known = new Map(
  diets.flatMap((diet) => written[diet].split(', ').map((words) => [words, diet] as const)),
)

// What some write where they might have left it empty.
const nothing = new Set(
  'none, no, nothing, n/a, na, nil, nej, inga, ingen, inget, -, no special diet, no diet, no allergies, no restrictions, eats everything, ingen specialkost, inga allergier, ater allt'.split(
    ', ',
  ),
)

const between = /\s*[,;+&/]\s*|\s+(?:and|och|samt)\s+/

/**
 * The ways of eating that somebody's own words name, in one order; none for words that say there is
 * nothing. Null when any part of them is not known: then the words stand as they were written.
 */
export function dietsNamed(text: string): Diet[] | null {
  const tidy = tidied(text)
  if (tidy === '' || nothing.has(tidy)) return []
  const whole = known.get(tidy)
  if (whole) return [whole]
  const parts = tidy.split(between).filter(Boolean)
  const named = parts.map((part) => known.get(part.replace(/\.$/, '')))
  if (parts.length === 0 || named.some((one) => one === undefined)) return null
  return diets.filter((diet) => named.includes(diet))
}

/** Words as they are compared with each other: without case, accents, stray space and a full stop. */
export const tidied = (text: string) =>
  fold(text)
    .replace(/[.!]+$/, '')
    .trim()
