import { getTranslations } from 'next-intl/server'
import { day, night } from '@/domain/in-words'
import type { Locale } from '@/domain/language'

/** How an answer of a registration is said to people: its field, and one of its values as it is sent. */
export async function answerInWords(locale: Locale) {
  const [t, columns] = await Promise.all([getTranslations('answers'), getTranslations('columns')])
  const fields: Record<string, string> = { partyId: 'organisation', roomWith: 'room' }
  const field = (name: string): string => columns((fields[name] ?? name) as 'days')
  const value = (name: string, one: string): string => {
    if (name === 'days') return day(locale, one)
    if (name === 'nights') return night(locale, one)
    if (name === 'meals') {
      const [date = '', kind = ''] = one.split(':')
      return `${t(`mealKind.${kind as 'lunch'}`)}, ${day(locale, date)}`
    }
    const sets: Record<string, string> = { spokenLanguage: 'language' }
    const key = `${sets[name] ?? name}.${one}` as 'gender.woman'
    return ['delegateRole', 'gender', 'spokenLanguage'].includes(name) && t.has(key) ? t(key) : one
  }
  return { field, value }
}
