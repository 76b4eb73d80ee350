import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { Radios } from '@/components/form/choices'
import { TextField } from '@/components/form/text-field'
import { newEventForm } from '@/domain/event/form'
import { staffOnly } from '@/lib/staff-only'
import { beginEvent } from '../actions'

/** The least there is to say of a new event; the rest is settings. */
export default async function NewEventPage() {
  await staffOnly()
  const [locale, t, list, fields] = await Promise.all([
    getLocale(),
    getTranslations('eventSettings'),
    getTranslations('eventList'),
    getTranslations('fields.event'),
  ])
  const text = (name: 'eventTitleSv' | 'eventTitleEn' | 'city') => (
    <TextField name={name} label={fields(name)} />
  )
  return (
    <Question
      form="newEvent"
      schema={newEventForm}
      title={list('new')}
      lead={<p>{list('newLead')}</p>}
      back={`/${locale}/staff/events`}
      action={beginEvent}
      hidden={{}}
      submit={list('create')}
    >
      <Radios
        name="kind"
        legend={list('kind')}
        options={(['conference', 'academy'] as const).map((kind) => ({
          value: kind,
          label: list(`kinds.${kind}`),
          hint: list(`kindHints.${kind}`),
        }))}
      />
      {text('eventTitleSv')}
      {text('eventTitleEn')}
      <TextField name="slug" label={fields('slug')} hint={t('hints.slug')} spellCheck={false} />
      <TextField
        name="referencePrefix"
        label={fields('referencePrefix')}
        hint={t('hints.referencePrefix')}
        spellCheck={false}
        narrow
      />
      {text('city')}
      <TextField name="startsOn" label={fields('startsOn')} type="date" narrow />
      <TextField name="endsOn" label={fields('endsOn')} type="date" narrow />
      <TextField
        name="opensAt"
        label={fields('opensAt')}
        hint={t('hints.opensAt')}
        type="datetime-local"
        narrow
      />
      <TextField
        name="closesAt"
        label={fields('closesAt')}
        hint={t('hints.closesAt')}
        type="datetime-local"
        narrow
      />
      <TextField name="capacity" label={fields('capacity')} inputMode="numeric" narrow />
      <Radios
        name="fundedPlaces"
        legend={fields('fundedPlaces')}
        hint={t('hints.fundedPlaces')}
        options={['0', '1', '2'].map((value) => ({ value, label: value }))}
      />
    </Question>
  )
}
