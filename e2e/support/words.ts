import { readFileSync } from 'node:fs'
import { createTranslator } from 'use-intl/core'
import type { messages } from '../../messages'

export type Locale = 'sv' | 'en'
export const locales: Locale[] = ['sv', 'en']

const read = (locale: Locale) =>
  JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8')) as (typeof messages)['sv']

const of = (locale: Locale) =>
  createTranslator({ locale, messages: read(locale), timeZone: 'Europe/Stockholm' })

/** The product's own words, by language: words.sv('steps.you.title'). */
export const words = { sv: of('sv'), en: of('en') }
