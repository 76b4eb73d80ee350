'use client'

import { useParams } from 'next/navigation'

// The words stand here and not in the message files: this page must work when nothing else does,
// and every page carries it.
const words = {
  sv: {
    title: 'Något gick fel hos oss',
    lead: 'Det är inte ditt fel. Inget av det du hade skickat har gått förlorat. Försök igen om en stund.',
    id: 'Ange numret om du skriver till oss:',
    again: 'Försök igen',
  },
  en: {
    title: 'Something went wrong on our side',
    lead: 'It is not your fault. Nothing that you had sent is lost. Try again in a while.',
    id: 'Give this number if you write to us:',
    again: 'Try again',
  },
}

export default function Apology({ error }: { error: Error & { digest?: string } }) {
  const t = words[useParams().locale === 'sv' ? 'sv' : 'en']
  return (
    <div className="column">
      <title>{t.title}</title>
      <h1>{t.title}</h1>
      <p className="mt-4">{t.lead}</p>
      {error.digest && (
        <p className="mt-4">
          {t.id} <strong>{error.digest}</strong>
        </p>
      )}
      <p className="mt-6">
        <button type="button" className="button" onClick={() => location.reload()}>
          {t.again}
        </button>
      </p>
    </div>
  )
}
