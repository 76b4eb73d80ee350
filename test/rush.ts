// A rush in a process of its own: waits for a line on standard input, registers everybody at once
// and writes a line for each as soon as it is stored.
import { once } from 'node:events'
import { closeDatabase, transaction } from '@/db/client'
import { findOrAdd } from '@/domain/people/find-or-add'
import { Refusal } from '@/domain/refusal'
import type { WhenFull } from '@/domain/registration/answers'
import { cancelRegistration } from '@/domain/registration/cancel'
import { enter } from '@/domain/registration/enter'
import { type Registered, registerDelegate } from '@/domain/registration/register'
import { fullAnswers, idOf } from './people'

export type Rush = {
  eventId: string
  /** The delegates come from these in turn … */
  partyIds: string[]
  /** … and choose these in turn. */
  choices: WhenFull[]
  /** Their addresses begin with this. */
  name: string
  count: number
  /** Everybody cancels as soon as they are registered. */
  thenCancel?: boolean
}
export type Told =
  | { email: string; reference: string; funding: string; turn: number | null }
  | { email: string; refused: string }

const { eventId, partyIds, choices, name, count, thenCancel }: Rush = JSON.parse(
  process.argv[2] ?? '',
)
const say = (told: Told | 'ready') => process.stdout.write(`${JSON.stringify(told)}\n`)

async function registerOne(number: number) {
  const email = `${name}-${number}@rush.example`
  const partyId = partyIds[number % partyIds.length] as string
  const answers = fullAnswers(
    partyId,
    choices[Math.floor(number / partyIds.length) % choices.length],
  )
  try {
    const registered = await transaction(async (tx) => {
      const person = await findOrAdd(tx, email, 'en')
      return registerDelegate(tx, person, {
        eventId,
        answers,
        locale: 'en',
        privacyVersion: '2019-03-01',
      })
    })
    say({ email, ...registered })
    if (thenCancel) await cancel(registered)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    say({ email, refused: error.code })
  }
}

async function cancel(registered: Registered) {
  const id = await idOf(registered)
  await transaction(async (tx) =>
    cancelRegistration(tx, { id: 'whoever registered' }, await enter(tx, { id }), {
      as: 'delegate',
    }),
  )
}

// Opened beforehand, so that several processes begin together.
await transaction(async () => {})
say('ready')
await once(process.stdin, 'data')
process.stdin.destroy()
await Promise.all(Array.from({ length: count }, (_, number) => registerOne(number)))
await closeDatabase()
