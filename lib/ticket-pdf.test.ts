import { expect, test } from 'vitest'
import { qrCode } from './qr-code'
import { ticketPdf } from './ticket-pdf'

const row = { label: 'Plats', value: 'Västerås' }

test.each([
  ['in Latin letters', 'Ștefan Žižek-Åkerlund'],
  ['in Greek and Cyrillic letters', 'Γιώργος Їжакевич'],
  ['in letters the type does not have', '李明 محمد ተስፋዬ 😀'],
  ['of two hundred letters without a space', `${'W'.repeat(100)} ${'M'.repeat(100)}`],
])('a name %s is drawn on one page', async (_, name) => {
  const pdf = await ticketPdf(
    {
      title: 'Biljett',
      owner: 'ICLD',
      name,
      event: 'Partnerskapskonferens',
      rows: [row, { ...row, label: 'Organisation', value: 'Kommunalförbundet '.repeat(6) }],
      reference: { label: 'Referens', value: 'VAS-7K3Q9' },
      code: qrCode('ICLD1'),
      codeLabel: 'QR-kod',
      show: 'Visa koden.',
      byHand: 'Säg referensen.',
      questions: 'Frågor? Skriv till conference@icld.example.',
    },
    'sv',
  )
  const text = pdf.toString('latin1')
  expect(text.startsWith('%PDF-')).toBe(true)
  expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1)
})
