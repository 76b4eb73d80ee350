import { getLocale, getTranslations } from 'next-intl/server'
import { Refused } from '@/components/form/refused'
import { staffMessage } from '@/lib/messages-desk'
import { Draft } from './draft'
import { OnItsWay } from './on-its-way'

export type Asked = {
  saved?: string
  tested?: string
  retried?: string
  refused?: string
  for?: string
  page?: string
  failed?: string
}
type Props = {
  params: Promise<{ slug: string; message: string }>
  searchParams: Promise<Asked>
}

/** One message: a draft to be written and tried, or how far its sending has come. */
export default async function MessagePage({ params, searchParams }: Props) {
  const [{ slug, message: id }, asked] = await Promise.all([params, searchParams])
  const { event, message } = await staffMessage(slug, id)
  const [locale, t] = await Promise.all([getLocale(), getTranslations('messages')])
  const here = `/${locale}/staff/events/${slug}/messages`
  const done = asked.saved
    ? t('saved')
    : asked.tested
      ? t('tested')
      : asked.retried && t('retried', { count: Number(asked.retried) || 0 })
  return (
    <>
      <Refused code={asked.refused} />
      {done && (
        <p role="status" className="mb-6 rounded-md bg-soft p-4">
          {done}
        </p>
      )}
      {message.state === 'draft' ? (
        <Draft event={event} message={message} here={here} asked={asked} />
      ) : (
        <OnItsWay event={event} message={message} here={here} asked={asked} />
      )}
    </>
  )
}
