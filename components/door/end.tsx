import { useState } from 'react'
import type { DoorTexts } from './say'

type Props = { texts: DoorTexts; end: () => Promise<boolean> }

/** The end of a door: what its phone keeps is erased, once everything is sent. */
export function End({ texts, end }: Props) {
  const [unsent, setUnsent] = useState(false)
  return (
    <>
      <h2 className="mt-4">{texts.endTitle}</h2>
      <p className="hint mb-3">{texts.endHint}</p>
      <button
        type="button"
        className="button plain"
        onClick={async () => setUnsent(!(await end()))}
      >
        {texts.end}
      </button>
      {unsent && (
        <p className="wrong mt-2" role="alert">
          {texts.unsent}
        </p>
      )}
    </>
  )
}
