import { expect, test } from 'vitest'
import type { EventKind } from '../event/facts'
import { columnsAt } from '../lists/column-names'
import type { Person, Role } from '../people/person'
import { sensitiveColumns } from './list-columns'
import { columnsFor, facetsFor } from './sight'

const eventId = 'event'
const person = (...roles: Role[]) => ({ id: 'one', email: '', locale: 'en', roles }) as Person
const everybody: Record<string, Person> = {
  staff: person({ role: 'staff' }),
  host: person({ role: 'event-coordinator', eventId }),
  'host of another event': person({ role: 'event-coordinator', eventId: 'other' }),
  coordinator: person({ role: 'partnership-coordinator', partnershipId: 'ours' }),
  'coordinator of another': person({ role: 'partnership-coordinator', partnershipId: 'theirs' }),
  reviewer: person({ role: 'reviewer', eventId }),
  'visa officer': person({ role: 'visa-officer', eventId }),
  'responsible for meals': person({ role: 'meals-officer', eventId }),
  'door keeper': person({ role: 'door-keeper', eventId }),
  delegate: person(),
}
const ofStaff = ['decision', 'tags', 'notes']

for (const kind of ['conference', 'academy'] satisfies EventKind[])
  test(`at a ${kind} every column is offered to staff, no sensitive one to others, and none to whoever has no list`, () => {
    const every = [...columnsAt[kind], ...sensitiveColumns]
    const forOthers = columnsAt[kind].filter((name) => !ofStaff.includes(name))
    for (const [who, one] of Object.entries(everybody)) {
      const whole = { staff: every, host: forOthers }[who] ?? []
      const part = { staff: every, host: forOthers, coordinator: forOthers }[who] ?? []
      expect(columnsFor(one, { kind }, { eventId }), who).toEqual(whole)
      const ours = { eventId, partnershipId: 'ours' }
      expect(columnsFor(one, { kind }, ours), `${who}, one partnership`).toEqual(part)
    }
  })

test('whoever is not staff chooses people by nothing that only staff know', () => {
  for (const kind of ['conference', 'academy'] satisfies EventKind[])
    for (const [who, one] of Object.entries(everybody)) {
      const offered = facetsFor(one, { kind }, { eventId })
      for (const facet of ['decision', 'tag', 'note'] as const)
        expect(offered.includes(facet), `${who}: ${facet}`).toBe(who === 'staff')
    }
})
