import { eq, type SQL } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { applications } from '@/db/schema/applications'
import { parties, partnerships } from '@/db/schema/partnerships'
import { people } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import type { Event } from '../event/seats'
import { dates, moment } from '../in-words'
import type { InBoth, Locale } from '../language'
import type { Letter } from '../mail/outbox'
import type { MessageTexts } from './facts'
import { fillLine, fillMarkdown, type PlaceholderValues } from './placeholders'

export type Recipient = Awaited<ReturnType<typeof recipients>>[number]

/** Registrations with what can stand in a message to them. Nothing of diet, access or passports. */
export const recipients = (db: Db, where: SQL | undefined) =>
  db
    .select({
      id: registrations.id,
      reference: registrations.reference,
      status: registrations.status,
      givenNames: registrations.givenNames,
      familyName: registrations.familyName,
      email: people.email,
      locale: people.locale,
      partnership: partnerships.name,
      organisation: parties.organisation,
      affiliation: applications.affiliation,
    })
    .from(registrations)
    .innerJoin(people, eq(people.id, registrations.personId))
    .leftJoin(partnerships, eq(partnerships.id, registrations.partnershipId))
    .leftJoin(parties, eq(parties.id, registrations.partyId))
    .leftJoin(applications, eq(applications.registrationId, registrations.id))
    .where(where)
    .orderBy(registrations.id)

/** Where letters come from: the event they are about, and the site's own address. */
export type From = { event: Event; site: string }

/** A message as it reads for one recipient: in their language if no other is named. */
export function letterFor(
  recipient: Recipient,
  texts: InBoth<MessageTexts>,
  { event, site }: From,
  locale: Locale = recipient.locale,
): Letter & { mail: { kind: 'group-message' } } {
  const { id, reference, givenNames, email, partnership } = recipient
  const values = valuesFor(recipient, event, site, locale)
  return {
    to: email,
    locale,
    registrationId: id,
    mail: {
      kind: 'group-message',
      subject: fillLine(texts[locale].subject, values),
      body: fillMarkdown(texts[locale].body, values),
      eventId: event.id,
      reference,
      givenNames,
      partnership: partnership ?? '',
    },
  }
}

function valuesFor(
  { givenNames, familyName, reference, partnership, organisation, affiliation }: Recipient,
  event: Event,
  site: string,
  locale: Locale,
): PlaceholderValues {
  return {
    ...{ givenNames, familyName, reference },
    partnership: partnership ?? '',
    organisation: organisation ?? affiliation ?? '',
    event: event.texts[locale].title,
    dates: dates(locale, event.startsOn, event.endsOn),
    city: event.city,
    closes: moment(locale, event.closesAt),
    changeDeadline: moment(locale, event.changeDeadline),
    hotelDeadline: moment(locale, event.hotelDeadline),
    link: `${site}/${locale}/my/${reference}`,
  }
}
