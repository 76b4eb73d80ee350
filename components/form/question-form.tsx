'use client'

import {
  type FormEvent,
  type ReactNode,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { useForm } from 'react-hook-form'
import type { FormState } from '@/domain/form'
import { AnswersContext } from './answers'
import { check, withoutEmptyFiles } from './check'
import { Consequences } from './consequences'
import { EditedMeanwhile } from './edited-meanwhile'
import { ErrorSummary } from './error-summary'
import { type FormName, schemas } from './schemas'
import { useTypedSoFar } from './typed-so-far'

export type FormTexts = {
  submit: string
  sending: string
  problemTitle: string
  offline: string
  stale: string
  /** The title of the page, and what it begins with when there is a problem. */
  title: string
  errorPrefix: string
  /** The words of the form's problems, by their keys. */
  problems: Record<string, string>
}

/** One of several ways to send: its button's name and value go with the answers. */
export type Way = { name: string; value: string; label: string; look?: 'plain' }

type Action = (before: FormState, data: FormData) => Promise<FormState>
type Props = {
  action: Action
  form: FormName
  texts: FormTexts
  hidden?: Record<string, string>
  look?: 'grave'
  /** What is known to have to be mended before anything is sent from here, by field. */
  problems?: Record<string, string>
  /** For a form on a page that has a title of its own. */
  untitled?: boolean
  /** What stands above the questions; what has to be mended comes before even that. */
  heading?: ReactNode
  /** Several buttons in place of the one. */
  ways?: Way[]
  /** What stays in sight with the buttons while a long form is gone through. */
  bar?: ReactNode
  children?: ReactNode
}

/**
 * A question page's form. It works as it comes from the server; where there is JavaScript the
 * same schema answers at once, the server's answer comes without a reload, and what was typed
 * stays when the connection breaks.
 */
export function QuestionForm({
  action,
  form,
  texts,
  hidden = {},
  look,
  problems = {},
  untitled = false,
  heading,
  ways,
  bar,
  children,
}: Props) {
  const [served, post] = useActionState(action, { problems, values: {} })
  const [answered, setAnswered] = useState<FormState | null>(null)
  const [sending, setSending] = useState(false)
  const [broken, setBroken] = useState<unknown>(null)
  const ref = useRef<HTMLFormElement>(null)
  const id = useId()
  useTypedSoFar(id)
  const { register, unregister, handleSubmit } = useForm<Record<string, unknown>>({
    shouldFocusError: false,
    // Asked again at every key, the summary would take the focus from whoever is mending.
    reValidateMode: 'onSubmit',
    resolver: async () => {
      const problems = await check(form, ref.current)
      const inWords = Object.entries(problems).map(([field, key]) => [field, say(texts, key)])
      setAnswered({ problems: Object.fromEntries(inWords), values: {} })
      const errors = Object.keys(problems).map((field) => [field, { type: 'form' }])
      return { values: {}, errors: Object.fromEntries(errors) }
    },
  })
  // Thrown while drawing, so that Next shows the page that belongs to it.
  if (broken) throw broken

  const state = answered ?? served
  // What others changed meanwhile comes into the fields; whatever else is answered, they stay as typed.
  const [merged, setMerged] = useState<FormState | null>(null)
  const { values, meanwhile } = merged ?? served
  const { consequences } = state
  const submitText = consequences?.submit ?? texts.submit
  const sent = {
    ...hidden,
    // Drawn anew by the server, the page knows of a newer version than what was typed was made of.
    ...(typeof values.version === 'string' && { version: values.version }),
    ...(consequences && { agreed: consequences.agreed }),
  }
  useEffect(() => {
    if (served.to) location.assign(served.to)
  }, [served])

  async function send(data: FormData) {
    setSending(true)
    try {
      const answer = await action(state, data)
      if (answer.to) return location.assign(answer.to)
      setAnswered(answer)
      if (answer.meanwhile) {
        // What the fields held is forgotten, or they would be given it again when drawn anew.
        unregister()
        setMerged(answer)
      }
    } catch (error) {
      if (isOfNext(error)) return setBroken(error)
      setAnswered({ problems: { form: isStale(error) ? texts.stale : texts.offline }, values: {} })
    }
    setSending(false)
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent
    // A button that only leads on takes what is ticked with it and sends nothing.
    if (submitter?.getAttribute('formmethod') === 'get') return
    event.preventDefault()
    if (sending) return
    const data = withoutEmptyFiles(new FormData(event.currentTarget, submitter))
    handleSubmit(() => send(data))()
  }

  return (
    <form id={id} ref={ref} action={post} onSubmit={submit} onFocus={schemas[form]} noValidate>
      {!untitled && <title>{`${hasProblems(state) ? texts.errorPrefix : ''}${texts.title}`}</title>}
      <ErrorSummary title={texts.problemTitle} problems={state.problems} />
      {state.meanwhile && <EditedMeanwhile {...state.meanwhile} />}
      {consequences && <Consequences {...consequences} />}
      {heading}
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <AnswersContext
        key={meanwhile?.version}
        value={{ problems: state.problems, values, register }}
      >
        <div className="space-y-8">{children}</div>
        <div className={bar ? 'bar mt-8' : 'mt-8'}>
          {bar}
          <div className="flex flex-wrap gap-3">
            {(ways ?? [{ name: undefined, value: undefined, label: submitText, look }]).map(
              ({ label, look, ...pressed }) => (
                <button
                  key={label}
                  type="submit"
                  className={`button ${look ?? ''}`}
                  aria-disabled={sending}
                  {...pressed}
                >
                  {sending ? texts.sending : label}
                </button>
              ),
            )}
          </div>
        </div>
      </AnswersContext>
    </form>
  )
}

const hasProblems = ({ problems }: FormState) => Object.keys(problems).length > 0

function say({ problems }: FormTexts, key: string): string {
  const [name = '', number = ''] = key.split(':')
  return (problems[name] ?? problems.unreadable ?? name).replace('{number}', number)
}

const isOfNext = (error: unknown) =>
  error instanceof Error && 'digest' in error && String(error.digest).startsWith('NEXT_')

const isStale = (error: unknown) =>
  error instanceof Error && error.name === 'UnrecognizedActionError'
