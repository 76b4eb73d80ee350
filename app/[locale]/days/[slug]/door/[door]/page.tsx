import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { canAddTo } from '@/app/[locale]/staff/events/[slug]/attendees/new/can-add-to'
import { Phone } from '@/components/door/phone'
import { Refused } from '@/components/form/refused'
import { can } from '@/domain/permissions'
import { doorOf } from '@/lib/door'
import { pageTitle } from '@/lib/page-title'
import { type Asked, ByName } from './by-name'

type Props = {
  params: Promise<{ slug: string; door: string }>
  searchParams: Promise<Asked & { refused?: string }>
}

export async function generateMetadata({ params }: Props) {
  const { slug, door: id } = await params
  const { door } = await doorOf(slug, id)
  return pageTitle((await getTranslations('door'))('one', { door: door.name }))
}

/**
 * A door, on its phone. What the phone keeps of this page is what stands here without a query: it
 * names nobody. Without JavaScript it is a search and a button.
 */
export default async function DoorPage({ params, searchParams }: Props) {
  const [{ slug, door: id }, { refused, ...asked }] = await Promise.all([params, searchParams])
  const { person, event, door } = await doorOf(slug, id)
  const [locale, t, messages] = await Promise.all([
    getLocale(),
    getTranslations('door'),
    getMessages(),
  ])
  const doors = `/${locale}/days/${slug}/door`
  const walkIn =
    can.letWalkIn(person) && canAddTo(event)
      ? `/${locale}/staff/events/${slug}/attendees/new`
      : null
  return (
    <>
      <Refused code={refused} />
      <p className="mb-3">
        <a href={doors}>← {t('title')}</a>
      </p>
      <h1 className="wrap-anywhere mb-4">{door.name}</h1>
      <Phone
        doorId={door.id}
        doors={doors}
        locale={locale}
        texts={messages.door.phone}
        walkIn={walkIn}
      >
        {door.closedAt ? (
          <p className="text-xl">{t('isClosed')}</p>
        ) : (
          <ByName event={event} door={door} asked={asked} walkIn={walkIn} />
        )}
      </Phone>
    </>
  )
}
