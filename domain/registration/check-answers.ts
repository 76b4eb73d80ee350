import { earlyNight, eventDays, eventNights, mealCode } from '../event/choices'
import type { Event } from '../event/seats'
import { Problems } from '../problems'
import type { RegistrationAnswers } from './form'
import { isElectronicAddress, isOrganisationNumber } from './invoice-numbers'

type Offered = Pick<Event, 'startsOn' | 'endsOn' | 'meals' | 'themes' | 'unasked'>

/** Throws Problems for days, meals, nights and themes that the event does not have, and for an early night without a reason. */
export function checkAgainstEvent(
  event: Offered,
  { you, stay }: Pick<RegistrationAnswers, 'you' | 'stay'>,
): void {
  checkStay(event, stay)
  checkTheme(event, you)
}

export function checkTheme(
  event: Pick<Event, 'themes' | 'unasked'>,
  { theme }: { theme: string },
): void {
  if (theme === '' && event.unasked.includes('theme')) return
  if (!event.themes.some(({ code }) => code === theme))
    throw new Problems({ theme: 'theme.choose' })
}

export function checkStay(
  event: Pick<Event, 'startsOn' | 'endsOn' | 'meals'>,
  { days, meals, nights, earlyNightReason, roomWith }: RegistrationAnswers['stay'],
): void {
  const onlyFrom = (offered: string[], chosen: string[]) =>
    new Set(chosen).size === chosen.length && chosen.every((one) => offered.includes(one))
  if (!onlyFrom(eventDays(event), days)) throw new Problems({ days: 'days.choose' })
  if (!onlyFrom(event.meals.map(mealCode), meals)) throw new Problems({ meals: 'unreadable' })
  if (!onlyFrom(eventNights(event), nights)) throw new Problems({ nights: 'unreadable' })
  if (nights.includes(earlyNight(event)) && !earlyNightReason)
    throw new Problems({ earlyNightReason: 'earlyNightReason.missing' })
  if (roomWith && nights.length === 0) throw new Problems({ roomWith: 'roomWith.noNight' })
}

/**
 * Throws Problems for an invoice that cannot be sent: a Swedish organisation number that is none
 * (a personal identity number among them: we take none), an electronic address that is neither a
 * GLN nor a Peppol-ID.
 */
export function checkInvoice(
  country: string,
  invoice: NonNullable<RegistrationAnswers['invoice']>,
): void {
  const { organisationNumber, electronicAddress } = invoice
  if (country === 'SE' && !isOrganisationNumber(organisationNumber))
    throw new Problems({ organisationNumber: 'organisationNumber.unlike' })
  if (electronicAddress && !isElectronicAddress(electronicAddress))
    throw new Problems({ electronicAddress: 'electronicAddress.unlike' })
}
