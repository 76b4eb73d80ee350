import { expect, test } from 'vitest'
import { lettersOf, textsOf } from '@/test/pdf-pages'
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
  ['in Chinese, Arabic and Ethiopic letters', '李明 محمد ተስፋዬ'],
  ['with a sign that no type has', 'Anna 😀'],
  ['of two hundred letters without a space', `${'W'.repeat(100)} ${'M'.repeat(100)}`],
  ['of many words in several scripts', 'Konstantina von Anrep-Žižekovskaïa Їжакевич '.repeat(4)],
])('a name %s is drawn on one page', async (_, name) => {
  const pdf = draw(name)
  expect(await textsOf(pdf)).toHaveLength(1)
  const text = await lettersOf(pdf)
  expect(text).toContain('VAS-7K3Q9')
  for (const letter of name.match(/\p{L}/gu) ?? []) expect(text).toContain(letter)
  expect(text.includes('·')).toBe(/\p{So}/u.test(name))
})

test('a ticket names whose it is, and no hyphen comes into a name that goes on in other letters', async () => {
  const name = 'Maria Alexandra Konstantina Elisabeth-Charlotte von Anrep-Žižekovskaïa de la Cruz'
  expect(await lettersOf(draw(name))).toContain(name.replaceAll(' ', ''))
})
