import { wallClock } from '../clock'
import { Problems } from '../problems'
import { answersForm, answersInTime, datesForm } from './dates-form'
import { section } from './section'

export const dates = section({
  form: datesForm,
  typed: ({ event }) => ({
    startsOn: event.startsOn,
    endsOn: event.endsOn,
    opensAt: wallClock(event.opensAt),
    closesAt: wallClock(event.closesAt),
    hotelDeadline: wallClock(event.hotelDeadline),
    changeDeadline: wallClock(event.changeDeadline),
    offerHours: String(event.offerHours),
    reminderDays: String(event.reminderDays),
  }),
  changed: (
    { event: { answerBy } },
    { eventId: _id, version: _version, agreed: _agreed, ...dates },
  ) => {
    if (answerBy && !answersInTime(answerBy, dates))
      throw new Problems({ startsOn: 'startsOn.answers' })
    return dates
  },
})

export const answers = section({
  form: answersForm,
  typed: ({ event }) => ({
    answerBy: event.answerBy ? wallClock(event.answerBy) : '',
    graceMinutes: String(event.graceMinutes),
  }),
  changed: ({ event }, { answerBy, graceMinutes }) => {
    if (answerBy && !answersInTime(answerBy, event))
      throw new Problems({ answerBy: 'answerBy.late' })
    return { answerBy, graceMinutes }
  },
})
