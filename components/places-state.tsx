import { useTranslations } from 'next-intl'
import { Seats } from './seats'

type Props = { places: number; taken: number; offered?: number; waiting: number }

/** A partnership's places as a picture and in words. */
export function PlacesState({ places, taken, offered = 0, waiting }: Props) {
  const t = useTranslations('seats')
  const inWords = t('free', { free: Math.max(0, places - taken) })
  return (
    <p className="flex flex-wrap items-center gap-x-3 self-start">
      <Seats places={places} taken={taken} offered={offered} />
      <span>{inWords}</span>
      {offered > 0 && <span className="tag warm">{t('offered', { count: offered })}</span>}
      {waiting > 0 && <span className="tag warm">{t('waiting', { count: waiting })}</span>}
    </p>
  )
}
