import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { Problems } from '../problems'

/**
 * A mobile number in any way of writing, as E.164. Without a country prefix it is one of the
 * delegate's own country (ISO 3166-1 alpha-2). Throws Problems when it cannot be a number.
 */
export function toE164(typed: string, country: string): string {
  const number = parsePhoneNumberFromString(typed.replace(/^00/, '+'), country as CountryCode)
  if (!number?.isPossible()) throw new Problems({ mobile: 'mobile.unlike' })
  return number.number
}

/** As people read it: +46 70 174 06 05. */
export const readableNumber = (e164: string) =>
  parsePhoneNumberFromString(e164)?.formatInternational() ?? e164
