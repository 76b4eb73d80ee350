import { notFound } from 'next/navigation'
import { myApplication } from '@/domain/application/mine'
import { myRegistration } from '@/domain/registration/mine'
import { db } from '@/lib/db'
import { signedIn } from '@/lib/signed-in'
import { Application } from './application'
import { Registration } from './registration'

type Props = {
  params: Promise<{ reference: string }>
  searchParams: Promise<{ done?: string; refused?: string }>
}

/** What is one's own under a reference, each with its own title: a registration for a conference, or an application. */
export default async function Mine({ params, searchParams }: Props) {
  const [{ reference }, asked, person] = await Promise.all([params, searchParams, signedIn()])
  const mine = await myRegistration(db(), person, reference)
  if (mine) return <Registration person={person} mine={mine} {...asked} />
  const application = (await myApplication(db(), person, reference)) ?? notFound()
  return <Application person={person} mine={application} {...asked} />
}
