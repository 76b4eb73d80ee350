import { buffer } from 'node:stream/consumers'
import { eq } from 'drizzle-orm'
import type Mail from 'nodemailer/lib/mailer'
import { lists } from '@/db/schema/lists'
import { hasSensitive } from '@/domain/list/list-columns'
import { type Running, runKept } from '@/domain/list/run-list'
import { personById } from '@/domain/people/by-id'
import { db } from '../db'
import { mediaTypes } from '../list-file'
import { fileOf, nameOfFile } from '../list-table'

type List = typeof lists.$inferSelect

/** Whether the file of a list can be made: it is read to its end, and kept nowhere. */
export async function makeScheduled(running: Running, list: List): Promise<void> {
  for await (const _ of fileOf(running, list));
}

/**
 * The file that goes with a letter, made as the letter leaves: who is in it, and what its owner may
 * see, is as of that moment. Without the rights there is no file, and so no letter.
 */
export async function attachedList(listId: string): Promise<Mail.Attachment> {
  const [list] = await db().select().from(lists).where(eq(lists.id, listId))
  const owner = list && (await personById(db(), list.ownerId))
  const running = owner && (await runKept(db(), owner, list))
  if (!running || hasSensitive(running.columns)) throw new Error('the list is there no more')
  return {
    filename: nameOfFile(running, list),
    content: await buffer(fileOf(running, list)),
    contentType: mediaTypes[list.format],
  }
}
