import type { IncomingMessage, ServerResponse } from 'node:http'

const statuses = { 404: 'nowhere', 500: 'apology' } as const

/**
 * Next leaves its 404 and 500 pages for the browser to draw: without JavaScript they are empty.
 * Such an answer is held back, and the page of ours that belongs to it is sent in its place, with
 * the same status. `origin` is where this very server answers.
 */
export function drawFailures(request: IncomingMessage, response: ServerResponse, origin: string) {
  let failed: 404 | 500 | null = null
  let decided = false

  // Asked before the first byte goes out, be it of the head or of the body.
  const holdsBack = () => {
    if (!decided && !response.headersSent) {
      decided = true
      const isPage = String(response.getHeader('content-type')).startsWith('text/html')
      if (request.method === 'POST') settlePost(response, isPage)
      if (isPage && response.statusCode === 404) failed = 404
      if (isPage && response.statusCode >= 500) failed = 500
    }
    return failed !== null
  }

  const { writeHead, flushHeaders, write, end } = response
  response.writeHead = ((status: number, ...more: never[]) => {
    response.statusCode = status
    return holdsBack() ? response : writeHead.call(response, response.statusCode, ...more)
  }) as typeof writeHead
  response.flushHeaders = () => {
    if (!holdsBack()) flushHeaders.call(response)
  }
  response.write = ((...args: Parameters<typeof write>) =>
    holdsBack() ? true : write.apply(response, args)) as typeof write
  response.end = ((...args: Parameters<typeof end>) => {
    if (!holdsBack()) return end.apply(response, args)
    const status = failed ?? 500
    drawn(request, `${origin}/${languageOf(request)}/${statuses[status]}`).then((page) => {
      failed = null
      for (const name of response.getHeaderNames())
        if (name !== 'set-cookie') response.removeHeader(name)
      response.statusCode = status
      for (const [name, value] of page.headers) response.setHeader(name, value)
      end.call(response, page.body, 'utf8')
    })
    return response
  }) as typeof end
}

/**
 * A page that leads on while it answers a post does so with 307, and the browser would post again,
 * to a page without the form. And what Next cannot read of a post is a fault of the sender: what
 * fails in code of ours has been answered in words by lib/action.
 */
function settlePost(response: ServerResponse, isPage: boolean) {
  if (response.statusCode === 307) response.statusCode = 303
  if (response.statusCode === 500 && !isPage) response.statusCode = 400
}

const languageOf = ({ url }: IncomingMessage) => (url?.startsWith('/sv') ? 'sv' : 'en')

// What describes the connection between the two is not for the visitor.
const notPassedOn = [
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-encoding',
  'content-length',
  'set-cookie',
  'date',
]

async function drawn(request: IncomingMessage, address: string) {
  try {
    const { cookie = '', 'x-request-id': id = '' } = request.headers
    const page = await fetch(address, {
      headers: { cookie, 'x-request-id': String(id), accept: 'text/html' },
    })
    const headers = [...page.headers].filter(([name]) => !notPassedOn.includes(name))
    return { headers, body: await page.text() }
  } catch {
    return { headers: [], body: 'Something went wrong. Try again in a while.' }
  }
}
