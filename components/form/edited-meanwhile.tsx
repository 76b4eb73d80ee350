import type { Meanwhile } from '@/domain/form'

/** What somebody else changed while this form was filled in. */
export function EditedMeanwhile({ title, changes }: Meanwhile) {
  return (
    <section className="mb-8 rounded-md bg-warm-soft p-5" aria-label={title}>
      <h2 className="text-xl">{title}</h2>
      <ul className="mt-2 space-y-1">
        {changes.map((change) => (
          <li key={change} className="wrap-anywhere whitespace-pre-line">
            {change}
          </li>
        ))}
      </ul>
    </section>
  )
}
