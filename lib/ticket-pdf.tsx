import { join } from 'node:path'
import {
  Document,
  Font,
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

// Heavy: imported only by whoever draws a ticket, and only then.

// The family comes in one file a script, for Latin, Greek and Cyrillic letters. It has none of other
// scripts (Arabic, Ethiopic, Chinese …).
const scripts = [
  'latin',
  'latin-ext',
  'vietnamese',
  'cyrillic',
  'cyrillic-ext',
  'greek',
  'greek-ext',
]
const files = join(process.cwd(), 'node_modules/@fontsource/source-sans-3/files')
const family = scripts.map((script) => `Source Sans 3 ${script}`)
for (const [i, script] of scripts.entries())
  Font.register({
    family: family[i] ?? '',
    fonts: [400, 700].map((fontWeight) => ({
      src: join(files, `source-sans-3-${script}-${fontWeight}-normal.woff`),
      fontWeight,
    })),
  })

// Nobody's name is divided, unless it would run off the paper.
const longest = 24
Font.registerHyphenationCallback(
  (word) => word.match(new RegExp(`.{1,${longest}}`, 'gu')) ?? [word],
)

const accent = '#075248'
const quiet = '#465551'
const line = '#d8d8ce'
const margin = 34
const longName = 110

const style = StyleSheet.create({
  page: { padding: margin, fontFamily: family, fontSize: 11.5, lineHeight: 1.3, color: '#14211e' },
  top: { flexDirection: 'row', justifyContent: 'space-between', color: accent, fontWeight: 700 },
  name: { marginTop: 20, fontWeight: 700, lineHeight: 1.1 },
  event: {
    marginTop: 16,
    paddingTop: 12,
    borderTop: `2 solid ${accent}`,
    fontSize: 15,
    fontWeight: 700,
    color: accent,
  },
  rows: { marginTop: 10 },
  row: { flexDirection: 'row', paddingVertical: 4.5, borderTop: `0.75 solid ${line}` },
  label: { width: 92, color: quiet },
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
  await Promise.all(family.map((fontFamily) => Font.load({ fontFamily, fontWeight: 700 })))
  // The code gives way to a very long name; five centimetres are still enough for any reader.
  const codeSize = ticket.name.length <= longName ? 176 : 140
  // The white around the code stands outside the text's edge, so that the black stands on it.
  const quietZone = (4 / ticket.code.size) * codeSize
  return renderToBuffer(
    <Document language={locale} title={`${ticket.title} ${ticket.reference.value}`}>
      <Page size="A5" style={style.page}>
        <View style={style.top}>
          <Text>{ticket.owner}</Text>
          <Text>{ticket.title}</Text>
        </View>
        <Text style={[style.name, { fontSize: sizeOf(ticket.name) }]}>{drawable(ticket.name)}</Text>
        <Text style={style.event}>{drawable(ticket.event)}</Text>
        <View style={style.rows}>
          {ticket.rows.map(({ label, value }) => (
            <View key={label} style={style.row}>
              <Text style={style.label}>{label}</Text>
              <Text style={style.value}>{drawable(value)}</Text>
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

/** A text as it can be drawn: letters put together with their accents, a dot for a sign the family lacks. */
const drawable = (text: string) =>
  [...text.normalize('NFC')]
    .map((sign) => (isKnown(sign.codePointAt(0) ?? 0) ? sign : '·'))
    .join('')

const isKnown = (codePoint: number) =>
  family.some((fontFamily) => {
    const file = Font.getFont({ fontFamily, fontWeight: 700 })?.data
    return file && 'hasGlyphForCodePoint' in file && file.hasGlyphForCodePoint(codePoint)
  })

/** As large as a name can be: its longest word fits on a line, and the whole leaves room for the rest. */
function sizeOf(name: string): number {
  const word = Math.max(...name.split(/[\s-]+/).map((part) => Math.min(part.length, longest)))
  const byLength =
    name.length <= 30 ? 36 : name.length <= 70 ? 27 : name.length <= longName ? 20 : 13
  return Math.min(byLength, 350 / (word * 0.58))
}
