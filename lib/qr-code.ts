import { create } from 'qrcode'

/** A QR code as one outline: `size` modules square, the quiet zone around it included. */
export type QrCode = { size: number; outline: string }

// Four modules of white on every side: without them readers do not find the code.
const quiet = 4

export function qrCode(text: string): QrCode {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  let outline = ''
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if (data[y * size + x]) outline += `M${x + quiet} ${y + quiet}h1v1h-1z`
  return { size: size + 2 * quiet, outline }
}
