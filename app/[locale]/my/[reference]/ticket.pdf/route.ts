import { getTranslations } from 'next-intl/server'
import { comes } from '@/domain/registration/comes'
import { ticketInWords } from '@/lib/ticket-in-words'
import { download, nothing, ownRegistration } from '../download'

type Context = { params: Promise<{ locale: string; reference: string }> }

export async function GET(_request: Request, { params }: Context) {
  const { locale: named, reference } = await params
  const locale = named === 'sv' ? 'sv' : 'en'
  const mine = await ownRegistration(reference)
  if (!mine || !comes({ ...mine, ...mine.registration })) return nothing()
  const [t, ticket, { ticketPdf }] = await Promise.all([
    getTranslations({ locale, namespace: 'ticket' }),
    ticketInWords(mine, locale),
    // What draws it is heavy: a server that is asked for no ticket never loads it.
    import('@/lib/ticket-pdf'),
  ])
  return download(
    new Uint8Array(await ticketPdf(ticket, locale)),
    'application/pdf',
    `${t('fileName')}-${mine.registration.reference}.pdf`,
  )
}
