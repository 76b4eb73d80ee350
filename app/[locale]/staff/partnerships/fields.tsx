import { useTranslations } from 'next-intl'
import { TextField } from '@/components/form/text-field'
import type { Typed } from '@/domain/form'
import { PartyFields } from './party-fields'
import { text } from './text'

type Props = { initial?: Typed; count?: number }

/** What is asked of a partnership. */
export function PartnershipFields({ initial = {}, count = 0 }: Props) {
  const t = useTranslations('partnerships')
  const optional = useTranslations('form')('optional')
  const field = (name: string) => ({ name, initial: text(initial[name]) })
  return (
    <>
      <TextField {...field('name')} label={t('name')} hint={t('nameHint')} />
      <TextField {...field('themeSv')} label={t('themeSv')} />
      <TextField {...field('themeEn')} label={t('themeEn')} />
      <TextField
        {...field('period')}
        label={t('period')}
        hint={t('periodHint')}
        optional={optional}
        narrow
      />
      <PartyFields initial={initial} count={count} />
    </>
  )
}
