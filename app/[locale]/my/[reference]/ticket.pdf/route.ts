import { getTranslations } from 'next-intl/server'
import { currentPerson } from '@/lib/session'
import { ticketInWords } from '@/lib/ticket-in-words'
import { download, nothing } from '../download'
import { holdingOf } from '../holding'

type Context = { params: Promise<{ locale: string; reference: string }> }

export async function GET(_request: Request, { params }: Context) {
  const { locale: named, reference } = await params
  const locale = named === 'sv' ? 'sv' : 'en'
  const person = await currentPerson()
  const mine = person && (await holdingOf(person, reference))
  if (!mine?.comes) return nothing()
  const [t, ticket, { ticketPdf }] = await Promise.all([
    getTranslations({ locale, namespace: 'ticket' }),
    ticketInWords(mine, locale),
    // What draws it is heavy: a server that is asked for no ticket never loads it.
    import('@/lib/ticket-pdf'),
  ])
  return download(
    ticketPdf(ticket, locale),
    'application/pdf',
    `${t('fileName')}-${mine.registration.reference}.pdf`,
  )
}
