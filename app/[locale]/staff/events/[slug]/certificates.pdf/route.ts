import { download, nothing } from '@/app/[locale]/my/[reference]/download'
import { academyToDownload } from '@/lib/academy-for-staff'
import { allCertificates } from '@/lib/papers'

type Context = { params: Promise<{ slug: string }> }

export async function GET(_request: Request, { params }: Context) {
  const { slug } = await params
  const academy = await academyToDownload(slug)
  const pdf = academy && (await allCertificates(academy.person, academy.event))
  if (!pdf) return nothing()
  return download(pdf, 'application/pdf', `certificates-${slug}.pdf`)
}
