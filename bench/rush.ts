import { type Answer, type Fields, formOf, leadsTo, textOf, Visitor } from './client'
import { type Load, summary } from './load'
import { answersOf, type Delegate, type Event } from './prepare'

export type Told = { email: string; reference: string; funding: string; inLine: number | null }
export type Rush = {
  requests: Load
  submits: Load
  told: Told[]
  errors: string[]
  resets: number
  seconds: number
}

/** Everybody arrives at once and signs up, page by page, as a browser with JavaScript does. */
export async function rush(base: string, event: Event, delegates: Delegate[]): Promise<Rush> {
  const times: number[] = []
  const submits: number[] = []
  const errors: string[] = []
  const told: Told[] = []
  let resets = 0

  async function signUp(delegate: Delegate) {
    const visitor = new Visitor(base, delegate.session)
    const register = `/en/events/${event.slug}/register`
    const timed = async (asking: Promise<Answer>) => {
      const answer = await asking
      times.push(answer.time)
      return answer
    }
    // A page that did not come is asked for again, as anybody would: nothing is written by it.
    const open = async (path: string): Promise<Answer & { path: string }> => {
      const answer = await timed(visitor.get(path)).catch((error) => {
        if (!isReset(error)) throw error
        resets++
        return timed(visitor.get(path))
      })
      if (answer.status >= 400) throw new Error(`${path}: ${answer.status}`)
      return answer.location ? open(new URL(answer.location, base).pathname) : { ...answer, path }
    }
    try {
      let path = `${register}/partnership`
      for (let page = await open(path), steps = 0; !path.endsWith('/confirmation'); steps++) {
        if (steps > 20) throw new Error(`${delegate.email} goes round in circles at ${path}`)
        path = page.path
        const step = path.split('/').at(-1) ?? ''
        const { action, hidden } = formOf(page.html)
        const typed: Fields = step === 'check' ? [['privacyRead', 'yes']] : fieldsOf(delegate, step)
        try {
          const answer = await timed(visitor.act(path, action, [...hidden, ...typed]))
          const to = leadsTo(answer)
          if (answer.status !== 200 || !to)
            throw new Error(`${path}: ${answer.status} ${answer.html.slice(0, 300)}`)
          if (step === 'check') submits.push(answer.time)
          path = to
        } catch (error) {
          if (!isReset(error)) throw error
          resets++
          // The answer is lost: a reload tells whether the person is registered already.
          const { status } = await timed(visitor.get(`${register}/confirmation`))
          if (status === 200) path = `${register}/confirmation`
        }
        page = await open(path)
        path = page.path
        if (path.endsWith('/confirmation')) told.push(readConfirmation(delegate.email, page))
      }
    } catch (error) {
      errors.push(`${delegate.email}: ${error instanceof Error ? error.message : error}`)
    } finally {
      visitor.leave()
    }
  }

  const begun = performance.now()
  await Promise.all(delegates.map(signUp))
  const total = performance.now() - begun
  return {
    requests: summary(`rush of ${delegates.length}: every request`, times, total),
    submits: summary(`rush of ${delegates.length}: the submit`, submits, total),
    told,
    errors,
    resets,
    seconds: total / 1000,
  }
}

const isReset = (error: unknown) =>
  error instanceof Error && /ECONNRESET|socket hang up|EPIPE/.test(`${error.message}`)

export function fieldsOf(delegate: Delegate, step: string): Fields {
  const typed = answersOf(delegate)[step as 'you'] ?? {}
  return Object.entries(typed).flatMap(
    ([name, value]): Fields => [value ?? []].flat().map((one) => [name, one]),
  )
}

function readConfirmation(email: string, { html }: Answer): Told {
  const text = textOf(html)
  const [, reference = ''] = text.match(/([A-Z]{3}-[0-9A-Z]{5})/) ?? []
  const [, number] = text.match(/You are number (\d+) in line/) ?? []
  const funded = text.includes('You hold one of your partnership’s two ICLD-funded places')
  const funding = funded ? 'icld' : number ? 'waiting' : 'unclear'
  return { email, reference, funding, inLine: number ? Number(number) : null }
}
