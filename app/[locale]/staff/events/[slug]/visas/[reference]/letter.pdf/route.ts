import { download, nothing } from '@/app/[locale]/my/[reference]/download'
import { academyToDownload } from '@/lib/academy-for-staff'
import { officersLetter } from '@/lib/papers'

type Context = { params: Promise<{ slug: string; reference: string }> }

export async function GET(_request: Request, { params }: Context) {
  const { slug, reference } = await params
  const academy = await academyToDownload(slug)
  const letter = academy && (await officersLetter(academy.person, reference))
  if (!letter) return nothing()
  return download(letter.pdf, 'application/pdf', `${letter.number}.pdf`)
}
