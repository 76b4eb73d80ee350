import type { APIRequestContext, APIResponse } from '@playwright/test'

type Fields = [
  name: string,
  value: string | File | { name: string; mimeType: string; buffer: Buffer },
][]

export type Form = { html: string; hidden: Record<string, string> }

type Registering = {
  partyId: string
  givenNames?: string
  familyName?: string
  whenFull?: 'wait' | 'self' | 'both'
  diet?: string
}

const entities: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', '#x27': "'" }
const plain = (html: string) =>
  html.replace(/&(quot|amp|lt|gt|#x27);/g, (_, name: string) => entities[name] ?? '')

/** The forms of a page that post, each with its hidden fields: what a browser without JavaScript sends. */
export function formsOf(html: string): Form[] {
  return [...html.matchAll(/<form\b[^>]*method="POST"[^>]*>([\s\S]*?)<\/form>/g)].map(
    ([, inside = '']) => {
      const hidden: Record<string, string> = {}
      for (const [input] of inside.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)) {
        const name = input.match(/\bname="([^"]*)"/)?.[1]
        if (name) hidden[plain(name)] = plain(input.match(/\bvalue="([^"]*)"/)?.[1] ?? '')
      }
      return { html: inside, hidden }
    },
  )
}

/** The form with this text in it, most often its button's. */
export function formWith(html: string, text: string): Form {
  const form = formsOf(html).find((one) => plain(one.html).includes(text))
  if (!form) throw new Error(`no form with “${text}”`)
  return form
}

/** What a page says in its main part, as text. */
export const mainText = (html: string) =>
  plain((html.match(/<main[^>]*>([\s\S]*?)<\/main>/)?.[1] ?? '').replace(/<[^>]+>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()

/** Somebody who asks by HTTP alone, as a browser without JavaScript does. */
export class Visitor {
  constructor(
    readonly request: APIRequestContext,
    readonly origin: string,
  ) {}

  get(path: string): Promise<APIResponse> {
    return this.request.get(this.origin + path, { maxRedirects: 0 })
  }

  async html(path: string): Promise<string> {
    const answer = await this.get(path)
    if (answer.status() !== 200) throw new Error(`${path} answers ${answer.status()}`)
    return answer.text()
  }

  /** Posts a form as multipart; where a value is a list its name is sent several times. */
  post(
    path: string,
    fields: Record<string, string | string[]> | Fields,
    headers: Record<string, string> = { origin: this.origin },
  ): Promise<APIResponse> {
    const data = new FormData()
    if (Array.isArray(fields))
      for (const [name, value] of fields) data.append(name, value as string)
    else
      for (const [name, value] of Object.entries(fields))
        for (const one of [value].flat()) data.append(name, one)
    return this.request.post(this.origin + path, { multipart: data, headers, maxRedirects: 0 })
  }

  /** Through the demo's own door: one post, and one is the person. */
  async signIn(email: string): Promise<this> {
    const { hidden } = formWith(await this.html('/en/sign-in'), 'jonas.ekberg@ale.example')
    const through = await this.post('/en/sign-in', { ...hidden, email, next: '/en/my' })
    const proved = await this.get(String(through.headers().location))
    if (proved.status() !== 302) throw new Error(`${email} is not signed in: ${proved.status()}`)
    return this
  }

  /** One question page answered; where it leads. */
  async answer(path: string, button: string, answers: Record<string, string | string[]>) {
    const { hidden } = formWith(await this.html(path), button)
    const answer = await this.post(path, { ...hidden, ...answers })
    const to = answer.headers().location
    if (answer.status() !== 303 || !to)
      throw new Error(`${path} answers ${answer.status()}: ${mainText(await answer.text())}`)
    return to
  }

  /** A whole registration in one go; its reference. For tests that are about something else. */
  async register({ email, ...answers }: { email: string } & Registering): Promise<string> {
    await this.signIn(email)
    return this.sendRegistration(answers)
  }

  /** The same for whoever is signed in. */
  async sendRegistration({
    partyId,
    givenNames = 'Mpho',
    familyName = 'Seretse',
    whenFull,
    diet = '',
  }: Registering): Promise<string> {
    const at = '/en/events/partnership-conference-2019/register'
    let to = await this.answer(`${at}/partnership`, 'Continue', { partyId })
    if (to.endsWith('/places'))
      to = await this.answer(to, 'Continue', { whenFull: whenFull ?? 'wait' })
    if (to.endsWith('/invoice'))
      await this.answer(to, 'Continue', {
        organisationNumber: '212000-1967',
        invoiceReference: 'Partnership',
        electronicAddress: '',
      })
    await this.answer(`${at}/you`, 'Continue', {
      givenNames,
      familyName,
      mobile: '+46 70 174 06 05',
      delegateRole: 'project-leader',
      theme: 'trust',
      spokenLanguage: 'en',
      interpretation: '',
    })
    await this.answer(`${at}/stay`, 'Continue', {
      days: ['2019-05-13', '2019-05-14'],
      meals: '2019-05-13:lunch',
      nights: '2019-05-13',
      earlyNightReason: '',
    })
    const needs = { diet, accessOther: '', ...(diet && { sensitiveConsent: 'yes' }) }
    await this.answer(`${at}/needs`, 'Continue', needs)
    await this.answer(`${at}/visibility`, 'Continue', {})
    await this.answer(`${at}/check`, 'Send registration', { privacyRead: 'yes' })
    const reference = (await this.html(`${at}/confirmation`)).match(/VAS-\w{5}/)?.[0]
    if (!reference) throw new Error('no reference on the confirmation')
    return reference
  }
}
