import { notFound } from 'next/navigation'
import { can } from '@/domain/permissions'
import { signedIn } from './signed-in'

/** Who asks, if they review anything; whoever is not signed in is sent to sign in and back: letters lead here. */
export async function reviewingPerson() {
  const person = await signedIn()
  return can.reviewAnything(person) ? person : notFound()
}
