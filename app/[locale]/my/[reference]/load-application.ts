import { notFound } from 'next/navigation'
import { myApplication } from '@/domain/application/mine'
import { db } from '@/lib/db'
import { signedIn } from '@/lib/signed-in'

/** One of the person's own applications. Somebody else's is not there. */
export async function loadMyApplication(reference: string) {
  const person = await signedIn()
  const mine = (await myApplication(db(), person, reference)) ?? notFound()
  return { person, mine }
}
