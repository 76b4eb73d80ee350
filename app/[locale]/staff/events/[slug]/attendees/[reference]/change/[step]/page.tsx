import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ChangeFields } from '@/app/[locale]/questions/change-fields'
import { Question } from '@/app/[locale]/questions/question'
import { isOver } from '@/domain/event/window'
import { moment } from '@/domain/in-words'
import { oneAttendee } from '@/domain/lists/one-attendee'
import { isLiving } from '@/domain/registration/answers'
import { isRequest } from '@/domain/registration/change'
import { changeForms } from '@/domain/registration/change-form'
import { answersVersion } from '@/domain/registration/edited'
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
  const version = await answersVersion(db(), reference)
  const attendee = (await oneAttendee(db(), event.id, reference)) ?? notFound()
  const { registration, invoice } = attendee
  const [locale, t, change, my, roomWith] = await Promise.all([
    getLocale(),
    getTranslations('behalf'),
    getTranslations('change'),
    getTranslations('my'),
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
      lead={
        <>
          <p>{t(isRequest(event, step) ? 'changeLate' : 'changeLead', { name })}</p>
          {attendee.requests.map((request) => (
            <p key={request.id} className="mt-3 rounded-md bg-warm-soft p-4 text-warm">
              {t.rich('asked', {
                ...{ name, page: my(`pages.${request.step}`) },
                time: moment(locale, request.askedAt),
                link: (words) => <a href={`${back}#requests`}>{words}</a>,
              })}
            </p>
          ))}
        </>
      }
      back={back}
      action={steps[step].action}
      hidden={{ reference: registration.reference, version: String(version) }}
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
