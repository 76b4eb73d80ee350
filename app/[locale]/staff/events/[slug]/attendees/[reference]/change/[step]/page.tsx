import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ChangeFields } from '@/app/[locale]/questions/change-fields'
import { Question } from '@/app/[locale]/questions/question'
import { isOver } from '@/domain/event/window'
import { oneAttendee } from '@/domain/lists/one-attendee'
import { isLiving } from '@/domain/registration/answers'
import { isRequest } from '@/domain/registration/change'
import { changeForms } from '@/domain/registration/change-form'
import { roomAskedFor } from '@/domain/room/asked-for'
import { db } from '@/lib/db'
import { staffEvent } from '@/lib/staff-only'
import { changeInvoiceOf, changePartyOf, changeStayOf, changeYouOf } from '../actions'

type Props = { params: Promise<{ slug: string; reference: string; step: string }> }

// Diet, access and consents are only the delegate's own to answer.
const steps = {
  party: { form: 'partnership', action: changePartyOf },
  you: { form: 'you', action: changeYouOf },
  stay: { form: 'stay', action: changeStayOf },
  invoice: { form: 'invoice', action: changeInvoiceOf },
} as const
const isStep = (step: string): step is keyof typeof steps => Object.hasOwn(steps, step)

/** Staff change a page of somebody's answers for them. */
export default async function ChangeFor({ params }: Props) {
  const { slug, reference, step } = await params
  const { event } = await staffEvent(slug)
  if (event.kind === 'academy' || !isStep(step)) notFound()
  const attendee = (await oneAttendee(db(), event.id, reference)) ?? notFound()
  const { registration, invoice } = attendee
  const [locale, t, change, roomWith] = await Promise.all([
    getLocale(),
    getTranslations('behalf'),
    getTranslations('change'),
    roomAskedFor(db(), registration.id),
  ])
  const back = `/${locale}/staff/events/${slug}/attendees/${registration.reference}`
  if (!isLiving(registration.status) || isOver(event)) redirect(back)
  const name = `${registration.givenNames} ${registration.familyName}`
  return (
    <Question
      form={steps[step].form}
      schema={changeForms[step]}
      title={change(`${step}.title`)}
      lead={t(isRequest(event, step) ? 'changeLate' : 'changeLead', { name })}
      back={back}
      action={steps[step].action}
      hidden={{ reference: registration.reference }}
      submit={t('save')}
    >
      <ChangeFields
        step={step}
        event={event}
        registration={registration}
        sensitive={null}
        invoice={invoice}
        roomWith={roomWith ?? undefined}
      />
    </Question>
  )
}
