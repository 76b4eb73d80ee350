import { Agent, request } from 'node:http'

export type Answer = { status: number; location: string; html: string; time: number }
type Call = { method?: string; headers?: Record<string, string>; body?: FormData }

/** One visitor: a connection and a cookie jar of their own. Follows nothing by itself. */
export class Visitor {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 })
  readonly #jar = new Map<string, string>()

  constructor(
    readonly base: string,
    session?: string,
  ) {
    if (session) this.#jar.set('session', session)
  }

  get = (path: string) => this.#ask(path)

  /** As a browser sends a form without JavaScript: the page's own hidden fields and the answers. */
  submit(path: string, fields: Fields): Promise<Answer> {
    return this.#ask(path, { method: 'POST', body: formData(fields) })
  }

  /** As Next's script sends it: the action in a header, the state before and the answers. */
  act(path: string, action: string, fields: Fields): Promise<Answer> {
    const named = fields.map(([name, value]): [string, string] => [`_1_${name}`, value])
    const body = formData([...named, ['0', '[{"problems":{},"values":{}},"$K1"]']])
    const headers = { 'next-action': action, accept: 'text/x-component' }
    return this.#ask(path, { method: 'POST', headers, body })
  }

  leave = () => this.#agent.destroy()

  async #ask(path: string, { method = 'GET', headers = {}, body }: Call = {}): Promise<Answer> {
    const encoded = body && new Response(body)
    const bytes = encoded && Buffer.from(await encoded.arrayBuffer())
    const begun = performance.now()
    return new Promise((resolve, reject) => {
      const cookie = [...this.#jar].map((pair) => pair.join('=')).join('; ')
      const asking = request(`${this.base}${path}`, {
        agent: this.#agent,
        method,
        headers: {
          ...(cookie && { cookie }),
          ...(bytes && {
            origin: this.base,
            'content-type': encoded?.headers.get('content-type') ?? '',
            'content-length': bytes.length,
          }),
          ...headers,
        },
      })
      asking.on('error', reject).on('response', (response) => {
        for (const one of response.headers['set-cookie'] ?? []) this.#remember(one)
        const chunks: Buffer[] = []
        response.on('data', (chunk) => chunks.push(chunk)).on('error', reject)
        response.on('end', () => {
          const time = performance.now() - begun
          const { statusCode: status = 0, headers } = response
          const html = Buffer.concat(chunks).toString()
          resolve({ status, location: headers.location ?? '', html, time })
        })
      })
      asking.end(bytes)
    })
  }

  #remember(cookie: string) {
    const [, name = '', value = ''] = cookie.match(/^([^=]+)=([^;]*)/) ?? []
    this.#jar.set(name, value)
  }
}

export type Fields = [name: string, value: string][]

function formData(fields: Fields): FormData {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

const plain = (html: string) =>
  html
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

/** What the question form of a page sends besides the answers, with the name of its action. */
export function formOf(html: string): { action: string; hidden: Fields; marks: Fields } {
  const form = html.match(/<main.*?<form.*?<\/form>/s)?.[0] ?? ''
  const all = [...form.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?\/>/g)]
  const fields = all.map(([, name = '', value = '']): [string, string] => [name, plain(value)])
  const marks = fields.filter(([name]) => name.startsWith('$ACTION'))
  const [, action = ''] = JSON.stringify(marks).match(/\\"id\\":\\"([0-9a-f]+)\\"/) ?? []
  return { action, marks, hidden: fields.filter(([name]) => !name.startsWith('$ACTION')) }
}

/** Where an answer leads: by redirect, or in the state that JavaScript gets. */
export const leadsTo = ({ location, html }: Answer) =>
  location || (html.match(/"to":"([^"]+)"/)?.[1] ?? '')

/** The words of the page, without its markup. */
export const textOf = (html: string) =>
  plain(html.replace(/<script.*?<\/script>/gs, '').replace(/<[^>]+>/g, ''))
