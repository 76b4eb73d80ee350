import { download, nothing } from '@/app/[locale]/my/[reference]/download'
import { academyToDownload } from '@/lib/academy-for-staff'
import { previewOf } from '@/lib/papers'

type Context = { params: Promise<{ slug: string }> }

export async function GET(request: Request, { params }: Context) {
  const academy = await academyToDownload((await params).slug)
  if (!academy) return nothing()
  const asked = new URL(request.url).searchParams.get('kind')
  const kind = asked === 'certificate' ? 'certificate' : 'letter'
  const pdf = await previewOf(academy.event, kind)
  return download(pdf, 'application/pdf', `${kind}-preview.pdf`)
}
