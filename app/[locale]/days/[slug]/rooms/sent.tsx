import { getTranslations } from 'next-intl/server'
import { moment } from '@/domain/in-words'
import type { Locale } from '@/domain/language'

type Props = {
  hotel: { id: string; name: string }
  sent: { at: Date; changed: number } | null
  here: string
  locale: Locale
}

/** What the hotel has been told, and the ways to tell it more. */
export async function Sent({ hotel, sent, here, locale }: Props) {
  const t = await getTranslations('rooms.sent')
  return (
    <section className="mt-10">
      <h2>{t('title')}</h2>
      <p className="mt-3">
        {sent
          ? `${t('last', { hotel: hotel.name, time: moment(locale, sent.at) })} ${t('changes', { count: sent.changed })}`
          : t('never', { hotel: hotel.name })}
      </p>
      <p className="no-print mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
        <a className="button" href={`${here}/send/${hotel.id}`}>
          {t('send')}
        </a>
        {sent && <a href={`${here}/changes/${hotel.id}`}>{t('seeChanges')}</a>}
      </p>
    </section>
  )
}
