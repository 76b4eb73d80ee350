import { getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/form/act-button'
import { personalLink } from '@/domain/people/personal-link'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { currentPerson } from '@/lib/session'
import { openLink } from './actions'

type Props = { params: Promise<{ token: string }> }

export const generateMetadata = async () => pageTitle((await getTranslations('link'))('title'))

/** Where a personal link leads first. Mail scanners open links: only the button goes on. */
export default async function PersonalLink({ params }: Props) {
  const [{ token }, person, t] = await Promise.all([
    params,
    currentPerson(),
    getTranslations('link'),
  ])
  const link = await personalLink(db(), token)
  if (!link)
    return (
      <div className="column">
        <h1>{t('overTitle')}</h1>
        <p className="lead mt-4">{t('over')}</p>
      </div>
    )
  const mine = person?.email === link.email
  return (
    <div className="column">
      <h1>{t('title')}</h1>
      <p className="lead mt-4">
        {t(mine ? 'mine' : 'signIn', { email: mine ? link.email : masked(link.email) })}
      </p>
      <div className="mt-8">
        <ActButton action={openLink} hidden={{ token }} submit={t(mine ? 'goOn' : 'sendCode')} />
      </div>
    </div>
  )
}

/** Enough of an address for whoever it belongs to: m…@chobe.example. */
const masked = (email: string) => email.replace(/^(.)[^@]*/, '$1…')
