import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { moment } from '@/domain/in-words'
import { env } from '@/lib/env'
import { demoMails } from '@/lib/mail/demo-mails'
import { pageTitle } from '@/lib/page-title'

export const generateMetadata = async () => pageTitle((await getTranslations('demoMail'))('title'))

type Props = { searchParams: Promise<{ to?: string }> }

/** Every mail the demo has written. Outside the demo there is no such page. */
export default async function DemoMails({ searchParams }: Props) {
  if (!env().demo) notFound()
  const [{ to }, locale, t] = await Promise.all([
    searchParams,
    getLocale(),
    getTranslations('demoMail'),
  ])
  const mails = await demoMails(to)
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mt-3 text-quiet">{t('lead')}</p>
      {mails.length === 0 && <p className="mt-8">{t('empty')}</p>}
      <ul className="rows mt-8">
        {mails.map((mail) => (
          <li key={mail.file} className="py-4">
            <h2 className="text-lg">
              <a href={`/${locale}/demo/mail/${mail.file}`}>{mail.subject}</a>
            </h2>
            <p className="hint">
              {t('to')} {mail.to} · {moment(locale, mail.at)}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
