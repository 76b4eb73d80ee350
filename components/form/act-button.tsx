import { getTranslations } from 'next-intl/server'
import type { FormState } from '@/domain/form'
import { ActForm } from './act-form'

type Props = {
  action: (before: FormState, data: FormData) => Promise<FormState>
  hidden: Record<string, string>
  submit: string
  look?: 'plain' | 'grave'
}

/** One press and it is done; if it cannot be, the reason stands above the button. */
export async function ActButton(props: Props) {
  const t = await getTranslations('form')
  return <ActForm {...props} problemTitle={t('problemTitle')} />
}
