import { getLocale, getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/form/act-button'
import { Radios } from '@/components/form/choices'
import { formTexts } from '@/components/form/form-texts'
import { QuestionForm } from '@/components/form/question-form'
import { TextField } from '@/components/form/text-field'
import { moment } from '@/domain/in-words'
import type { AttendeeInFull } from '@/domain/lists/one-attendee'
import type { Person } from '@/domain/people/person'
import { can } from '@/domain/permissions'
import { decideExchange, decideRequest } from '../../actions'

type Props = { attendee: AttendeeInFull; person: Person; changes: React.ReactNode[] }

/** What waits for staff's yes or no: each change with what would be different, and a substitution. */
export async function Requests({ attendee, person, changes }: Props) {
  const [locale, t, my] = await Promise.all([
    getLocale(),
    getTranslations('staff'),
    getTranslations('my'),
  ])
  const { requests, substitution } = attendee
  const texts = await formTexts('', t('decideButton'), ['changeOutcome', 'changeReason'])
  return (
    <>
      {can.decideChange(person) &&
        // One at a time: the next one stands here once this is decided.
        requests.slice(0, 1).map((request, i) => (
          <section key={request.id} id="requests" className="rounded-md bg-warm-soft p-5">
            <h2 className="text-xl">{t('changeOf', { page: my(`pages.${request.step}`) })}</h2>
            <p className="hint mt-1">{moment(locale, request.askedAt)}</p>
            <div className="mt-3 mb-5">{changes[i]}</div>
            <QuestionForm
              action={decideRequest}
              form="decideChange"
              hidden={{ requestId: request.id }}
              texts={texts}
              untitled
            >
              <Radios
                name="changeOutcome"
                legend={t('outcome')}
                options={[
                  { value: 'accepted', label: t('acceptChange') },
                  { value: 'refused', label: t('refuseChange') },
                ]}
              />
              <TextField
                name="changeReason"
                label={t('changeReason')}
                hint={t('changeReasonHint')}
                long
              />
            </QuestionForm>
          </section>
        ))}
      {substitution?.confirmedAt && can.decideSubstitution(person) && (
        <section className="rounded-md bg-warm-soft p-5">
          <h2 className="text-xl">{t('exchangeFor', { name: substitution.name })}</h2>
          <p className="mt-2 mb-4">
            {t(substitution.ifRefused === 'cancel' ? 'refusedCancels' : 'refusedKeeps')}
          </p>
          <div className="flex flex-wrap gap-3">
            <ActButton
              action={decideExchange}
              hidden={{ substitutionId: substitution.id, outcome: 'approved' }}
              submit={t('approveExchange')}
            />
            <ActButton
              action={decideExchange}
              hidden={{ substitutionId: substitution.id, outcome: 'refused' }}
              submit={t('refuseExchange')}
              look="plain"
            />
          </div>
        </section>
      )}
    </>
  )
}
