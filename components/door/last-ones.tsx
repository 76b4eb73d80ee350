import type { OnList } from '@/domain/check-in/answer'
import { type DoorTexts, say } from './say'

type Props = {
  all: { id: string; reference: string; at: string }[]
  coming: OnList[]
  texts: DoorTexts
  clock: (at: string) => string
  undo: (id: string) => void
}

const most = 5

/** Who came in here last, each with the way back. */
export function LastOnes({ all, coming, texts, clock, undo }: Props) {
  const last = all.toSorted((one, other) => other.at.localeCompare(one.at)).slice(0, most)
  const nameOf = (reference: string) =>
    coming.find((one) => one.reference === reference)?.name ?? reference
  return (
    <section>
      <h2>{texts.last}</h2>
      {last.length === 0 && <p className="hint">{texts.nobodyYet}</p>}
      <ul className="rows mt-2">
        {last.map(({ id, reference, at }) => (
          <li key={id} className="flex items-center justify-between gap-4 py-2">
            <span className="wrap-anywhere min-w-0">
              <span className="text-quiet tabular-nums">{clock(at)}</span> {nameOf(reference)}
            </span>
            <button
              type="button"
              className="button plain"
              aria-label={say(texts.undoOf, { name: nameOf(reference) })}
              onClick={() => undo(id)}
            >
              {texts.undo}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
