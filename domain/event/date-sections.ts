import { wallClock } from '../clock'
import { answersForm, datesForm } from './dates-form'
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
  changed: (_, { eventId: _id, version: _version, agreed: _agreed, ...dates }) => dates,
})

export const answers = section({
  form: answersForm,
  typed: ({ event }) => ({
    answerBy: event.answerBy ? wallClock(event.answerBy) : '',
    graceMinutes: String(event.graceMinutes),
  }),
  changed: (_, { answerBy, graceMinutes }) => ({ answerBy, graceMinutes }),
})
