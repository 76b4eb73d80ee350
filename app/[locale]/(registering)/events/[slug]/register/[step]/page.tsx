import { notFound, redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { stepsFor } from '@/domain/registration/open-draft'
import { loadDraft } from '../load'
import { Needs } from './needs'
import { Places } from './places'
import { Stay } from './stay'
import { Visibility } from './visibility'
import { You } from './you'

type Props = {
  params: Promise<{ slug: string; step: string }>
  searchParams: Promise<{ from?: string }>
}

const pages = { places: Places, you: You, stay: Stay, needs: Needs, visibility: Visibility }
type Asked = keyof typeof pages

/** One question page after the first. Whoever has not said where they come from is asked that first. */
export default async function Step({ params, searchParams }: Props) {
  const [{ slug, step }, { from }, locale] = await Promise.all([params, searchParams, getLocale()])
  if (!Object.hasOwn(pages, step)) notFound()
  const { person, draft } = await loadDraft(slug)
  const registering = `/${locale}/events/${slug}/register`
  if (!draft.party) redirect(`${registering}/partnership`)

  const asked = stepsFor(draft)
  const before = asked[asked.indexOf(step as Asked) - 1] ?? 'partnership'
  const changing = from === 'check'
  const Page = pages[step as Asked]
  return (
    <Page
      draft={draft}
      person={person}
      back={`${registering}/${changing ? 'check' : before}`}
      hidden={{ event: slug, ...(changing && { from: 'check' }) }}
    />
  )
}
