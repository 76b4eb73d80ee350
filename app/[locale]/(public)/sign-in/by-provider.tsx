import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/domain/language'

type Props = { name: string; next: string; locale: Locale }

/** The organisation's own sign-in, for those who work there. */
export async function ByProvider({ name, next, locale }: Props) {
  const t = await getTranslations('signIn')
  return (
    <section className="mt-12 border-line border-t pt-8">
      <h2>{t('orTitle')}</h2>
      <p className="hint mt-2">{t('byProviderHint')}</p>
      <form action={`/${locale}/sign-in/provider`} method="post" className="mt-4">
        <input type="hidden" name="next" value={next} />
        <button type="submit" className="button plain">
          {t('byProvider', { name })}
        </button>
      </form>
    </section>
  )
}
