import { getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/form/act-button'
import { withdraw } from '../actions'

/** As long as answers about diet or access are kept, also when the event is over: consent is withdrawn by a press. */
export async function WithdrawConsent({ reference }: { reference: string }) {
  const t = await getTranslations('my')
  return (
    <section className="no-print mt-10">
      <p className="mb-3">{t('withdrawText')}</p>
      <ActButton action={withdraw} hidden={{ reference }} submit={t('withdraw')} look="plain" />
    </section>
  )
}
