import { notFound } from 'next/navigation'
import { samplePage } from '@/lib/mail/letter-page'
import { templateKind } from '@/lib/mail/product-words'
import { staffOnly } from '@/lib/staff-only'

type Props = { params: Promise<{ kind: string }> }

/** A kind of mail as it reads now, to somebody invented. */
export async function GET(request: Request, { params }: Props) {
  await staffOnly()
  const kind = templateKind((await params).kind) ?? notFound()
  const locale = new URL(request.url).searchParams.get('in') === 'en' ? 'en' : 'sv'
  return samplePage(kind, locale)
}
