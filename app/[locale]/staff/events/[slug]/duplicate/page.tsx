import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { Tick } from '@/components/form/choices'
import { TextField } from '@/components/form/text-field'
import { duplicateForm } from '@/domain/event/form'
import { dates } from '@/domain/in-words'
import { staffEvent } from '@/lib/staff-only'
import { beginNextEdition } from '../../actions'

type Props = { params: Promise<{ slug: string }> }

/** The next edition of an event: the same in everything but its address, its days and who has registered. */
export default async function DuplicatePage({ params }: Props) {
  const { event } = await staffEvent((await params).slug)
  const [locale, t, settings, fields] = await Promise.all([
    getLocale(),
    getTranslations('eventList'),
    getTranslations('eventSettings'),
    getTranslations('fields.event'),
  ])
  return (
    <Question
      form="duplicateEvent"
      schema={duplicateForm}
      title={t('duplicate')}
      lead={<p>{t('duplicateLead', { dates: dates(locale, event.startsOn, event.endsOn) })}</p>}
      back={`/${locale}/staff/events/${event.slug}/settings`}
      action={beginNextEdition}
      hidden={{ eventId: event.id }}
      submit={t('duplicateButton')}
    >
      <TextField
        name="slug"
        label={fields('slug')}
        hint={settings('hints.slug')}
        spellCheck={false}
      />
      <TextField
        name="referencePrefix"
        label={fields('referencePrefix')}
        hint={settings('hints.referencePrefix')}
        spellCheck={false}
        narrow
      />
      <TextField
        name="startsOn"
        label={fields('startsOn')}
        hint={t('startsOnHint')}
        type="date"
        narrow
      />
      {event.kind === 'conference' && (
        <Tick name="inviteAgain" label={t('inviteAgain')} hint={t('inviteAgainHint')} />
      )}
    </Question>
  )
}
