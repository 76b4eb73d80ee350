import { expect, test } from 'vitest'
import { pdfText } from '@/test/pdf-text'
import { qrCode } from './qr-code'
import { ticketPdf } from './ticket-pdf'

const row = { label: 'Plats', value: 'Västerås' }

const draw = (name: string) =>
  ticketPdf(
    {
      title: 'Biljett',
      owner: 'ICLD',
      name,
      event: 'Partnerskapskonferens',
      rows: [
        row,
        { label: 'Organisation', value: 'Kommunalförbundet Žižkov-Їжакевичі '.repeat(6) },
      ],
      reference: { label: 'Referens', value: 'VAS-7K3Q9' },
      code: qrCode('ICLD1'),
      codeLabel: 'QR-kod',
      show: 'Visa koden.',
      byHand: 'Säg referensen.',
      questions: 'Frågor? Skriv till conference@icld.example.',
    },
    'sv',
  )

test.each([
  ['in Latin letters', 'Ștefan Žižek-Åkerlund'],
  ['in Greek and Cyrillic letters', 'Γιώργος Їжакевич'],
  ['in letters the type does not have', '李明 محمد ተስፋዬ 😀'],
  ['of two hundred letters without a space', `${'W'.repeat(100)} ${'M'.repeat(100)}`],
  ['of many words in several scripts', 'Konstantina von Anrep-Žižekovskaïa Їжакевич '.repeat(4)],
])('a name %s is drawn on one page', async (_, name) => {
  const pdf = await draw(name)
  const file = pdf.toString('latin1')
  expect(file.startsWith('%PDF-')).toBe(true)
  expect(file.match(/\/Type \/Page\b/g)).toHaveLength(1)
  const text = pdfText(pdf)
  expect(text).toContain('VAS-7K3Q9')
  expect(text).not.toContain('�')
})

test('a ticket names whose it is, and no hyphen comes into a name that goes on in other letters', async () => {
  const name = 'Maria Alexandra Konstantina Elisabeth-Charlotte von Anrep-Žižekovskaïa de la Cruz'
  // Where a line ends, its space is not drawn.
  const letters = (text: string) => text.replaceAll(' ', '')
  expect(letters(pdfText(await draw(name)))).toContain(letters(name))
})
