import { myRegistration } from '@/domain/registration/mine'
import { db } from '@/lib/db'
import { currentPerson } from '@/lib/session'

/** The registration a download is of, when it is the visitor's own; else null. */
export async function ownRegistration(reference: string) {
  const person = await currentPerson()
  return person && (await myRegistration(db(), person, reference))
}

export const nothing = () => new Response(null, { status: 404 })

/** A file that nobody between us and the visitor keeps. */
export const download = (body: BodyInit, type: string, name: string) =>
  new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })
