import { notFound } from 'next/navigation'
import { publishedEvents } from '@/domain/event/published'
import { samples } from '@/emails/samples'
import { db } from '@/lib/db'
import { letterPage } from '@/lib/mail/letter-page'
import { templateKind } from '@/lib/mail/product-words'
import { staffOnly } from '@/lib/staff-only'

type Props = { params: Promise<{ kind: string }> }

const ofAcademy = /^(application|academy|review|visa|certificate|document)/

/** A kind of mail as it reads now, to somebody invented. */
export async function GET(request: Request, { params }: Props) {
  await staffOnly()
  const kind = templateKind((await params).kind) ?? notFound()
  const locale = new URL(request.url).searchParams.get('in') === 'en' ? 'en' : 'sv'
  const events = await publishedEvents(db())
  const wanted = ofAcademy.test(kind) ? 'academy' : 'conference'
  const event = events.find((one) => one.kind === wanted) ?? events[0] ?? null
  return letterPage({ to: '', locale, mail: samples[kind] }, event)
}
