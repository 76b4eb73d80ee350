import { useTranslations } from 'next-intl'
import { shortDay, stay } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import type { RoomingRow } from '@/domain/rooming/rooming-row'

export type NumberedRoom = RoomingRow & { number: number }

type Props = {
  rows: NumberedRoom[]
  locale: Locale
  /** The page that moves a guest; null where there is no other hotel. */
  move: ((reference: string) => string) | null
}

/** A rooming list: a row a guest, two who share under one number. */
export function RoomingTable({ rows, locale, move }: Props) {
  const t = useTranslations('rooms')
  const heads = ['number', 'kind', 'guest', 'arrives', 'departs', 'nights', 'pays'] as const
  return (
    <table className="data cards">
      <caption className="sr-only">{t('list.title')}</caption>
      <thead className="max-sm:sr-only">
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`columns.${head}`)}
            </th>
          ))}
          {move && (
            <th scope="col" className="no-print">
              {t('list.move')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.flatMap(({ number, kind, guests }) =>
          guests.map((guest) => {
            const { reference, givenNames, familyName, nights, paidByIcld } = guest
            return (
              <tr key={reference}>
                <td data-title={t('columns.number')}>{number}</td>
                <td data-title={t('columns.kind')}>{t(`kinds.${kind}`)}</td>
                <th scope="row" className="wrap-anywhere font-semibold">
                  {familyName}, {givenNames}{' '}
                  <span className="block font-normal text-quiet">{reference}</span>
                </th>
                <td data-title={t('columns.arrives')} className="sm:whitespace-nowrap">
                  {shortDay(locale, guest.arrives)}
                </td>
                <td data-title={t('columns.departs')} className="sm:whitespace-nowrap">
                  {shortDay(locale, guest.departs)}
                </td>
                <td data-title={t('columns.nights')}>
                  {stay(locale, nights)} ({nights.length})
                </td>
                <td data-title={t('columns.pays')}>
                  {t(paidByIcld.length > 0 ? 'payers.icld' : 'payers.own')}
                </td>
                {move && (
                  <td className="no-print">
                    <a
                      href={move(reference)}
                      aria-label={t('list.moveOne', { name: `${givenNames} ${familyName}` })}
                    >
                      {t('list.move')}
                    </a>
                  </td>
                )}
              </tr>
            )
          }),
        )}
      </tbody>
    </table>
  )
}
