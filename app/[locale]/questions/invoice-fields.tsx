import { getTranslations } from 'next-intl/server'
import { TextField } from '@/components/form/text-field'
import type { Typed } from '@/domain/form'
import { said } from './typed'

/** Where the invoice of whoever comes at own expense goes. */
export async function InvoiceFields({ typed }: { typed: Typed | undefined }) {
  const [t, form] = await Promise.all([getTranslations('steps.invoice'), getTranslations('form')])
  return (
    <>
      <TextField
        name="organisationNumber"
        label={t('organisationNumber')}
        hint={t('organisationNumberHint')}
        spellCheck={false}
        initial={said(typed, 'organisationNumber')}
        narrow
      />
      <TextField
        name="invoiceReference"
        label={t('invoiceReference')}
        hint={t('invoiceReferenceHint')}
        initial={said(typed, 'invoiceReference')}
      />
      <TextField
        name="electronicAddress"
        label={t('electronicAddress')}
        hint={t('electronicAddressHint')}
        optional={form('optional')}
        spellCheck={false}
        initial={said(typed, 'electronicAddress')}
      />
    </>
  )
}
