import { and, eq } from 'drizzle-orm'
import { findOrAdd } from '../../domain/people/find-or-add'
import { giveRole } from '../../domain/people/give-role'
import { privacyVersion } from '../../domain/privacy/notice'
import { cancelRegistration } from '../../domain/registration/cancel'
import { enter } from '../../domain/registration/enter'
import type { RegistrationAnswers } from '../../domain/registration/form'
import { registerDelegate } from '../../domain/registration/register'
import { decide } from '../../domain/review/decide'
import { db, type Tx, transaction } from '../client'
import { events } from '../schema/events'
import { parties, partnerships } from '../schema/partnerships'
import { people } from '../schema/people'
import { registrations } from '../schema/registrations'
import { conference } from './facts/conference'
import {
  type DemoDelegate,
  demoDelegates,
  demoHostCoordinator,
  demoPartnershipCoordinators,
  demoStaff,
} from './facts/demo-people'

const declineReason = {
  sv: 'Ert partnerskap har redan två deltagare från samma organisation. Hör av dig om du vill komma på egen bekostnad.',
  en: 'Your partnership already sends two delegates from the same organisation. Write to us if you wish to come at own expense.',
}

/** The invented people of the demo: staff, coordinators, and delegates in every state. Once. */
export async function seedDemoPeople(): Promise<void> {
  const already = await db().select({ id: people.id }).from(people).limit(1)
  if (already.length > 0) return
  const eventId = await transaction(async (tx) => {
    const [event] = await tx.select().from(events).where(eq(events.slug, conference.slug))
    if (!event) throw new Error('the conference has to be there before its people')
    return event.id
  })
  const staffId = await transaction((tx) => appointAll(tx, eventId))

  const registered = new Map<DemoDelegate, { id: string; personId: string }>()
  for (const delegate of demoDelegates)
    registered.set(delegate, await transaction((tx) => register(tx, eventId, delegate)))

  // Afterwards, so that a place given up stands free before those who wait for it.
  for (const [{ later, locale }, { id, personId }] of registered) {
    if (!later) continue
    await transaction(async (tx) => {
      if (later === 'cancelled')
        return cancelRegistration(tx, { id: personId }, await enter(tx, { id }), { as: 'delegate' })
      const outcome = later.startsWith('approved') ? 'approved' : 'declined'
      await decide(tx, { id: staffId }, id, {
        outcome,
        reason: outcome === 'declined' ? declineReason[locale] : '',
        releaseNow: !later.endsWith('-held'),
      })
    })
  }
}

async function appointAll(tx: Tx, eventId: string): Promise<string> {
  let staffId = ''
  for (const { email, locale } of demoStaff) {
    const person = await findOrAdd(tx, email, locale)
    staffId ||= person.id
    await giveRole(tx, person.id, { role: 'staff' }, null)
  }
  const host = await findOrAdd(tx, demoHostCoordinator.email, demoHostCoordinator.locale)
  await giveRole(tx, host.id, { role: 'event-coordinator', eventId }, staffId)
  for (const coordinator of demoPartnershipCoordinators) {
    const person = await findOrAdd(tx, coordinator.email, coordinator.locale)
    for (const slug of coordinator.partnerships) {
      const [partnership] = await tx
        .select({ id: partnerships.id })
        .from(partnerships)
        .where(eq(partnerships.slug, slug))
      if (!partnership) throw new Error(`no partnership ${slug}`)
      await giveRole(
        tx,
        person.id,
        { role: 'partnership-coordinator', partnershipId: partnership.id },
        staffId,
      )
    }
  }
  return staffId
}

async function register(tx: Tx, eventId: string, delegate: DemoDelegate) {
  const person = await findOrAdd(tx, delegate.email, delegate.locale)
  const { reference } = await registerDelegate(tx, person, {
    eventId,
    answers: await answersOf(tx, delegate),
    locale: delegate.locale,
    privacyVersion,
  })
  const [registration] = await tx
    .select({ id: registrations.id })
    .from(registrations)
    .where(eq(registrations.reference, reference))
  if (!registration) throw new Error(`${reference} is not there`)
  return { id: registration.id, personId: person.id }
}

async function answersOf(tx: Tx, delegate: DemoDelegate): Promise<RegistrationAnswers> {
  const [party] = await tx
    .select({ id: parties.id })
    .from(parties)
    .innerJoin(partnerships, eq(partnerships.id, parties.partnershipId))
    .where(
      and(
        eq(partnerships.slug, delegate.partnership),
        eq(parties.organisation, delegate.organisation),
      ),
    )
  if (!party) throw new Error(`${delegate.organisation} is not in ${delegate.partnership}`)
  const { givenNames, familyName, mobile, delegateRole, theme, days, meals, nights } = delegate
  return {
    partnership: { partyId: party.id },
    places: delegate.whenFull && { whenFull: delegate.whenFull },
    // Only used by whoever comes at own expense.
    invoice: {
      organisationNumber: '212000-1967',
      invoiceReference: 'Partnerskap 2019',
      electronicAddress: '',
    },
    you: {
      givenNames,
      familyName,
      mobile,
      delegateRole,
      theme,
      spokenLanguage: delegate.locale,
      interpretation: delegate.interpretation ?? '',
      gender: delegate.gender ?? 'not-said',
    },
    stay: { days, meals, nights, earlyNightReason: delegate.earlyNightReason ?? '', roomWith: '' },
    needs: {
      diet: delegate.diet ?? '',
      severeAllergy: delegate.severeAllergy ?? false,
      access: delegate.access ?? [],
      accessOther: delegate.accessOther ?? '',
      sensitiveConsent: true,
    },
    visibility: { onParticipantList: delegate.onParticipantList, noPhoto: delegate.noPhoto },
  }
}
