'use client'

import { useId, useMemo, useState, useSyncExternalStore } from 'react'
import { Seats } from '../seats'
import { useAnswers } from './answers'
import { Asked, describedBy, HintAndProblem } from './asked'

type Partnership = {
  id: string
  name: string
  theme: string
  places: number
  taken: number
  offered: number
  /** The state of the places in words. */
  state: string
  parties: { id: string; name: string }[]
}

type Props = {
  name: string
  initial?: string
  partnerships: Partnership[]
  texts: { search: string; label: string; choose: string; none: string; one: string; many: string }
}

const never = () => () => {}
const useHasScript = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

/**
 * Which organisation one comes from, and with it the partnership. By search as one types, each
 * partnership with its two seats; without JavaScript a plain select.
 */
export function OrganisationField(props: Props) {
  return useHasScript() ? <Search {...props} /> : <PlainSelect {...props} />
}

function PlainSelect({ name, initial, partnerships, texts }: Props) {
  const { problems, values, register } = useAnswers()
  const typed = values[name]
  return (
    <Asked name={name}>
      <label htmlFor={name} className="font-semibold">
        {texts.label}
      </label>
      <HintAndProblem name={name} />
      <select
        id={name}
        className="field mt-1"
        defaultValue={(typeof typed === 'string' ? typed : initial) ?? ''}
        aria-invalid={problems[name] ? true : undefined}
        aria-describedby={describedBy(name, undefined, problems[name])}
        {...register(name)}
      >
        <option value="">{texts.choose}</option>
        {partnerships.map((partnership) => (
          <optgroup key={partnership.id} label={`${partnership.name} (${partnership.state})`}>
            {partnership.parties.map((party) => (
              <option key={party.id} value={party.id}>
                {party.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Asked>
  )
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

function Search({ name, initial, partnerships, texts }: Props) {
  const { problems } = useAnswers()
  const [sought, setSought] = useState('')
  const [chosen, setChosen] = useState(initial)
  const searchId = useId()
  const searchable = useMemo(
    () =>
      partnerships.map((partnership) => ({
        partnership,
        text: fold(
          [partnership.name, partnership.theme, ...partnership.parties.map((p) => p.name)].join(
            ' ',
          ),
        ),
      })),
    [partnerships],
  )
  const words = fold(sought).split(/\s+/).filter(Boolean)
  // What is chosen stays in sight, whatever is sought: nobody sends an answer they cannot see.
  const found = searchable.filter(
    ({ text, partnership }) =>
      words.every((word) => text.includes(word)) ||
      partnership.parties.some(({ id }) => id === chosen),
  )
  const count = found.length
  return (
    <Asked name={name}>
      <label htmlFor={searchId} className="font-semibold">
        {texts.search}
      </label>
      <input
        id={searchId}
        type="search"
        className="field mt-1"
        autoComplete="off"
        spellCheck={false}
        value={sought}
        onChange={(event) => setSought(event.target.value)}
        // Return searches and does not send: the list is already there.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <p className="hint mt-2" aria-live="polite">
        {count === 0
          ? texts.none
          : count === 1
            ? texts.one
            : texts.many.replace('{count}', String(count))}
      </p>
      <fieldset className="mt-2" aria-describedby={describedBy(name, undefined, problems[name])}>
        <legend className="sr-only">{texts.label}</legend>
        <HintAndProblem name={name} />
        <div className="max-h-[30rem] divide-y divide-line overflow-y-auto rounded-md border border-line bg-raised px-4">
          {found.map(({ partnership }, i) => (
            <fieldset key={partnership.id} className="py-3">
              <legend className="contents">
                <span className="flex flex-wrap items-center gap-x-3 pt-3">
                  <Seats
                    places={partnership.places}
                    taken={partnership.taken}
                    offered={partnership.offered}
                  />
                  <span className="font-semibold">{partnership.name}</span>
                </span>
                <span className="hint block">
                  {partnership.theme} · {partnership.state}
                </span>
              </legend>
              {partnership.parties.map((party, j) => (
                <label key={party.id} className="choice">
                  <input
                    type="radio"
                    id={i === 0 && j === 0 ? name : `${name}-${party.id}`}
                    value={party.id}
                    name={name}
                    checked={chosen === party.id}
                    onChange={() => setChosen(party.id)}
                  />
                  <span>{party.name}</span>
                </label>
              ))}
            </fieldset>
          ))}
        </div>
      </fieldset>
    </Asked>
  )
}
