import { getTranslations } from 'next-intl/server'
import { TextField } from '@/components/form/text-field'
import type { Hotel } from '@/domain/rooming/hotels'

/** What is asked of a hotel. */
export async function HotelFields({ hotel }: { hotel?: Hotel }) {
  const [t, form] = await Promise.all([getTranslations('hotels'), getTranslations('form')])
  return (
    <>
      <TextField name="name" label={t('name')} initial={hotel?.name} />
      <TextField
        name="email"
        label={t('email')}
        hint={t('emailHint')}
        initial={hotel?.email}
        type="email"
        spellCheck={false}
      />
      <TextField
        name="rooms"
        label={t('rooms')}
        optional={form('optional')}
        hint={t('roomsHint')}
        initial={hotel?.rooms === null ? '' : hotel?.rooms.toString()}
        inputMode="numeric"
        narrow
      />
    </>
  )
}
