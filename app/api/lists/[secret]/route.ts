import { read } from '@/lib/list-by-address'

type Context = { params: Promise<{ secret: string }> }

/** What a spreadsheet reads: a list at its personal address. Whatever is wrong, there is nothing. */
export async function GET(_request: Request, { params }: Context) {
  return read((await params).secret)
}
