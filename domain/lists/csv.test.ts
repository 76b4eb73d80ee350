import { expect, test } from 'vitest'
import { csv } from './csv'

test('a list opens right in a Swedish Excel: BOM, semicolons, CRLF, quotes doubled', () => {
  expect(csv(['Namn', 'Tema'], [['Öhrn; Åsa', 'säg "hej"\nigen']])).toBe(
    '\uFEFFNamn;Tema\r\n"Öhrn; Åsa";"säg ""hej""\nigen"\r\n',
  )
})

test.each(['=cmd()|x', '+1+1', '-2', '@SUM(A1)', '\t=1', ' =1', '＝1'])(
  'no spreadsheet takes %j for a formula',
  (text) => {
    expect(csv(['a'], [[text]])).toContain(`'${text}`)
  },
)

test('a telephone number is written as people read it', () => {
  expect(csv(['a'], [['+46 70 174 06 05']])).toContain('\r\n+46 70 174 06 05\r\n')
})

test('an instant is the clock on the wall in Stockholm', () => {
  expect(csv(['a'], [[new Date('2019-03-25T08:00:00Z')]])).toContain('2019-03-25 09:00')
})
