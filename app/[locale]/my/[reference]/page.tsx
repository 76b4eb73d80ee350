import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { myApplication } from '@/domain/application/mine'
import { myRegistration } from '@/domain/registration/mine'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { signedIn } from '@/lib/signed-in'
import { Application } from './application'
import { Registration } from './registration'

type Props = {
  params: Promise<{ reference: string }>
  searchParams: Promise<{ done?: string; refused?: string }>
}

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('my')
  return pageTitle(t('one', { reference: (await params).reference.toUpperCase() }))
}

/** What is one's own under a reference: a registration for a conference, or an application. */
export default async function Mine({ params, searchParams }: Props) {
  const [{ reference }, asked, person] = await Promise.all([params, searchParams, signedIn()])
  const mine = await myRegistration(db(), person, reference)
  if (mine) return <Registration person={person} mine={mine} {...asked} />
  const application = (await myApplication(db(), person, reference)) ?? notFound()
  return <Application person={person} mine={application} {...asked} />
}
