import { getLocale, getTranslations } from 'next-intl/server'
import { said } from '@/app/[locale]/questions/typed'
import { Radios } from '@/components/form/choices'
import { PlacesState } from '@/components/places-state'
import { kronor } from '@/domain/in-words'
import { whenFullChoices } from '@/domain/registration/answers'
import type { Draft } from '@/domain/registration/open-draft'

/** What the third delegate is told, and what they can do. Full is not a fault. */
export async function placesQuestion({ event, party, answers }: Draft) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('steps.places')])
  const { taken, waiting, partnership } = party ?? {
    taken: 0,
    waiting: 0,
    partnership: { name: '' },
  }
  const eventIsFull = event.attending >= event.capacity
  const why = taken >= event.fundedPlaces ? 'Taken' : eventIsFull ? 'EventFull' : 'Waiting'
  const mayCome = event.ownExpenseAllowed && !eventIsFull
  const { fee, night, lunch, dinner } = event.rates
  return {
    title: t(`title${why}`),
    lead: (
      <>
        <p>{t(`lead${why}`, { partnership: partnership.name })}</p>
        <div className="my-4 text-ink">
          <PlacesState places={event.fundedPlaces} taken={taken} waiting={0} />
        </div>
        <p>{t('queue', { count: waiting })}</p>
      </>
    ),
    fields: (
      <>
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
              hint: t(`${value}Hint`, { partnership: partnership.name }),
            }))}
          initial={said(answers.places, 'whenFull')}
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
      </>
    ),
  }
}
