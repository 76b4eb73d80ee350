import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { inviteAll } from '@/app/[locale]/staff/partnerships/actions'
import { inviteAllForm } from '@/domain/partnership/form'
import { invitedCounts, uninvited } from '@/domain/partnership/invite-partnerships'
import { partnershipsOnAPage } from '@/domain/partnership/partnership-filter'
import { db } from '@/lib/db'
import { staffConference } from '@/lib/staff-conference'

type Props = { params: Promise<{ slug: string }> }

/** How many partnerships are invited and which, before they are. */
export default async function InviteAll({ params }: Props) {
  const { slug } = await params
  const event = await staffConference(slug)
  const [locale, t, counts, rest] = await Promise.all([
    getLocale(),
    getTranslations('partnerships'),
    invitedCounts(db(), event.id),
    uninvited(db(), event.id, partnershipsOnAPage, 1),
  ])
  const here = `/${locale}/staff/events/${slug}/invitations`
  const more = counts.rest - rest.length
  return (
    <Question
      form="inviteAll"
      schema={inviteAllForm}
      title={t('inviteAllTitle', { count: counts.rest })}
      lead={t('inviteAllLead')}
      back={here}
      action={inviteAll}
      hidden={{ event: slug, count: String(counts.rest) }}
      submit={t('inviteAll', { count: counts.rest })}
    >
      <ul className="rows">
        {rest.map(({ id, name }) => (
          <li key={id} className="wrap-anywhere py-2">
            {name}
          </li>
        ))}
        {more > 0 && (
          <li className="py-2">
            <a href={`${here}?page=2`}>{t('andMore', { count: more })}</a>
          </li>
        )}
      </ul>
    </Question>
  )
}
