/** A small whole PDF with so many pages; `more` are objects beside it, `trailer` what its trailer says more. */
export function pdfOf(pages: number, { more = [] as string[], root = '', trailer = '' } = {}) {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${root} >>`,
    `<< /Type /Pages /Count ${pages} /Kids [${[...Array(pages).keys()].map((i) => `${3 + i} 0 R`).join(' ')}] >>`,
    ...[...Array(pages)].map(() => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
    ...more,
  ]
  let text = '%PDF-1.7\n'
  const at = objects.map((object, i) => {
    const offset = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = text.length
  const entries = at.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return bytes(text)
}

/** The number the object after the pages gets. */
export const firstMore = (pages: number) => 3 + pages

export const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

export const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

/** An empty ZIP, with a comment after its last record. */
export const zip = (comment = '') =>
  bytes(
    `PK\x05\x06${'\0'.repeat(16)}${String.fromCharCode(comment.length % 256, comment.length >> 8)}${comment}`,
  )
