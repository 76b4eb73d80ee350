'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormState } from '@/domain/form'

type Props = {
  action: (before: FormState, data: FormData) => Promise<FormState>
  /** Where the same is taken out as a file. */
  file: string
  eventId: string
  texts: Record<
    'problemTitle' | 'purpose' | 'purposeHint' | 'show' | 'nobody' | 'shown' | 'take' | 'caption',
    string
  >
  formats: { format: string; label: string }[]
}

type List = { headings: { title: string }[]; rows: string[][] }

/** Asks what names are needed for, and shows what that answers until the page is left. */
export function NamesForm({ action, file, eventId, texts, formats }: Props) {
  const [{ problems, values }, post, sending] = useActionState(action, { problems: {}, values: {} })
  const list: List | null =
    typeof values.list === 'string' && Object.keys(problems).length === 0
      ? JSON.parse(values.list)
      : null
  if (list)
    return (
      <div role="status">
        <p className="text-quiet">{texts.shown}</p>
        {list.rows.length === 0 ? (
          <p className="mt-4">{texts.nobody}</p>
        ) : (
          <>
            <form
              method="post"
              action={file}
              className="no-print mt-4 flex flex-wrap items-center gap-3"
            >
              <input type="hidden" name="eventId" value={eventId} />
              <input type="hidden" name="purpose" value={String(values.purpose)} />
              <span className="font-semibold">{texts.take}</span>
              {formats.map(({ format, label }) => (
                <button
                  key={format}
                  type="submit"
                  name="format"
                  value={format}
                  className="button plain"
                >
                  {label}
                </button>
              ))}
            </form>
            <Named list={list} caption={texts.caption} />
          </>
        )}
      </div>
    )
  return (
    <form action={post} className="column" noValidate>
      <ErrorSummary title={texts.problemTitle} problems={problems} />
      <input type="hidden" name="eventId" value={eventId} />
      <label htmlFor="purpose" className="font-semibold">
        {texts.purpose}
      </label>
      <p id="purpose-hint" className="hint">
        {texts.purposeHint}
      </p>
      {problems.purpose && (
        <p id="purpose-problem" className="wrong mt-1">
          {problems.purpose}
        </p>
      )}
      <input
        id="purpose"
        name="purpose"
        type="text"
        className="field mt-1"
        defaultValue={typeof values.purpose === 'string' ? values.purpose : ''}
        aria-describedby={problems.purpose ? 'purpose-problem purpose-hint' : 'purpose-hint'}
        aria-invalid={problems.purpose ? true : undefined}
      />
      <button type="submit" className="button mt-6" aria-disabled={sending}>
        {texts.show}
      </button>
    </form>
  )
}

const Named = ({ list, caption }: { list: List; caption: string }) => (
  <table className="data cards mt-4">
    <caption className="sr-only">{caption}</caption>
    <thead className="max-sm:sr-only">
      <tr>
        {list.headings.map(({ title }) => (
          <th key={title} scope="col" className="whitespace-normal!">
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {list.rows.map(([name, ...cells], row) => (
        // Two may have one name.
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change their order
        <tr key={row}>
          <th scope="row" className="wrap-anywhere">
            {name}
          </th>
          {cells.map((cell, i) => {
            const title = list.headings[i + 1]?.title ?? ''
            return (
              <td key={title} data-title={title} className="wrap-anywhere">
                {cell}
              </td>
            )
          })}
        </tr>
      ))}
    </tbody>
  </table>
)
