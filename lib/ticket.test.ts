import { expect, test } from 'vitest'
import { readTicket, ticketCode, ticketPublicKey } from './ticket'

const secret = 'a secret of the server that nobody guesses'
const ticket = { reference: 'VAS-7K3Q9', eventSlug: 'partnership-conference-2019' }
const code = ticketCode(secret, ticket)

test('a ticket is known by the public key alone, and is the same whenever it is drawn', () => {
  expect(readTicket(code, ticketPublicKey(secret))).toEqual(ticket)
  expect(ticketCode(secret, ticket)).toBe(code)
  expect(code.length).toBeLessThan(160)
})

test('a ticket with one changed character is none', () => {
  const key = ticketPublicKey(secret)
  for (const [at, letter] of [...code].entries())
    for (const other of ['A', 'B', 'g', '.', '=', ' ', ''])
      if (other !== letter)
        expect(readTicket(code.slice(0, at) + other + code.slice(at + 1), key)).toBeNull()
})

test('a ticket signed by somebody else is none', () => {
  expect(readTicket(code, ticketPublicKey(`${secret} of another`))).toBeNull()
})

test.each(['', 'VAS-7K3Q9', 'https://example.org/', '..', `${code}.${code}`, 'ICLD1..', 'Å😀.a.b'])(
  'what is no ticket is read as none: %s',
  (text) => {
    expect(readTicket(text, ticketPublicKey(secret))).toBeNull()
  },
)
