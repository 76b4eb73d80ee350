import { headers } from 'next/headers'
import { notFound, redirect, unstable_rethrow } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import { type Tx, transaction } from '@/db/client'
import { EditedMeanwhile } from '@/domain/edit/meanwhile'
import { Unagreed } from '@/domain/event/consequences'
import type { FormState } from '@/domain/form'
import { type Form, problemsOf, readForm, type Typed } from '@/domain/form'
import type { Locale } from '@/domain/language'
import type { Person } from '@/domain/people/person'
import { Problems } from '@/domain/problems'
import { NotFound, Refusal, type RefusalCode } from '@/domain/refusal'
import { consequencesInWords } from './consequences-in-words'
import { editedMeanwhile } from './edited-meanwhile'
import { logBug } from './log'
import { currentPerson } from './session'
import { signedIn } from './signed-in'

type Context<F extends Form, Who> = {
  tx: Tx
  person: Who
  locale: Locale
  input: z.output<F>
  /** What was typed, as it was typed. */
  typed: Typed
  permit: (allowed: boolean) => void
  /** The page that tells why it was refused when the form itself is gone from its own. */
  home: (path: string) => void
}

/**
 * A path to go on to, problems to mend that nevertheless keep what was written, or something to be
 * shown on the very page that asked: it stands in no address and is gone with the page.
 */
type Outcome = string | { problems: Record<string, string> } | { shown: Record<string, string> }
type Work<F extends Form, Who> = (context: Context<F, Who>) => Promise<Outcome>

/** Where a refusal leads to a page of its own instead of a message. */
type Elsewhere<F extends Form> = Partial<Record<RefusalCode, (input: z.output<F>) => string>>

/** An action of somebody signed in. Whoever is not is sent to sign in and back. */
export function action<F extends Form>(form: F, work: Work<F, Person>, elsewhere?: Elsewhere<F>) {
  return run<F, Person>(form, work, elsewhere, signedIn)
}

/** An action that needs nobody to be signed in. */
export function openAction<F extends Form>(form: F, work: Work<F, Person | null>) {
  return run<F, Person | null>(form, work, {}, currentPerson)
}

/**
 * Parses with the form's own schema, opens the transaction, runs, and turns refusals and problems
 * into messages. Denied by construction: without `permit` nothing is committed.
 */
function run<F extends Form, Who>(
  form: F,
  work: Work<F, Who>,
  elsewhere: Elsewhere<F> = {},
  who: () => Promise<Who>,
) {
  return async (_before: FormState, data: FormData): Promise<FormState> => {
    // A forged post can call an action with anything.
    if (!(data instanceof FormData)) notFound()
    const typed = readForm(form, data)
    const read = form.safeParse(typed)
    const input = read.data as z.output<F>
    const locale = (await getLocale()) as Locale
    let home: string | undefined
    const setHome = (path: string) => {
      home = path
    }
    try {
      const person = await who()
      if (!read.success) return mend(problemsOf(read.error, typed), typed)
      const outcome = await transaction(async (tx) => {
        let permitted = false
        const permit = (allowed: boolean) => {
          if (!allowed) throw new NotFound()
          permitted = true
        }
        const result = await work({ tx, person, locale, input, typed, permit, home: setHome })
        if (!permitted) throw new Error('an action has to ask for permission')
        return result
      })
      if (typeof outcome === 'string') return goOn(outcome, locale)
      if ('shown' in outcome) return { problems: {}, values: outcome.shown }
      return mend(outcome.problems, typed)
    } catch (error) {
      unstable_rethrow(error)
      if (error instanceof Problems) return mend(error.fields, typed)
      if (error instanceof NotFound) notFound()
      if (error instanceof Unagreed) return consequencesInWords(error, typed, locale)
      if (error instanceof EditedMeanwhile) return editedMeanwhile(error, typed, locale)
      if (error instanceof Refusal) {
        const to = elsewhere[error.code]?.(input)
        if (to) return goOn(to, locale)
        if (home && formIsGone.has(error.code)) await tellAt(home, locale, error.code)
        return refuse(error, typed)
      }
      return apologise(error, typed)
    }
  }
}

// Where there is JavaScript the answer comes in one request and the browser goes on by itself:
// Next would draw the target inside the action, and an answer lost on the way would be lost.
async function goOn(path: string, locale: Locale): Promise<FormState> {
  // A path with a language of its own, or of the machine's door, is left as it is.
  const to = /^\/(api|sv|en)\//.test(path) ? path : `/${locale}${path}`
  if ((await headers()).has('next-action')) return { problems: {}, values: {}, to }
  redirect(to)
}

// What ends with the form that asked for it: drawn anew by the server, it has nowhere to say why.
const formIsGone = new Set<RefusalCode>([
  'application-is-over',
  'already-decided',
  'cannot-be-cancelled',
  'cannot-be-reopened',
  'cannot-be-undone',
  'document-is-revoked',
  'door-is-closed',
  'event-is-over',
  'first-already',
  'holds-no-place',
  'import-has-faults',
  'import-is-over',
  'no-attended-day',
  'no-passport-data',
  'not-in-line',
  'not-those-any-more',
  'nothing-to-release',
  'offer-is-over',
  'others-were-told',
  'partnership-has-ended',
  'partnership-is-over',
  'place-is-over',
  'registration-is-over',
  'request-is-decided',
  'review-is-closed',
  'room-request-is-over',
  'staff-only-decide-the-living',
  'substitution-is-over',
])

// Where there is JavaScript the form still stands, and tells it itself.
async function tellAt(home: string, locale: Locale, code: RefusalCode) {
  if (!(await headers()).has('next-action')) redirect(`/${locale}${home}?refused=${code}`)
}

async function mend(problems: Record<string, string>, values: Typed): Promise<FormState> {
  const t = await getTranslations('problems')
  const inWords = Object.entries(problems).map(([field, key]) => [field, words(t, key)])
  return { problems: Object.fromEntries(inWords), values }
}

// A key may carry a number, and what it is about: too-long:100, score.choose:5:Quality.
function words(t: Awaited<ReturnType<typeof getTranslations<'problems'>>>, key: string): string {
  const [name = '', number, ...what] = key.split(':')
  const known = name as 'unreadable'
  return t.has(known) ? t(known, { number: Number(number), what: what.join(':') }) : t('unreadable')
}

async function refuse({ code, details }: Refusal, values: Typed): Promise<FormState> {
  return { problems: { form: (await getTranslations('refusals'))(code, details) }, values }
}

async function apologise(error: unknown, values: Typed): Promise<FormState> {
  const id = logBug(error, 'action')
  return { problems: { form: (await getTranslations('apology'))('inForm', { id }) }, values }
}
