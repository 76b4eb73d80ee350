import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { NeedsFields } from '@/app/[locale]/questions/needs-fields'
import { Question } from '@/app/[locale]/questions/question'
import { VisibilityFields } from '@/app/[locale]/questions/visibility-fields'
import { hasPlace } from '@/domain/application/enter-application'
import { isSettleStep, type SettleStep, settleForms } from '@/domain/application/journey-form'
import type { MyApplication } from '@/domain/application/mine'
import { mayLodge } from '@/domain/application/settle'
import { isOver } from '@/domain/event/window'
import type { FormState } from '@/domain/form'
import { moment } from '@/domain/in-words'
import { can } from '@/domain/permissions'
import { typedNeeds } from '@/domain/registration/typed-of'
import {
  settleLodging,
  settleNeeds,
  settleTravel,
  settleVisibility,
} from '../../../application-actions'
import { loadMyApplication } from '../../load-application'
import { LodgingFields, TravelFields } from '../fields'

type Props = { params: Promise<{ reference: string; step: string }> }
type Action = (before: FormState, data: FormData) => Promise<FormState>

const actions: Record<SettleStep, Action> = {
  travel: settleTravel,
  lodging: settleLodging,
  needs: settleNeeds,
  visibility: settleVisibility,
}

/** One page of what is asked once a place is theirs. */
export default async function Settle({ params }: Props) {
  const { reference, step } = await params
  if (!isSettleStep(step)) notFound()
  const [{ person, mine }, locale, t, save] = await Promise.all([
    loadMyApplication(reference),
    getLocale(),
    getTranslations('application'),
    getTranslations('change'),
  ])
  const { registration, event, journey } = mine
  const address = `/${locale}/my/${registration.reference}`
  if (!hasPlace(mine) || isOver(event) || !can.settleJourney(person, registration))
    redirect(address)
  if (step === 'lodging' && !journey) redirect(`${address}/settle/travel`)
  const booked = step === 'lodging' && !mayLodge(event, Boolean(journey?.lodgingAt))
  return (
    <Question
      form={step}
      schema={settleForms[step]}
      title={t(`settle.${step}.title`)}
      lead={
        booked
          ? t('settle.booked', {
              time: moment(locale, event.hotelDeadline),
              email: event.contactEmail,
            })
          : t(`settle.${step}.lead`)
      }
      back={address}
      action={actions[step]}
      hidden={{ reference: registration.reference }}
      submit={save('save')}
    >
      {fieldsOf(step, mine)}
    </Question>
  )
}

function fieldsOf(step: SettleStep, mine: MyApplication): ReactNode {
  const { registration, event, sensitive } = mine
  const tick = (ticked: boolean) => (ticked ? 'yes' : undefined)
  const fields: Record<SettleStep, ReactNode> = {
    travel: <TravelFields mine={mine} />,
    lodging: <LodgingFields mine={mine} />,
    needs: <NeedsFields event={event} typed={typedNeeds(sensitive)} />,
    visibility: (
      <VisibilityFields
        event={event}
        typed={{
          onParticipantList: tick(registration.onParticipantList),
          noPhoto: tick(registration.noPhoto),
        }}
      />
    ),
  }
  return fields[step]
}
