import type Mail from 'nodemailer/lib/mailer'
import { db } from '@/db/client'
import type { Locale } from '@/domain/language'
import type { ClaimedLetter } from '@/domain/mail/outbox'
import { changes } from '@/domain/rooming/changes'
import { guestChanges } from '@/domain/rooming/guest-changes'
import { lastSent, sentList } from '@/domain/rooming/last-sent'
import { messages } from '@/messages'
import { fileName } from '../file-name'
import { inParts } from '../in-parts'
import { endings, listFile, mediaTypes } from '../list-file'
import type { ListInWords } from '../list-in-words'
import { changesList, roomingInWords } from '../rooming-in-words'

/**
 * The files that go with a rooming list's letter: the list as it was when it was sent, and what is
 * different from the one before. Drawn when the letter leaves, so that no name lies in the outbox.
 */
export async function roomingFiles({ mail, locale }: ClaimedLetter): Promise<Mail.Attachment[]> {
  if (mail.kind !== 'rooming-list') return []
  const list = await sentList(db(), mail.listId)
  // Sent so late that it has been erased: a letter without its list would tell nothing.
  if (!list) throw new Error('the rooming list is not there any more')
  const before = await lastSent(db(), list.hotelId, list.id)
  const files = messages[locale].rooms.files
  const workbook = (of: 'rooms' | 'roomChanges', words: ListInWords) =>
    attachment(
      fileName([files[of].name, list.hotel], endings.xlsx, list.sentAt),
      files[of].title,
      words,
      locale,
    )
  return [
    await workbook('rooms', roomingInWords(list.rows, locale)),
    ...(before
      ? [
          await workbook(
            'roomChanges',
            changesList(guestChanges(changes(before.rows, list.rows)), locale),
          ),
        ]
      : []),
  ]
}

async function attachment(
  filename: string,
  title: string,
  list: ListInWords,
  locale: Locale,
): Promise<Mail.Attachment> {
  const file = listFile('xlsx', { title, ...inParts(list) }, locale)
  return {
    filename,
    content: Buffer.from(await new Response(file).arrayBuffer()),
    contentType: mediaTypes.xlsx,
  }
}
