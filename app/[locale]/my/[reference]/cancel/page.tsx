import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/form/act-button'
import { can } from '@/domain/permissions'
import { isLiving } from '@/domain/registration/answers'
import { pageTitle } from '@/lib/page-title'
import { cancel } from '../../actions'
import { loadMine } from '../load'

type Props = { params: Promise<{ reference: string }> }

export const generateMetadata = async () => pageTitle((await getTranslations('my'))('cancelTitle'))

/** What cancelling means, before it is done. */
export default async function Cancel({ params }: Props) {
  const [{ person, mine }, locale, t] = await Promise.all([
    loadMine((await params).reference),
    getLocale(),
    getTranslations('my'),
  ])
  const { registration, event, partnership, funding, turn } = mine
  if (!isLiving(registration.status) || !can.cancelRegistration(person, registration)) notFound()
  const address = `/${locale}/my/${registration.reference}`
  return (
    <div className="column">
      <h1>{t('cancelTitle')}</h1>
      <p className="mt-3 text-quiet">{event.texts[locale].title}</p>
      <div className="mt-6 space-y-3">
        {funding === 'icld' && <p>{t('cancelIcld', { partnership: partnership.name })}</p>}
        {funding === 'self' && <p>{t('cancelSelf')}</p>}
        {turn !== null && <p>{t('cancelWaiting', { partnership: partnership.name })}</p>}
      </div>
      <div className="mt-8 flex flex-wrap items-start gap-4">
        <ActButton
          action={cancel}
          hidden={{ reference: registration.reference }}
          submit={t('cancelButton', { reference: registration.reference })}
          look="grave"
        />
        <a className="button plain" href={address}>
          {t('keepButton')}
        </a>
      </div>
    </div>
  )
}
