import type { Typed } from '../form'
import { eventDays } from './choices'
import type { ProgrammeDay, Session, Speaker } from './facts'
import type { Event } from './seats'

export type KnownSession = Session & { id: string }
export type KnownDay = Omit<ProgrammeDay, 'sessions'> & { sessions: KnownSession[] }

/**
 * The programme with every day of the event in it, its sessions in the order of their times and each
 * with an id: its own, or one of where it stood before anybody edited it.
 */
export function programmeOf(event: Pick<Event, 'startsOn' | 'endsOn' | 'programme'>): KnownDay[] {
  const known = withIds(event.programme)
  return eventDays(event).map((date) => {
    const day = known.find((one) => one.date === date)
    const sessions = (day?.sessions ?? []).toSorted(byTime)
    return { date, title: day?.title ?? { sv: '', en: '' }, sessions }
  })
}

/** The days of a programme as they stand, every session with its id. */
export const withIds = (programme: ProgrammeDay[]): KnownDay[] =>
  programme.map((day, at) => ({
    ...day,
    sessions: day.sessions.map((session, i) => ({ ...session, id: session.id ?? `${at}-${i}` })),
  }))

const byTime = (one: Session, other: Session) =>
  one.from.localeCompare(other.from) || one.to.localeCompare(other.to)

/** A session as it would be typed. */
export const typedSession = (date: string, it: Session): Typed => ({
  sessionDate: date,
  sessionFrom: it.from,
  sessionTo: it.to,
  sessionTitleSv: it.title.sv,
  sessionTitleEn: it.title.en,
  sessionAboutSv: it.about?.sv ?? '',
  sessionAboutEn: it.about?.en ?? '',
  sessionRoom: it.room ?? '',
  sessionTheme: it.theme ?? '',
  speakers: (it.speakers ?? [])
    .map(({ name, organisation }) => [name, organisation].filter(Boolean).join(', '))
    .join('\n'),
})

/** Speakers as they are typed, a line each: a name, a comma, an organisation. */
export const speakersOf = (typed: string): Speaker[] =>
  typed
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [name = '', ...organisation] = line.split(',')
      return { name: name.trim(), organisation: organisation.join(',').trim() }
    })
