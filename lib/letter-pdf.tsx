import { Document, Page, renderToBuffer, View } from '@react-pdf/renderer'
import { accent, ink, line, quiet, Verify, Words } from './paper-parts'
import type { LetterInWords } from './papers-in-words'
import { family, typeIsLoaded } from './ticket-type'

// Heavy: imported only by whoever draws a letter, and only then.

const margin = 62
const [pageWidth, footer] = [595, 96]
const width = pageWidth - 2 * margin
const size = 11
const labelWidth = 130

/** An invitation letter as a PDF, A4, in English: what it says too much for a page goes on on the next. */
export async function letterPdf(letter: LetterInWords): Promise<Buffer> {
  await typeIsLoaded()
  return renderToBuffer(
    <Document language="en" title={`${letter.title} ${letter.number}`} author={letter.owner}>
      <Page
        size="A4"
        style={{
          fontFamily: family,
          color: ink,
          paddingHorizontal: margin,
          paddingTop: 50,
          paddingBottom: footer + 50,
        }}
      >
        <View style={{ borderBottom: `2 solid ${accent}`, paddingBottom: 8 }}>
          <Words size={22} weight={700} width={width} color={accent} lineHeight={1.2}>
            {letter.owner}
          </Words>
          <Words size={10} width={width} color={quiet}>
            {letter.ownerInFull}
          </Words>
        </View>
        <View style={{ flexDirection: 'row', justifyContent: 'space-between', marginTop: 20 }}>
          <Words size={size} width={width / 2 + 60}>
            {letter.to}
          </Words>
          <Words size={size} width={width / 2 - 70}>
            {letter.date}
          </Words>
        </View>
        <View style={{ marginTop: 24 }}>
          <Words size={19} weight={700} width={width} lineHeight={1.2}>
            {letter.title}
          </Words>
          <View style={{ marginTop: 3 }}>
            <Words size={10} width={width} color={quiet}>
              {letter.reference}
            </Words>
          </View>
        </View>
        {letter.paragraphs.map((paragraph) => (
          <View key={paragraph} style={{ marginTop: 10 }}>
            <Words size={size} width={width}>
              {paragraph}
            </Words>
          </View>
        ))}
        <View wrap={false} style={{ marginTop: 16, borderTop: `1 solid ${accent}` }}>
          {letter.passport.map(({ label, value }) => (
            <View
              key={label}
              style={{
                flexDirection: 'row',
                paddingVertical: 3.5,
                borderBottom: `0.75 solid ${line}`,
              }}
            >
              <View style={{ width: labelWidth }}>
                <Words size={10} width={labelWidth} color={quiet}>
                  {label}
                </Words>
              </View>
              <Words size={size} weight={700} width={width - labelWidth} lineHeight={1.3}>
                {value}
              </Words>
            </View>
          ))}
        </View>
        <View wrap={false} style={{ marginTop: 18 }}>
          <Words size={size} width={width}>
            {letter.regards}
          </Words>
          <View style={{ height: 38 }} />
          {letter.signedBy.map((one, i) => (
            <Words key={one} size={size} width={width} weight={i === 0 ? 700 : 400}>
              {one}
            </Words>
          ))}
        </View>
        <View
          fixed
          style={{
            position: 'absolute',
            left: margin,
            bottom: 32,
            width,
            paddingTop: 6,
            borderTop: `0.75 solid ${line}`,
          }}
        >
          <Verify {...letter.verify} width={width} />
        </View>
      </Page>
    </Document>,
  )
}
