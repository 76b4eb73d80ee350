import type { QrCode } from '../qr-code'
import { box } from './sheets'

/** The modules of a code as boxes, those beside each other as one; the white around it included in its width. */
export function codeBoxes({ size, outline }: QrCode, x: number, y: number, width: number): string {
  const module = width / size
  const boxes: string[] = []
  let [from, row, count] = [-1, -1, 0]
  const done = () => {
    if (count > 0) boxes.push(box(x + from * module, y + row * module, count * module, module))
  }
  for (const [, column, line] of outline.matchAll(/M(\d+) (\d+)/g)) {
    if (Number(line) === row && Number(column) === from + count) count++
    else {
      done()
      ;[from, row, count] = [Number(column), Number(line), 1]
    }
  }
  done()
  return boxes.join(' ')
}
