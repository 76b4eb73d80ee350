import type { View } from './door-books'
import type { DoorList } from './door-list'
import { type DoorTexts, say } from './say'

type Props = {
  view: View
  list: DoorList | null
  texts: DoorTexts
  clock: (at: string) => string
  dismiss: (id: string) => void
  see: (id: string) => void
}

/** What turned out otherwise once the doors had heard of each other. */
export function Told({ view, list, texts, clock, dismiss, see }: Props) {
  const nameOf = (reference: string) =>
    list?.coming.find((one) => one.reference === reference)?.name ?? reference
  const cameIn = list?.cameIn ?? []
  const twice = cameIn.flatMap((one) => {
    const first = cameIn.find(({ id }) => id === one.repeats)
    if (!first || view.seen.includes(one.id)) return []
    return [one.doorId, first.doorId].some((id) => id === list?.door.id) ? [{ one, first }] : []
  })
  if (twice.length === 0 && view.refused.length === 0) return null
  return (
    <section role="alert" className="rounded-md border-4 border-warm bg-warm-soft p-4">
      <h2>{texts.notice}</h2>
      <ul className="mt-2 grid gap-2">
        {twice.map(({ one, first }) => (
          <li key={one.id} className="wrap-anywhere">
            {say(texts.twice, {
              name: nameOf(one.reference),
              ...{ first: first.door, firstTime: clock(first.at) },
              ...{ door: one.door, time: clock(one.at) },
            })}{' '}
            <button type="button" className="button plain" onClick={() => see(one.id)}>
              {texts.dismiss}
            </button>
          </li>
        ))}
        {view.refused.map(({ id, name, reference, why }) => (
          <li key={id} className="wrap-anywhere">
            {say(texts.refused, { name: name || reference, why: texts.why[why] })}{' '}
            <button type="button" className="button plain" onClick={() => dismiss(id)}>
              {texts.dismiss}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
