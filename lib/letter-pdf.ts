import { now } from '@/domain/clock'
import { accent, drawVerify, ink, line, quiet, verifyHeight } from './paper-parts'
import type { LetterInWords } from './papers-in-words'
import { Column } from './pdf/column'
import { a4 } from './pdf/paper'
import { Sheets } from './pdf/sheets'
import type { Look } from './pdf/words'

// Heavy: imported only by whoever draws a letter, and only then.

const margin = 62
const top = 50
const width = a4.width - 2 * margin
const verifyTop = a4.height - 32 - verifyHeight
const foot = verifyTop - 30
const text: Look = { size: 11, colour: ink }
const small: Look = { size: 10, colour: quiet }
const strong: Look = { ...text, weight: 700 }
const inTable = {
  label: small,
  value: { ...strong, lineHeight: 1.3 },
  labelWidth: 130,
}

/** An invitation letter as a PDF, A4, in English: what it says too much for a page goes on on the next. */
export function letterPdf(letter: LetterInWords): Uint8Array<ArrayBuffer> {
  const title = `${letter.title} ${letter.number}`
  const sheets = new Sheets(a4, { title, author: letter.owner, locale: 'en', at: now() })
  const page = new Column(sheets, margin, width, begin(), { foot, next: begin })
  drawHead(page, letter)
  for (const paragraph of letter.paragraphs) {
    page.space(10)
    page.write(paragraph, text)
  }
  drawPassport(page, letter)
  drawSignature(page, letter)
  return sheets.whole()

  // Its number stands on every page.
  function begin() {
    sheets.next()
    const above = new Column(sheets, margin, width, verifyTop - 6)
    above.rule(line, 0.75)
    drawVerify(sheets, letter.verify, { x: margin, y: verifyTop, width })
    return top
  }
}

function drawHead(page: Column, letter: LetterInWords) {
  page.write(letter.owner, { size: 22, weight: 700, colour: accent, lineHeight: 1.2 })
  page.write(letter.ownerInFull, small)
  page.space(8)
  page.rule(accent, 2)
  page.space(20)
  page.pair({ label: letter.to, value: letter.date }, sideBySide)
  page.space(24)
  page.write(letter.title, { ...strong, size: 19, lineHeight: 1.2 })
  page.space(3)
  page.write(letter.reference, small)
}

const sideBySide = { label: text, value: text, labelWidth: width - 130 }

function drawPassport(page: Column, { passport }: LetterInWords) {
  const heights = passport.map((one) => page.heightOfPair(one, inTable) + 2 * padding)
  page.space(16)
  page.keep(heights.reduce((sum, height) => sum + height, 0))
  page.rule(accent, 1)
  for (const one of passport) {
    page.space(padding)
    page.pair(one, inTable)
    page.space(padding)
    page.rule(line, 0.75)
  }
}

const padding = 3.5

function drawSignature(page: Column, { regards, signedBy }: LetterInWords) {
  const forTheHand = 38
  page.space(18)
  page.keep(forTheHand + 1.4 * 11 * (1 + signedBy.length))
  page.write(regards, text)
  page.space(forTheHand)
  for (const [i, one] of signedBy.entries()) page.write(one, i === 0 ? strong : text)
}
