import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/form/act-button'
import { shortMoment } from '@/domain/in-words'
import { can } from '@/domain/permissions'
import { doorOf } from '@/lib/door'
import { pageTitle } from '@/lib/page-title'
import { shutDoor } from '../../actions'

type Props = { params: Promise<{ slug: string; door: string }> }

export const generateMetadata = async () => pageTitle((await getTranslations('door'))('closeOne'))

/** What it means that a door is closed, before it is done. */
export default async function CloseDoor({ params }: Props) {
  const { slug, door: id } = await params
  const { person, door } = await doorOf(slug, id)
  if (door.closedAt || !can.closeDoor(person, door)) notFound()
  const [locale, t] = await Promise.all([getLocale(), getTranslations('door')])
  return (
    <div className="column">
      <p className="no-print mb-6">
        <a href={`/${locale}/days/${slug}/door`}>← {t('title')}</a>
      </p>
      <h1 className="wrap-anywhere">{t('closeTitle', { door: door.name })}</h1>
      <p className="mt-4">
        {t('closeHeard', { time: shortMoment(locale, door.lastHeardAt) })} {t('closeDoes')}
      </p>
      <div className="mt-6">
        <ActButton
          action={shutDoor}
          hidden={{ doorId: door.id }}
          submit={t('closeButton')}
          look="grave"
        />
      </div>
    </div>
  )
}
