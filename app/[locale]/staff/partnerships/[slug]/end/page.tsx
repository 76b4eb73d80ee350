import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { ofPartnershipForm } from '@/domain/partnership/form'
import { staffPartnership } from '@/lib/staff-partnership'
import { closePartnership, reopenPartnership } from '../../actions'

type Props = { params: Promise<{ slug: string }> }

/** What it means that a partnership ends, or is taken up again, before it is done. */
export default async function EndPartnership({ params }: Props) {
  const { slug } = await params
  const { id, name, endedAt, meetings } = await staffPartnership(slug)
  const [locale, t] = await Promise.all([getLocale(), getTranslations('partnerships')])
  const delegates = meetings.reduce((sum, meeting) => sum + meeting.delegates, 0)
  return (
    <Question
      form="ofPartnership"
      schema={ofPartnershipForm}
      title={t(endedAt ? 'reopenTitle' : 'endTitle', { name })}
      back={`/${locale}/staff/partnerships/${slug}`}
      action={endedAt ? reopenPartnership : closePartnership}
      hidden={{ partnershipId: id }}
      submit={t(endedAt ? 'reopenButton' : 'endButton')}
      look={endedAt ? undefined : 'grave'}
    >
      {endedAt ? (
        <p>{t('reopenDoes')}</p>
      ) : (
        <ul className="list-disc space-y-2 pl-6">
          <li>{t('endNoMore')}</li>
          <li>{t('endStays', { meetings: meetings.length, delegates })}</li>
          <li>{t('endCoordinators')}</li>
          <li>{t('endUndone')}</li>
        </ul>
      )}
    </Question>
  )
}
