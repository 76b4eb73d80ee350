import { Path, Svg, Text, View } from '@react-pdf/renderer'
import type { QrCode } from './qr-code'
import { drawable, isWhole, linesOf, type Weight } from './ticket-type'

// Heavy, as what draws with it: imported only by whoever draws a letter or a certificate.

export const accent = '#075248'
export const ink = '#14211e'
export const quiet = '#465551'
export const line = '#d8d8ce'

type WordsProps = {
  children: string
  size: number
  /** How wide its lines may be, in points. */
  width: number
  weight?: Weight
  color?: string
  lineHeight?: number
  align?: 'left' | 'center'
}

/** A text with its lines made by us: every line break of its own stays. */
export function Words({
  children,
  size,
  width,
  weight = 400,
  lineHeight = 1.4,
  ...look
}: WordsProps) {
  return (
    <Text
      style={{
        fontSize: size,
        fontWeight: weight,
        lineHeight,
        color: look.color ?? ink,
        textAlign: look.align ?? 'left',
      }}
    >
      {linesIn(children, width / size, weight).join('\n')}
    </Text>
  )
}

const linesIn = (text: string, ems: number, weight: Weight) =>
  text.split('\n').flatMap((own) => linesOf(drawable(own), ems, weight))

/** As large as a text can be drawn of these sizes, its words whole and in so many lines; else the last. */
export const sizeOf = (text: string, sizes: number[], width: number, mostLines: number): number =>
  sizes.find(
    (size) =>
      isWhole(drawable(text), width / size, 700) &&
      linesIn(text, width / size, 700).length <= mostLines,
  ) ??
  sizes.at(-1) ??
  12

export function Code({ code, size }: { code: QrCode; size: number }) {
  return (
    <Svg viewBox={`0 0 ${code.size} ${code.size}`} style={{ width: size, height: size }}>
      <Path d={code.outline} fill="#000" />
    </Svg>
  )
}

type VerifyProps = {
  number: string
  address: string
  code: QrCode
  /** What the number is good for, in a sentence. */
  note: string
  width: number
}

/** A paper's number, and where anybody can ask whether it is in force. */
export function Verify({ number, address, code, note, width }: VerifyProps) {
  const codeSize = 84
  const beside = width - codeSize - 6
  // The white around the code stands outside the text's edge, so that the black stands on it.
  const quietZone = (4 / code.size) * codeSize
  return (
    <View style={{ flexDirection: 'row', alignItems: 'center' }}>
      <View style={{ marginLeft: -quietZone, marginRight: 6 }}>
        <Code code={code} size={codeSize} />
      </View>
      <View>
        <Words size={12} weight={700} width={beside}>
          {number}
        </Words>
        <Words size={9} width={beside} color={quiet}>
          {note}
        </Words>
        <Words size={9} width={beside} color={accent}>
          {address}
        </Words>
      </View>
    </View>
  )
}
