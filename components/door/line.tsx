import type { View } from './door-books'
import { type DoorTexts, say } from './say'

type Props = { view: View; ready: boolean; texts: DoorTexts; clock: (at: string) => string }

/** Whether the door is heard, and what it has to tell when it is not. */
export function Line({ view, ready, texts, clock }: Props) {
  const { standing, waiting, undone, heardAt } = view
  const toSend = waiting.length + undone.length
  const time = heardAt ? clock(heardAt) : '–'
  return (
    <div role="status">
      <p>
        {standing === 'offline' ? (
          <span className="tag warm">{say(texts.offline, { time })}</span>
        ) : (
          <span className="tag good">
            {standing === 'opening' ? texts.opening : texts.connected}
          </span>
        )}{' '}
        {ready && <span className="tag">{texts.ready}</span>}
      </p>
      {toSend > 0 && <p className="mt-1 font-semibold">{say(texts.waiting, { count: toSend })}</p>}
    </div>
  )
}
