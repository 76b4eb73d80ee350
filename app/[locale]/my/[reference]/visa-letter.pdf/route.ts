import { ownLetter } from '@/lib/papers'
import { currentPerson } from '@/lib/session'
import { download, nothing } from '../download'

type Context = { params: Promise<{ reference: string }> }

export async function GET(_request: Request, { params }: Context) {
  const person = await currentPerson()
  const letter = person && (await ownLetter(person, (await params).reference))
  if (!letter) return nothing()
  return download(letter.pdf, 'application/pdf', `${letter.number}.pdf`)
}
