import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { OnList } from '@/domain/check-in/answer'
import { type Door, doorById } from '@/domain/check-in/doors'
import { admissionsOf, keptOnPhoneUntil } from '@/domain/check-in/entry-days'
import { cameIn, listForDoor } from '@/domain/check-in/list-for-door'
import { now } from '@/domain/clock'
import type { Event } from '@/domain/event/seats'
import type { Locale } from '@/domain/language'
import type { Person } from '@/domain/people/person'
import { can } from '@/domain/permissions'
import { daysOf } from './days'
import { db } from './db'
import { env } from './env'
import { stillKeeps } from './still-keeps'
import { ticketPublicKey } from './ticket'

/** A door of an event that somebody may keep; for everybody else there is no such page. */
export async function doorOf(slug: string, doorId: string) {
  const { person, event } = await daysOf(slug, can.keepDoor)
  const door = await doorById(db(), doorId)
  if (door?.eventId !== event.id || !stillKeeps(person, event)) notFound()
  return { person, event, door }
}

/** All that somebody's phone is given to let people in without asking, in its language. */
export async function doorList(person: Person, event: Event, door: Door, locale: Locale) {
  const [list, came, roleOf] = await Promise.all([
    listForDoor(db(), event),
    cameIn(db(), event.id),
    rolesInWords(locale),
  ])
  return {
    door: { id: door.id, name: door.name },
    event: { slug: event.slug, startsOn: event.startsOn, endsOn: event.endsOn },
    admissions: admissionsInWords(event, locale),
    publicKey: ticketPublicKey(env().AUTH_SECRET),
    // The registration's own id stays here.
    coming: list.coming.map(({ id: _, ...one }): OnList => ({ ...one, role: roleOf(one.role) })),
    notComing: list.notComing,
    cameIn: came,
    at: now().toISOString(),
    until: keptOnPhoneUntil(event).toISOString(),
    mayClose: can.closeDoor(person, door),
  }
}

/** What one can be let in for, with the sessions' titles. */
export const admissionsInWords = (event: Event, locale: Locale) =>
  admissionsOf(event).map(({ day, sessions }) => ({
    day,
    sessions: sessions.map(({ id, from, title }) => ({ id, title: `${from} ${title[locale]}` })),
  }))

/** Roles by their codes, in words. */
export async function rolesInWords(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'answers' })
  return (code: string) => {
    const key = `delegateRole.${code}` as 'delegateRole.other'
    return t.has(key) ? t(key) : code
  }
}
