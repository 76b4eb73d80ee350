import { z } from 'zod'
import { id, neededLine, optionalLine, optionalText } from '../form'
import { dayField, inBoth, mayBeEmpty, ofEvent, oneLine } from './settings-fields'

const timeOfDay = (field: string) =>
  neededLine(5, `${field}.unlike`).refine(
    (typed) => /^([01]\d|2[0-3]):[0-5]\d$/.test(typed),
    `${field}.unlike`,
  )

/** A session of the programme. Who speaks is a line each: a name, a comma, an organisation. */
export const sessionForm = z
  .object({
    ...ofEvent,
    /** Empty for a new one. */
    sessionId: optionalLine(60),
    sessionDate: dayField('sessionDate'),
    sessionFrom: timeOfDay('sessionFrom'),
    sessionTo: timeOfDay('sessionTo'),
    ...inBoth('sessionTitle', oneLine(200)),
    ...inBoth('sessionAbout', mayBeEmpty(2000)),
    sessionRoom: optionalLine(100),
    sessionTheme: optionalLine(100),
    speakers: optionalText(2000),
  })
  .superRefine(({ sessionFrom, sessionTo }, context) => {
    if (sessionTo <= sessionFrom)
      context.addIssue({ code: 'custom', path: ['sessionTo'], message: 'sessionTo.before' })
  })

export const removeSessionForm = z.object({ ...ofEvent, sessionId: id('unreadable') })

/** What a day of the programme is called. */
export const programmeDayForm = z.object({
  ...ofEvent,
  programmeDate: dayField('programmeDate'),
  ...inBoth('dayTitle', mayBeEmpty(120)),
})
