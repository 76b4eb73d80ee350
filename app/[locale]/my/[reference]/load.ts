import { notFound } from 'next/navigation'
import { myRegistration } from '@/domain/registration/mine'
import { db } from '@/lib/db'
import { signedIn } from '@/lib/signed-in'

/** One of the person's own registrations. Somebody else's is not there. */
export async function loadMine(reference: string) {
  const person = await signedIn()
  const mine = (await myRegistration(db(), person, reference)) ?? notFound()
  return { person, mine }
}
