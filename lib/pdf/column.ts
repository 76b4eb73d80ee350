import { type Sheets, stroke } from './sheets'
import { drawLines, heightOf, type Look, linesIn } from './words'

/** Where a page has no more room for a column, and what begins the next one: it says from where on. */
type Paging = { foot: number; next: () => number }
type Pair = { label: string; value: string }
type PairLooks = { label: Look; value: Look; labelWidth: number }

/** What is written beneath each other between two edges. */
export class Column {
  constructor(
    private readonly sheets: Sheets,
    readonly x: number,
    readonly width: number,
    public y: number,
    private readonly paging?: Paging,
  ) {}

  write(text: string, look: Look) {
    for (const line of linesIn(text, this.width, look)) {
      this.keep(heightOf([line], look))
      this.y = drawLines(this.sheets, [line], this, look)
    }
  }

  space(height: number) {
    this.y += height
  }

  rule(colour: string, thickness: number) {
    this.sheets.stroke(colour, thickness, stroke(this.x, this.y, this.x + this.width, this.y))
  }

  /** A label and what it says beside each other. */
  pair(pair: Pair, looks: PairLooks) {
    const { lines, height } = this.laid(pair, looks)
    const { x, y, width } = this
    drawLines(this.sheets, lines.label, { x, y, width: looks.labelWidth }, looks.label)
    const value = { x: x + looks.labelWidth, y, width: width - looks.labelWidth }
    drawLines(this.sheets, lines.value, value, looks.value)
    this.y += height
  }

  heightOfPair(pair: Pair, looks: PairLooks): number {
    return this.laid(pair, looks).height
  }

  /** A new page, unless so much more has room on this one. */
  keep(height: number) {
    if (this.paging && this.y + height > this.paging.foot) this.y = this.paging.next()
  }

  private laid({ label, value }: Pair, { labelWidth, ...looks }: PairLooks) {
    const lines = {
      label: linesIn(label, labelWidth, looks.label),
      value: linesIn(value, this.width - labelWidth, looks.value),
    }
    const height = Math.max(heightOf(lines.label, looks.label), heightOf(lines.value, looks.value))
    return { lines, height }
  }
}
