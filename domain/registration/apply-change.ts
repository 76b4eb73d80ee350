import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { invoicing } from '@/db/schema/invoicing'
import { parties } from '@/db/schema/partnerships'
import { registrations } from '@/db/schema/registrations'
import { roomRequests } from '@/db/schema/rooms'
import { now } from '../clock'
import type { Typed } from '../form'
import { fundingOf } from '../funding/held'
import { oneParty } from '../funding/one-party'
import { toE164 } from '../people/mobile'
import { Problems } from '../problems'
import { askToShare } from '../room/ask-to-share'
import { leaveRoom } from '../room/leave-room'
import { nothingTold, type Told } from '../told'
import { type ChangeStep, changeForms } from './change-form'
import { checkInvoice, checkStay, checkTheme } from './check-answers'
import type { Entered } from './enter'
import { foundBy, keepInvoicing, keepNeeds, type Party, stayColumns } from './new-registration'

type Values = Record<string, unknown>
type Change = { before: Values; after: Values; told: Told }

/** Throws Problems for answers that pass their form and do not fit the event or the registration. */
export async function checkChange(tx: Tx, it: Entered, step: ChangeStep, typed: Typed) {
  if (step === 'party') await partyOf(tx, it, changeForms.party.parse(typed).partyId)
  if (step === 'you') {
    const you = changeForms.you.parse(typed)
    checkTheme(it.event, you)
    toE164(you.mobile, it.party.country)
  }
  if (step === 'stay') {
    const stay = changeForms.stay.parse(typed)
    checkStay(it.event, stay)
    if (stay.roomWith === it.email) throw new Problems({ roomWith: 'roomWith.oneself' })
  }
  if (step === 'invoice') checkInvoice(it.party.country, changeForms.invoice.parse(typed))
}

/**
 * Puts a page's new answers in the place of the old ones. Returns what changed, before and after,
 * for the log: of diet and access only that they did.
 */
export async function applyChange(
  tx: Tx,
  it: Entered,
  step: ChangeStep,
  typed: Typed,
): Promise<Change> {
  const apply = {
    party: async () => {
      const party = await partyOf(tx, it, changeForms.party.parse(typed).partyId)
      await update(tx, it, { partyId: party.id }, party)
      return {
        ...differences(
          { organisation: it.party.organisation },
          { organisation: party.organisation },
        ),
        told: fundingOf(it) === 'icld' ? await oneParty(tx, it.event, it) : nothingTold,
      }
    },
    you: async () => {
      const you = changeForms.you.parse(typed)
      const columns = { ...you, mobile: toE164(you.mobile, it.party.country) }
      await update(tx, it, columns)
      return differences(it.registration, columns)
    },
    stay: async () => {
      const stay = changeForms.stay.parse(typed)
      const columns = stayColumns(stay)
      await update(tx, it, columns)
      const { told, before } = await changeRoom(tx, it, stay.roomWith)
      const { roomWith } = stay
      return {
        ...differences({ ...it.registration, roomWith: before }, { ...columns, roomWith }),
        told,
      }
    },
    needs: async () => {
      await keepNeeds(tx, it.id, changeForms.needs.parse(typed))
      return { before: {}, after: { needs: 'changed' } }
    },
    visibility: async () => {
      const visibility = changeForms.visibility.parse(typed)
      await update(tx, it, visibility)
      return differences(it.registration, visibility)
    },
    invoice: async () => {
      // Nobody is invoiced for whoever has a funded place, though they had none when they asked.
      if (!it.comesAtOwnExpense) return { before: {}, after: {} }
      const invoice = changeForms.invoice.parse(typed)
      const [before] = await tx.select().from(invoicing).where(eq(invoicing.registrationId, it.id))
      await keepInvoicing(tx, it.id, invoice)
      return differences(before ?? {}, invoice)
    },
  } satisfies Record<ChangeStep, () => Promise<Omit<Change, 'told'> & { told?: Told }>>
  const { before, after, told = nothingTold } = { told: undefined, ...(await apply[step]()) }
  return { before, after: { step, ...after }, told }
}

type Columns = Partial<typeof registrations.$inferInsert>

async function update(
  tx: Tx,
  it: Entered,
  columns: Columns,
  party?: Pick<Party, 'organisation' | 'partnership'>,
) {
  const { registration } = it
  const found = foundBy({
    ...registration,
    ...columns,
    email: it.email,
    party: party ?? { ...it.party, partnership: it.partnership },
  })
  await tx
    .update(registrations)
    .set({ ...columns, ...found, updatedAt: now() })
    .where(eq(registrations.id, registration.id))
}

/** A party of the registration's own partnership: the place is the partnership's and stays there. */
async function partyOf(tx: Tx, it: Entered, partyId: string): Promise<Party> {
  const [party] = await tx
    .select()
    .from(parties)
    .where(and(eq(parties.id, partyId), eq(parties.partnershipId, it.partnershipId)))
  if (!party) throw new Problems({ partyId: 'partyId.choose' })
  return { ...party, partnership: it.partnership }
}

// Whoever shares a room keeps it until they say so elsewhere, or name somebody else: their mate's
// address is not for them to see.
async function changeRoom(tx: Tx, it: Entered, email: string) {
  const [request] = await tx
    .select({ email: roomRequests.email })
    .from(roomRequests)
    .where(eq(roomRequests.registrationId, it.id))
  const before = request?.email ?? ''
  if (before === email || (it.mate && !email)) return { told: nothingTold, before: email }
  const left = await leaveRoom(tx, it)
  const name = `${it.givenNames} ${it.registration.familyName}`
  const asked = await askToShare(tx, { ...it, name }, email)
  return {
    before,
    told: {
      entries: [...left.entries, ...asked.entries],
      letters: [...left.letters, ...asked.letters],
    },
  }
}

/** What is not the same in both. */
function differences(was: object, is: Values): { before: Values; after: Values } {
  const before: Values = {}
  const after: Values = {}
  for (const [name, value] of Object.entries(is)) {
    const old = (was as Values)[name]
    if (JSON.stringify(old) === JSON.stringify(value)) continue
    before[name] = old
    after[name] = value
  }
  return { before, after }
}
