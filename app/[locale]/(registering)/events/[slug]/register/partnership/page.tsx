import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { OrganisationField } from '@/components/form/organisation-field'
import type { InvitedPartnership } from '@/domain/event/published'
import { windowState } from '@/domain/event/window'
import { country } from '@/domain/in-words'
import { openFirstPage } from '@/domain/registration/first-page'
import { partnershipForm } from '@/domain/registration/form'
import { db } from '@/lib/db'
import { signedIn } from '@/lib/signed-in'
import { savePartnership } from '../actions'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ from?: string }>
}

/** The first question: where one comes from, with the places of every partnership in sight. */
export default async function Partnership({ params, searchParams }: Props) {
  const [{ slug }, { from }, person, locale, t] = await Promise.all([
    params,
    searchParams,
    signedIn(),
    getLocale(),
    getTranslations('steps.partnership'),
  ])
  const page = (await openFirstPage(db(), person, slug)) ?? notFound()
  const registering = `/${locale}/events/${slug}/register`
  if (page.mine) redirect(`${registering}/confirmation`)
  if (windowState(page.event) !== 'open') redirect(registering)

  const changing = from === 'check'
  const inWords = await stateInWords(page.event.fundedPlaces)
  return (
    <Question
      form="partnership"
      schema={partnershipForm}
      back={changing ? `${registering}/check` : registering}
      title={t('title')}
      lead={t('hint')}
      action={savePartnership}
      hidden={{ event: slug, ...(changing && { from: 'check' }) }}
    >
      <OrganisationField
        name="partyId"
        initial={page.chosen ?? undefined}
        texts={{
          search: t('search'),
          label: t('organisation'),
          choose: t('choose'),
          none: t('none'),
          one: t('one'),
          many: t.raw('many'),
        }}
        partnerships={page.partnerships.map((partnership) => ({
          id: partnership.id,
          name: partnership.name,
          theme: partnership.theme[locale],
          places: page.event.fundedPlaces,
          taken: partnership.taken,
          offered: partnership.offered,
          state: inWords(partnership),
          parties: partnership.parties.map((party) => ({
            id: party.id,
            name: `${party.organisation}, ${country(locale, party.country)}`,
          })),
        }))}
      />
      <p>{t('missing', { email: page.event.contactEmail })}</p>
    </Question>
  )
}

// Few states for many partnerships: each is put into words once.
async function stateInWords(places: number) {
  const t = await getTranslations('seats')
  const said = new Map<string, string>()
  const say = (taken: number, waiting: number) => {
    const free = t('free', { free: Math.max(0, places - taken) })
    return waiting > 0 ? `${free}, ${t('waiting', { count: waiting })}` : free
  }
  return ({ taken, waiting }: InvitedPartnership) => {
    const state = `${taken} ${waiting}`
    const words = said.get(state) ?? say(taken, waiting)
    said.set(state, words)
    return words
  }
}
