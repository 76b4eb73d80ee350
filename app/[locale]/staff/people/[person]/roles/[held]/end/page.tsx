import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { Radios } from '@/components/form/choices'
import { ThreeFieldDate } from '@/components/form/three-field-date'
import { RoleInWords } from '@/components/people/role-in-words'
import { now } from '@/domain/clock'
import { onePerson } from '@/domain/people/one-person'
import { endRoleForm } from '@/domain/people/role-form'
import { db } from '@/lib/db'
import { staffOnly } from '@/lib/staff-only'
import { endRoleOfPerson } from '../../../../actions'

type Props = { params: Promise<{ person: string; held: string }> }

/** What it means that somebody has a role no more, before it is done. */
export default async function EndRole({ params }: Props) {
  await staffOnly()
  const { person: id, held: roleId } = await params
  const [locale, t, person] = await Promise.all([
    getLocale(),
    getTranslations('people'),
    onePerson(db(), id),
  ])
  const held = person?.roles.find((one) => one.id === roleId) ?? notFound()
  if (!person || (held.endsAt && held.endsAt <= now())) notFound()
  // What a reviewer has not reviewed goes back: that is told, and done, at the reviewers' page.
  if (held.role === 'reviewer')
    redirect(`/${locale}/staff/events/${held.eventSlug}/reviewers/${id}/end`)
  return (
    <Question
      form="endRole"
      schema={endRoleForm}
      title={t('endTitle', { role: t(`role.${held.role}`) })}
      lead={
        <p>
          {person.email} · <RoleInWords {...held} />
        </p>
      }
      back={`/${locale}/staff/people/${id}`}
      action={endRoleOfPerson}
      hidden={{ roleId }}
      submit={t('endButton')}
      look="grave"
    >
      <p>{t(`endMeans.${held.role}`, { name: person.email })}</p>
      <Radios
        name="ends"
        legend={t('ends')}
        options={[
          { value: 'now', label: t('endsNow') },
          { value: 'later', label: t('endsLater') },
        ]}
      />
      <ThreeFieldDate
        name="lastDay"
        legend={t('endDay')}
        hint={t('endDayHint')}
        labels={{ day: t('day'), month: t('month'), year: t('year') }}
      />
    </Question>
  )
}
