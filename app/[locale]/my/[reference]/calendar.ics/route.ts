import { getTranslations } from 'next-intl/server'
import { now } from '@/domain/clock'
import { isLiving } from '@/domain/registration/answers'
import { ownCalendarEntry } from '@/lib/calendar'
import { env } from '@/lib/env'
import { currentPerson } from '@/lib/session'
import { download, nothing } from '../download'
import { holdingOf } from '../holding'

type Context = { params: Promise<{ locale: string; reference: string }> }

/** The registration's own calendar entry; once it is over, what takes it out of the calendar again. */
export async function GET(_request: Request, { params }: Context) {
  const { locale: named, reference } = await params
  const locale = named === 'sv' ? 'sv' : 'en'
  const person = await currentPerson()
  const mine = person && (await holdingOf(person, reference))
  const cancelled = mine !== null && !isLiving(mine.registration.status)
  if (!mine || !(cancelled || mine.comes)) return nothing()
  const { registration, event } = mine
  const t = await getTranslations({ locale, namespace: 'ticket' })
  const entry = ownCalendarEntry({
    registrationId: registration.id,
    reference: registration.reference,
    event,
    locale,
    site: env().PUBLIC_URL,
    cancelled,
    asOf: now(),
  })
  return download(
    entry,
    `text/calendar; charset=utf-8; method=${cancelled ? 'CANCEL' : 'PUBLISH'}`,
    `${t('calendarFileName')}-${registration.reference}.ics`,
  )
}
