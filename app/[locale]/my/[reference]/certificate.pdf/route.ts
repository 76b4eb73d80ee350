import { ownCertificate } from '@/lib/papers'
import { currentPerson } from '@/lib/session'
import { download, nothing } from '../download'

type Context = { params: Promise<{ reference: string }> }

export async function GET(_request: Request, { params }: Context) {
  const person = await currentPerson()
  const certificate = person && (await ownCertificate(person, (await params).reference))
  if (!certificate) return nothing()
  return download(certificate.pdf, 'application/pdf', `${certificate.number}.pdf`)
}
