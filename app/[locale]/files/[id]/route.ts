import { handOutCv } from '@/lib/hand-out-cv'
import { currentPerson } from '@/lib/session'

type Context = { params: Promise<{ id: string }> }

/** A CV, for whoever may see it; for everybody else there is nothing at this address. */
export async function GET(_request: Request, { params }: Context) {
  const [{ id }, person] = await Promise.all([params, currentPerson()])
  const cv = person && (await handOutCv(person, id))
  if (!cv) return new Response(null, { status: 404 })
  return new Response(cv.content, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': disposition(cv.name),
      'cache-control': 'private, no-store',
    },
  })
}

/** Saved under the name it came with, whatever letters that has (RFC 6266). */
function disposition(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w. -]/g, '_')
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
