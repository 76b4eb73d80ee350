import { styles, xmlText } from './sheet-cells'

type Heading = { title: string; width: number }

const begins = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A title as the name of a sheet: without the signs Excel forbids, at most 31 long, cut between words. */
export function sheetName(title: string): string {
  const plain = title
    .replace(/[[\]:*?/\\\p{C}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  // Cut where a word ends, if one does, and never between the two halves of one sign.
  const cut = plain
    .slice(0, 32)
    .replace(/\s\S*$/, '')
    .slice(0, 31)
    .replace(/[\uD800-\uDBFF]$/, '')
  const short = plain.length <= 31 ? plain : cut
  return short.replace(/^['\s–-]+|['\s–-]+$/g, '') || 'Lista'
}

/** Everything of a workbook around the rows of its one sheet; what speaks of the whole table is told its end. */
export function frame(name: string, headings: Heading[]) {
  const columns = headings
    .map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('')
  return {
    sheetBegins: `${begins}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews><cols>${columns}</cols><sheetData>`,
    sheetEnds: (table: string) =>
      `</sheetData><autoFilter ref="${table.replaceAll('$', '')}"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`,
    files: (table: string): [string, string][] => [
      ['[Content_Types].xml', contentTypes],
      ['_rels/.rels', relationships(['officeDocument', 'xl/workbook.xml'])],
      ['xl/workbook.xml', workbook(name, table)],
      [
        'xl/_rels/workbook.xml.rels',
        relationships(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']),
      ],
      ['xl/styles.xml', styleSheet],
    ],
  }
}

const contentTypes = `${begins}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`

const relationships = (...all: [kind: string, target: string][]) =>
  `${begins}<Relationships xmlns="${packages}/relationships">${all
    .map(
      ([kind, target], i) =>
        `<Relationship Id="rId${i + 1}" Type="${office}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

// The filter's own name, without which some programs do not show it, and the header on every printed page.
function workbook(name: string, table: string): string {
  const quoted = xmlText(`'${name.replaceAll("'", "''")}'`)
  return `${begins}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${xmlText(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${quoted}!${table}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">${quoted}!$1:$1</definedName></definedNames></workbook>`
}

const font = (inside: string) =>
  `<font>${inside}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`
const looks: Record<keyof typeof styles, string> = {
  plain: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  header: '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  instant: '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  day: '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  quoted: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/>',
}
const inOrder = (Object.keys(styles) as (keyof typeof styles)[]).toSorted(
  (one, other) => styles[one] - styles[other],
)
const styleSheet = `${begins}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${inOrder.length}">${inOrder.map((name) => looks[name]).join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
