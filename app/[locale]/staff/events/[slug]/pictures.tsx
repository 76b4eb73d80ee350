import { getLocale, getTranslations } from 'next-intl/server'
import { Bars } from '@/components/charts/bars'
import { Days } from '@/components/charts/days'
import { calendarDay, now } from '@/domain/clock'
import type { Event } from '@/domain/event/seats'
import { country } from '@/domain/in-words'
import { eventPictures } from '@/domain/lists/event-pictures'
import { db } from '@/lib/db'

/** An event in pictures, each with its numbers. */
export async function Pictures({ event }: { event: Event }) {
  const [locale, t, answers, kinds, pictures] = await Promise.all([
    getLocale(),
    getTranslations('charts'),
    getTranslations('answers'),
    getTranslations('partyKinds'),
    eventPictures(db(), event),
  ])
  const academy = event.kind === 'academy'
  const bars = [
    {
      title: t(academy ? 'categories' : 'roles'),
      of: t(academy ? 'category' : 'role'),
      bars: pictures.roles.map(({ of, count }) => ({
        name: answers(`delegateRole.${of}` as 'delegateRole.other'),
        count,
      })),
    },
    {
      title: t('countries'),
      of: t('country'),
      bars: pictures.countries.map(({ of, count }) => ({ name: country(locale, of), count })),
    },
    {
      title: t('parties'),
      of: t('kind'),
      bars: pictures.parties.map(({ of, count }) => ({ name: kinds(of), count })),
    },
    {
      title: t('funding'),
      of: t('payer'),
      bars: pictures.funding.map(({ of, count }) => ({ name: answers(`funding.${of}`), count })),
    },
  ].filter(({ bars }) => bars.length > 0)
  return (
    <>
      <Days
        title={t(academy ? 'applicationsPerDay' : 'registrationsPerDay')}
        sumTitle={t(academy ? 'applicationsInAll' : 'registrationsInAll')}
        days={pictures.days}
        opens={calendarDay(event.opensAt)}
        closes={calendarDay(event.closesAt)}
        today={calendarDay(now())}
        locale={locale}
      />
      <div className="mt-10 grid items-start gap-x-12 gap-y-10 sm:grid-cols-2">
        {bars.map((one) => (
          <Bars key={one.title} number={t('number')} {...one} />
        ))}
      </div>
    </>
  )
}
