import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import type { Person } from '@/domain/people/person'
import { currentPath } from './path'
import { currentPerson } from './session'

/** Who asks; whoever is not signed in is sent to sign in and back. */
export async function signedIn(): Promise<Person> {
  const person = await currentPerson()
  if (person) return person
  const query = new URLSearchParams({ next: await currentPath() })
  redirect(`/${await getLocale()}/sign-in?${query}`)
}
