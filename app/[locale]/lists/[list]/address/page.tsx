import { getLocale, getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { ActButton } from '@/components/form/act-button'
import { shortMoment } from '@/domain/in-words'
import { hasSensitive } from '@/domain/list/list-columns'
import { readKeptQuery } from '@/domain/list/list-query'
import { fullTitle } from '@/lib/page-title'
import { makeListAddress, revokeListAddress } from '../../actions'
import { own } from '../own'
import { MakeAddress } from './make-address'

type Props = { params: Promise<{ list: string }> }

/** The personal address of a list: made, replaced and revoked; it is shown once. */
export default async function ListAddress({ params }: Props) {
  const { list, address } = await own((await params).list)
  const [locale, t, form] = await Promise.all([
    getLocale(),
    getTranslations('lists'),
    getTranslations('form'),
  ])
  const sensitive = hasSensitive(readKeptQuery(list.query).columns)
  const here = `/${locale}/lists`
  const hidden = { listId: list.id }
  return (
    <div className="column">
      <title>{await fullTitle(t('addressTitle'))}</title>
      <Breadcrumbs
        way={[
          { href: here, name: t('title') },
          { href: `${here}/${list.id}`, name: list.name },
        ]}
      />
      <h1>{t('addressTitle')}</h1>
      <p className="mt-3 text-quiet">{t(sensitive ? 'addressSensitive' : 'addressLead')}</p>
      <div className="mt-6 space-y-6">
        {address ? (
          <p>
            {t('addressSince', { time: shortMoment(locale, address.madeAt) })}{' '}
            {address.lastReadAt
              ? t('lastRead', { time: shortMoment(locale, address.lastReadAt) })
              : t('neverRead')}
          </p>
        ) : (
          !sensitive && <p>{t('addressNone')}</p>
        )}
        {!sensitive && (
          <MakeAddress
            action={makeListAddress}
            hidden={hidden}
            texts={{
              problemTitle: form('problemTitle'),
              submit: t(address ? 'makeNewAddress' : 'makeAddress'),
              hint: address ? t('newReplaces') : '',
              shown: t('addressNew'),
            }}
          />
        )}
        {address && (
          <ActButton
            action={revokeListAddress}
            hidden={hidden}
            submit={t('revokeAddress')}
            look="grave"
          />
        )}
      </div>
    </div>
  )
}
