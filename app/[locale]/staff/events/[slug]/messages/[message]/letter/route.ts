import { notFound } from 'next/navigation'
import { letterFor } from '@/domain/message/recipients'
import { exampleRecipient } from '@/domain/message/send-test'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { letterPage } from '@/lib/mail/letter-page'
import { staffMessage } from '@/lib/messages-desk'

type Props = { params: Promise<{ slug: string; message: string }> }

/** A message as it is drawn in the mail of one of its recipients. */
export async function GET(request: Request, { params }: Props) {
  const { slug, message: id } = await params
  const { event, message } = await staffMessage(slug, id)
  const reference = new URL(request.url).searchParams.get('for') ?? undefined
  const example = (await exampleRecipient(db(), event, message, reference)) ?? notFound()
  const letter = letterFor(example, message.texts, { event, site: env().PUBLIC_URL })
  return letterPage(letter, event)
}
