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
