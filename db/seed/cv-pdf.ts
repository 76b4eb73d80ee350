import { fold } from '../../domain/registration/search-text'

/** A CV of the demo as the smallest PDF that opens everywhere: one page, its first line as a heading. */
export function cvPdf([heading = '', ...lines]: string[]): Buffer {
  const drawn = [
    'BT /F1 20 Tf 72 760 Td',
    `(${written(heading)}) Tj /F1 11 Tf 0 -12 Td 18 TL`,
    ...lines.map((line) => `T* (${written(line)}) Tj`),
    'ET',
  ].join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  let file = '%PDF-1.4\n'
  const starts: number[] = []
  for (const [at, object] of objects.entries()) {
    starts.push(file.length)
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

// A PDF's own type knows the letters of Western Europe; the others lose their marks.
const written = (line: string) =>
  [...line.normalize('NFC').replace(/[‘’]/g, "'")]
    .map((letter) => (letter <= 'ÿ' ? letter : asPlain(letter)))
    .join('')
    .replace(/[\\()]/g, '\\$&')

function asPlain(letter: string): string {
  const plain =
    letter === 'đ' || letter === 'Đ' || letter === 'ı'
      ? { đ: 'd', Đ: 'D', ı: 'i' }[letter]
      : fold(letter)
  return letter === letter.toLowerCase() ? plain : plain.toUpperCase()
}
