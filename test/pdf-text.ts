import { inflateSync } from 'node:zlib'

/** What a PDF of ours draws, string after string; a sign its type lacks is a `�`. */
export function pdfText(pdf: Buffer): string {
  const file = pdf.toString('latin1')
  const objects = new Map(
    [...file.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)].map(([, id = '', body = '']) => [
      id,
      body,
    ]),
  )
  const content = (id: string) => {
    const body = objects.get(id) ?? ''
    const [, stream] = body.match(/stream\n([\s\S]*)\nendstream/) ?? []
    if (stream === undefined) return ''
    const bytes = Buffer.from(stream, 'latin1')
    return body.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : stream
  }
  const signs = new Map<string, string[]>()
  for (const [, font = '', id = ''] of file.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const [, map = ''] = objects.get(id)?.match(/\/ToUnicode (\d+) 0 R/) ?? []
    signs.set(font, signsOf(content(map)))
  }
  const pages = [...file.matchAll(/\/Contents (\d+) 0 R/g)].map(([, drawn = '']) => content(drawn))
  let font: string[] = []
  let text = ''
  for (const [, named, strings] of pages
    .join('\n')
    .matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (named) font = signs.get(named) ?? []
    else
      for (const [, hex = ''] of (strings ?? '').matchAll(/<([\da-f]+)>/gi))
        for (const glyph of hex.match(/.{4}/g) ?? [])
          text += glyph === '0000' ? '�' : (font[Number.parseInt(glyph, 16)] ?? '�')
  }
  return text
}

// Which signs the glyphs of a font stand for, in the order of their numbers.
const signsOf = (map: string) =>
  [...map.matchAll(/\[(.*?)\]/gs)].flatMap(([, list = '']) =>
    [...list.matchAll(/<([\da-f ]*)>/gi)].map(([, hex = '']) =>
      Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
    ),
  )
