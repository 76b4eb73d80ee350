import type { EventTexts } from './facts'
import { inTexts, section } from './section'
import { textsForm, venueForm } from './settings-form'

// Blocks of Markdown stand apart by a blank line, steps and costs on a line each.
const blocks = (text: string) => text.split(/\n{2,}/).filter(Boolean)
const lines = (text: string) => text.split('\n').filter(Boolean)
const costs = (text: string) =>
  lines(text).map((row) => {
    const [what = '', who = ''] = row.split('|')
    return { what: what.trim(), who: who.trim() }
  })
const asLines = (rows: EventTexts['whoPays']) =>
  rows.map(({ what, who }) => `${what} | ${who}`).join('\n')

export const texts = section({
  form: textsForm,
  typed: ({ event: { texts } }) => ({
    eventTitleSv: texts.sv.title,
    eventTitleEn: texts.en.title,
    leadSv: texts.sv.lead,
    leadEn: texts.en.lead,
    aboutSv: texts.sv.about.join('\n\n'),
    aboutEn: texts.en.about.join('\n\n'),
    forWhomSv: texts.sv.forWhom.join('\n\n'),
    forWhomEn: texts.en.forWhom.join('\n\n'),
    howToSv: texts.sv.howTo.join('\n'),
    howToEn: texts.en.howTo.join('\n'),
    whoPaysSv: asLines(texts.sv.whoPays),
    whoPaysEn: asLines(texts.en.whoPays),
  }),
  changed: ({ event }, it) => ({
    texts: inTexts(
      event,
      {
        title: it.eventTitleSv,
        lead: it.leadSv,
        about: blocks(it.aboutSv),
        forWhom: blocks(it.forWhomSv),
        howTo: lines(it.howToSv),
        whoPays: costs(it.whoPaysSv),
      },
      {
        title: it.eventTitleEn,
        lead: it.leadEn,
        about: blocks(it.aboutEn),
        forWhom: blocks(it.forWhomEn),
        howTo: lines(it.howToEn),
        whoPays: costs(it.whoPaysEn),
      },
    ),
  }),
})

export const venue = section({
  form: venueForm,
  typed: ({ event: { texts, city } }) => ({
    city,
    venueSv: texts.sv.venue,
    venueEn: texts.en.venue,
    hotelSv: texts.sv.hotel,
    hotelEn: texts.en.hotel,
  }),
  changed: ({ event }, { city, venueSv, venueEn, hotelSv, hotelEn }) => ({
    city,
    texts: inTexts(event, { venue: venueSv, hotel: hotelSv }, { venue: venueEn, hotel: hotelEn }),
  }),
})
