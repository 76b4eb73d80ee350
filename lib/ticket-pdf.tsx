import {
  Document,
  Page,
  Path,
  renderToBuffer,
  StyleSheet,
  Svg,
  Text,
  View,
} from '@react-pdf/renderer'
import type { Locale } from '@/domain/language'
import type { TicketInWords } from './ticket-in-words'
import { drawable, family, isWhole, linesOf, typeIsLoaded, type Weight } from './ticket-type'

// Heavy: imported only by whoever draws a ticket, and only then.

const accent = '#075248'
const quiet = '#465551'
const line = '#d8d8ce'
const margin = 34
const textSize = 11.5
const eventSize = 15
const nameLineHeight = 1.1
const labelWidth = 92
// An A5 between its margins, and a point to spare.
const width = 419 - 2 * margin - 1

const style = StyleSheet.create({
  page: {
    padding: margin,
    fontFamily: family,
    fontSize: textSize,
    lineHeight: 1.3,
    color: '#14211e',
  },
  top: { flexDirection: 'row', justifyContent: 'space-between', color: accent, fontWeight: 700 },
  name: { marginTop: 20, fontWeight: 700, lineHeight: nameLineHeight },
  event: {
    marginTop: 16,
    paddingTop: 12,
    borderTop: `2 solid ${accent}`,
    fontSize: eventSize,
    fontWeight: 700,
    color: accent,
  },
  rows: { marginTop: 10 },
  row: { flexDirection: 'row', paddingVertical: 4.5, borderTop: `0.75 solid ${line}` },
  label: { width: labelWidth, color: quiet },
  value: { flex: 1 },
  // What is left of the page lies between the rows and the code.
  bottom: { marginTop: 'auto', flexDirection: 'row', alignItems: 'center' },
  beside: { flex: 1, marginLeft: 4 },
  reference: { fontSize: 24, fontWeight: 700, lineHeight: 1.2 },
  hint: { marginTop: 8, fontSize: 10, color: quiet },
  questions: { marginTop: 6, fontSize: 10, color: quiet },
})

/** A ticket as a PDF of one page, A5: readable on a phone, and two to a sheet of an office printer. */
export async function ticketPdf(ticket: TicketInWords, locale: Locale): Promise<Buffer> {
  await typeIsLoaded()
  const name = drawable(ticket.name)
  const nameSize = sizeOf(name)
  // The code gives way to a very long name; five centimetres are still enough for any reader.
  const codeSize = heightOf(name, nameSize) <= 90 ? 176 : 140
  // The white around the code stands outside the text's edge, so that the black stands on it.
  const quietZone = (4 / ticket.code.size) * codeSize
  return renderToBuffer(
    <Document language={locale} title={`${ticket.title} ${ticket.reference.value}`}>
      <Page size="A5" style={style.page}>
        <View style={style.top}>
          <Text>{ticket.owner}</Text>
          <Text>{ticket.title}</Text>
        </View>
        <Text style={[style.name, { fontSize: nameSize }]}>
          {inLines(name, width / nameSize, 700)}
        </Text>
        <Text style={style.event}>{inLines(drawable(ticket.event), width / eventSize, 700)}</Text>
        <View style={style.rows}>
          {ticket.rows.map(({ label, value }) => (
            <View key={label} style={style.row}>
              <Text style={style.label}>{label}</Text>
              <Text style={style.value}>
                {inLines(drawable(value), (width - labelWidth) / textSize, 400)}
              </Text>
            </View>
          ))}
        </View>
        <View style={style.bottom}>
          <Svg
            viewBox={`0 0 ${ticket.code.size} ${ticket.code.size}`}
            style={{ width: codeSize, height: codeSize, marginLeft: -quietZone }}
          >
            <Path d={ticket.code.outline} fill="#000" />
          </Svg>
          <View style={style.beside}>
            <Text style={{ color: quiet }}>{ticket.reference.label}</Text>
            <Text style={style.reference}>{ticket.reference.value}</Text>
            <Text style={style.hint}>{ticket.show}</Text>
            <Text style={style.hint}>{ticket.byHand}</Text>
          </View>
        </View>
        <Text style={style.questions}>{ticket.questions}</Text>
      </Page>
    </Document>,
  )
}

const inLines = (text: string, ems: number, weight: Weight) => linesOf(text, ems, weight).join('\n')

const sizes = [36, 32, 27, 23, 20, 16, 13]

/** As large as a name can be drawn with its words whole and room left for the rest. */
const sizeOf = (name: string) =>
  sizes.find((size) => isWhole(name, width / size, 700) && heightOf(name, size) <= 90) ?? 13

const heightOf = (name: string, size: number) =>
  linesOf(name, width / size, 700).length * size * nameLineHeight
