import { getLocale, getTranslations } from 'next-intl/server'
import { Radios } from '@/components/form/choices'
import { PlacesState } from '@/components/places-state'
import { kronor } from '@/domain/in-words'
import { whenFullChoices } from '@/domain/registration/answers'
import { savePlaces } from '../actions'
import { Question, type QuestionProps, said } from '../question'

/** What the third delegate is told, and what they can do. Full is not a fault. */
export async function Places({ draft, ...way }: QuestionProps) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('steps.places')])
  const { event, party } = draft
  if (!party) return null
  const eventIsFull = event.attending >= event.capacity
  const taken = party.taken >= event.fundedPlaces
  const why = taken ? 'Taken' : eventIsFull ? 'EventFull' : 'Waiting'
  const mayCome = event.ownExpenseAllowed && !eventIsFull
  const { fee, night, lunch, dinner } = event.rates
  return (
    <Question
      step="places"
      title={t(`title${why}`)}
      lead={
        <>
          <p>{t(`lead${why}`, { partnership: party.partnership.name })}</p>
          <div className="my-4 text-ink">
            <PlacesState places={event.fundedPlaces} taken={party.taken} waiting={0} />
          </div>
          <p>{t('queue', { count: party.waiting })}</p>
        </>
      }
      action={savePlaces}
      {...way}
    >
      <Radios
        name="whenFull"
        legend={t('question')}
        options={whenFullChoices
          .filter(
            (value) =>
              (value === 'self' || event.fundedPlaces > 0) && (value === 'wait' || mayCome),
          )
          .map((value) => ({
            value,
            label: t(value),
            hint: t(`${value}Hint`, { partnership: party.partnership.name }),
          }))}
        initial={said(draft.answers.places, 'whenFull')}
      />
      {mayCome && (
        <p className="hint">
          {t.rich('rates', {
            fee: kronor(locale, fee),
            night: kronor(locale, night),
            lunch: kronor(locale, lunch),
            dinner: kronor(locale, dinner),
            link: (words) => <a href={`/${locale}/events/${event.slug}#rates`}>{words}</a>,
          })}
        </p>
      )}
      <p>{t('talkTo', { email: event.contactEmail })}</p>
    </Question>
  )
}
