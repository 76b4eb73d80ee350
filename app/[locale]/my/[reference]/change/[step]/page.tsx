import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ChangeFields } from '@/app/[locale]/questions/change-fields'
import { Question } from '@/app/[locale]/questions/question'
import type { FormName } from '@/components/form/schemas'
import type { FormState } from '@/domain/form'
import { moment } from '@/domain/in-words'
import { isLiving } from '@/domain/registration/answers'
import { deadlineOf, isRequest } from '@/domain/registration/change'
import { type ChangeStep, changeForms, isChangeStep } from '@/domain/registration/change-form'
import { answersVersion } from '@/domain/registration/edited'
import { db } from '@/lib/db'
import { loadMine } from '../../load'
import {
  changeInvoice,
  changeNeeds,
  changeParty,
  changeStay,
  changeVisibility,
  changeYou,
} from '../actions'

type Props = { params: Promise<{ reference: string; step: string }> }
type Action = (before: FormState, data: FormData) => Promise<FormState>

const actions: Record<ChangeStep, Action> = {
  party: changeParty,
  you: changeYou,
  stay: changeStay,
  needs: changeNeeds,
  visibility: changeVisibility,
  invoice: changeInvoice,
}
const formNames: Record<ChangeStep, FormName> = {
  party: 'partnership',
  you: 'you',
  stay: 'stay',
  needs: 'needs',
  visibility: 'visibility',
  invoice: 'invoice',
}

/** One page of answers to change: at once before its deadline, a request to staff after it. */
export default async function Change({ params }: Props) {
  const { reference, step } = await params
  if (!isChangeStep(step)) notFound()
  const version = await answersVersion(db(), reference)
  const [{ person, mine }, locale, t] = await Promise.all([
    loadMine(reference),
    getLocale(),
    getTranslations('change'),
  ])
  const { registration, event } = mine
  const address = `/${locale}/my/${registration.reference}`
  if (!isLiving(registration.status)) redirect(address)
  const asks = isRequest(event, step)
  return (
    <Question
      form={formNames[step]}
      schema={changeForms[step]}
      title={t(`${step}.title`)}
      lead={
        asks ? t('isRequest', { time: moment(locale, deadlineOf(event, step)) }) : t(`${step}.lead`)
      }
      back={address}
      action={actions[step]}
      hidden={{ reference: registration.reference, version: String(version) }}
      submit={t(asks ? 'ask' : 'save')}
    >
      <ChangeFields
        step={step}
        event={event}
        registration={registration}
        email={person.email}
        sensitive={mine.sensitive}
        invoice={mine.invoice}
        roomWith={mine.room?.email}
      />
    </Question>
  )
}
