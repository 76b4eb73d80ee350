import { brokenRules, lineOf, storedOf } from '@/test/stored'
import type { Delegate, Event } from './prepare'
import type { Told } from './rush'

/** What is stored otherwise than it was told or should be: an empty list when all is well. */
export async function differences(event: Event, delegates: Delegate[], told: Told[]) {
  const stored = await storedOf(event.id)
  const wrong = await brokenRules(event.id)
  const must = (holds: boolean, what: string) => holds || wrong.push(what)

  must(stored.length === delegates.length, `${stored.length} of ${delegates.length} are stored`)
  must(told.length === delegates.length, `${told.length} of ${delegates.length} were told`)
  for (const { email, reference, funding, inLine } of told) {
    const row = stored.find((one) => one.email === email)
    const partnership = { id: row?.partnershipId ?? '' }
    const place = row?.turn ? lineOf(stored, partnership).indexOf(row) + 1 : null
    must(row?.reference === reference, `${email} was told ${reference}, is ${row?.reference}`)
    must(row?.funding === funding, `${email} was told ${funding}, is ${row?.funding}`)
    must(place === inLine, `${email} was told number ${inLine}, is ${place}`)
    must(row?.letters.length === 1, `${email} has ${row?.letters.length} mails`)
    must(row?.entries.length === 1, `${email} has ${row?.entries.length} entries in the log`)
  }
  for (const { id } of event.partnerships) {
    const funded = stored.filter((one) => one.partnershipId === id && one.place !== null).length
    must(funded === 2, `${funded} are funded in a partnership`)
  }
  return wrong
}
