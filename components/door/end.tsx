import { useState } from 'react'
import type { DoorTexts } from './say'

type Props = { texts: DoorTexts; mayClose: boolean; end: () => Promise<boolean> }

/**
 * The end of a door: what its phone keeps is erased, once everything is sent, and whoever may close it
 * closes it for every other phone too. What that does is said before it is done.
 */
export function End({ texts, mayClose, end }: Props) {
  const [asked, setAsked] = useState(false)
  const [unsent, setUnsent] = useState(false)
  const name = mayClose ? texts.end : texts.leave
  const stop = () => {
    setAsked(false)
    setUnsent(false)
  }
  return (
    <>
      <h2 className="mt-4">{mayClose ? texts.endTitle : texts.leaveTitle}</h2>
      <p className="hint mb-3">{mayClose ? texts.endHint : texts.leaveHint}</p>
      {asked ? (
        <>
          <p className="mb-3">{mayClose ? texts.endDoes : texts.leaveDoes}</p>
          <div className="flex flex-wrap gap-3">
            <button
              type="button"
              className="button grave"
              onClick={async () => setUnsent(!(await end()))}
            >
              {name}
            </button>
            <button type="button" className="button plain" onClick={stop}>
              {texts.endNot}
            </button>
          </div>
        </>
      ) : (
        <button type="button" className="button plain" onClick={() => setAsked(true)}>
          {name}
        </button>
      )}
      {unsent && (
        <p className="wrong mt-2" role="alert">
          {texts.unsent}
        </p>
      )}
    </>
  )
}
