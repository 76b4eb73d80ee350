import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { env } from '@/lib/env'
import { demoMail } from '@/lib/mail/demo-mails'
import { pageTitle } from '@/lib/page-title'

type Props = { params: Promise<{ file: string; locale: string }> }

export const generateMetadata = async () => pageTitle((await getTranslations('demoMail'))('title'))

/** One mail of the demo: its text, its links to press, its attachments. */
export default async function DemoMail({ params }: Props) {
  const { file, locale } = await params
  const mail = env().demo ? await demoMail(file) : null
  if (!mail) notFound()
  const t = await getTranslations('demoMail')
  return (
    <div className="column">
      <p className="mb-6">
        <a href={`/${locale}/demo/mail`}>← {t('title')}</a>
      </p>
      <h1 className="text-2xl">{mail.subject}</h1>
      <p className="hint mt-2">
        {t('to')} {mail.to}
      </p>
      <div className="mt-6 whitespace-pre-wrap rounded-md border border-line bg-raised p-5">
        {mail.text.split(/(https?:\/\/\S+)/).map((part, i) =>
          part.startsWith('http') ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of a fixed text
            <a key={i} href={part} className="break-all">
              {part}
            </a>
          ) : (
            part
          ),
        )}
      </div>
      {mail.attachments.map((name) => (
        <p key={name} className="hint mt-3">
          {t('attachment', { name })}
        </p>
      ))}
    </div>
  )
}
