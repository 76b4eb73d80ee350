import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { TextField } from '@/components/form/text-field'
import { whereaboutsForm } from '@/domain/event/form'
import { staffEvent } from '@/lib/staff-only'
import { changeWhere } from '../actions'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ told?: string }>
}

/** Where an event is held and where its delegates sleep; everybody who comes is told of a change. */
export default async function WhereaboutsPage({ params, searchParams }: Props) {
  const [{ slug }, { told }] = await Promise.all([params, searchParams])
  const { event } = await staffEvent(slug)
  const [locale, t] = await Promise.all([getLocale(), getTranslations('whereabouts')])
  const { sv, en } = event.texts
  return (
    <Question
      form="whereabouts"
      schema={whereaboutsForm}
      title={t('title')}
      lead={
        <>
          <p>{t('lead', { count: event.attending })}</p>
          {told && (
            <p role="status" className="mt-3 rounded-md bg-soft p-4 text-ink">
              {t('told', { count: Number(told) || 0 })}
            </p>
          )}
        </>
      }
      back={`/${locale}/staff`}
      action={changeWhere}
      hidden={{ eventId: event.id }}
      submit={t('button')}
    >
      <TextField name="venueSv" label={t('venueSv')} initial={sv.venue} />
      <TextField name="venueEn" label={t('venueEn')} initial={en.venue} />
      <TextField name="hotelSv" label={t('hotelSv')} initial={sv.hotel} />
      <TextField name="hotelEn" label={t('hotelEn')} initial={en.hotel} />
    </Question>
  )
}
