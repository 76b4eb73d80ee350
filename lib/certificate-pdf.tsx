import { Document, Page, renderToBuffer, View } from '@react-pdf/renderer'
import { accent, ink, line, quiet, sizeOf, Verify, Words } from './paper-parts'
import type { CertificateInWords } from './papers-in-words'
import { family, typeIsLoaded } from './ticket-type'

// Heavy: imported only by whoever draws certificates, and only then.

const [pageWidth, pageHeight] = [842, 595]
const [frame, footer] = [26, 148]
const margin = 66
const width = pageWidth - 2 * margin
const half = width / 2 - 16

/** Certificates as one PDF, a page each: A4 on its side, in English. */
export async function certificatesPdf(all: CertificateInWords[]): Promise<Buffer> {
  await typeIsLoaded()
  const [first] = all
  const title = all.length === 1 ? `${first?.title} ${first?.verify.number}` : first?.title
  return renderToBuffer(
    <Document language="en" title={title} author={first?.owner}>
      {all.map((one) => (
        <Certificate key={one.verify.number} certificate={one} />
      ))}
    </Document>,
  )
}

function Certificate({ certificate: it }: { certificate: CertificateInWords }) {
  const nameSize = sizeOf(it.name, [38, 33, 28, 24, 20, 16, 13], width, 2)
  const textSize = it.paragraphs.join(' ').length + it.name.length > 520 ? 10.5 : 13
  const inTwo = it.days.length > 5
  return (
    <Page
      size="A4"
      orientation="landscape"
      style={{
        ...{ fontFamily: family, color: ink },
        ...{ paddingHorizontal: margin, paddingTop: 56, paddingBottom: footer },
      }}
    >
      <View
        fixed
        style={{
          position: 'absolute',
          top: frame,
          left: frame,
          width: pageWidth - 2 * frame,
          height: pageHeight - 2 * frame,
          border: `1.5 solid ${accent}`,
        }}
      />
      <Words size={18} weight={700} width={width} color={accent} lineHeight={1.2}>
        {it.owner}
      </Words>
      <Words size={10} width={width} color={quiet}>
        {it.ownerInFull}
      </Words>
      <View style={{ marginTop: 22 }}>
        <Words size={15} width={width} color={accent} lineHeight={1.2}>
          {it.title}
        </Words>
      </View>
      <View style={{ marginTop: 4, paddingBottom: 10, borderBottom: `2 solid ${accent}` }}>
        <Words size={nameSize} weight={700} width={width} lineHeight={1.15}>
          {it.name}
        </Words>
      </View>
      {it.paragraphs.map((paragraph) => (
        <View key={paragraph} style={{ marginTop: 9 }}>
          <Words size={textSize} width={width}>
            {paragraph}
          </Words>
        </View>
      ))}
      <View style={{ marginTop: 12, flexDirection: 'row', flexWrap: 'wrap', columnGap: 32 }}>
        {it.days.map(({ day, about }) => (
          <View
            key={day}
            style={{
              width: inTwo ? half : width,
              flexDirection: 'row',
              paddingVertical: 2.5,
              borderBottom: `0.75 solid ${line}`,
            }}
          >
            <View style={{ width: 150 }}>
              <Words size={10.5} weight={700} width={150} lineHeight={1.3}>
                {day}
              </Words>
            </View>
            <Words size={10.5} width={(inTwo ? half : width) - 150} color={quiet} lineHeight={1.3}>
              {about}
            </Words>
          </View>
        ))}
      </View>
      <View
        fixed
        style={{
          position: 'absolute',
          left: margin,
          bottom: 46,
          width,
          flexDirection: 'row',
          justifyContent: 'space-between',
          alignItems: 'flex-end',
        }}
      >
        <View style={{ width: half }}>
          <View style={{ width: 200, borderBottom: `0.75 solid ${quiet}`, marginBottom: 6 }} />
          {it.signedBy.map((one, i) => (
            <Words key={one} size={10} width={half} weight={i === 0 ? 700 : 400} lineHeight={1.3}>
              {one}
            </Words>
          ))}
          <Words size={10} width={half} color={quiet} lineHeight={1.3}>
            {it.date}
          </Words>
        </View>
        <View style={{ width: half, alignItems: 'flex-end' }}>
          <Verify {...it.verify} width={half} />
        </View>
      </View>
    </Page>
  )
}
