import type { ReactNode } from 'react'
import { type DoorTexts, say } from './say'
import { lookOf, type Verdict } from './verdict'

type Props = {
  verdict: Verdict
  /** In place of the words of the verdict: nobody has decided yet. */
  title?: string
  texts: DoorTexts
  /** An instant as the clock at the door shows it. */
  clock: (at: string) => string
  days: (days: string[]) => string
  children?: ReactNode
}

const looks = {
  good: { box: 'border-accent bg-soft', icon: '✓' },
  warm: { box: 'border-warm bg-warm-soft', icon: '!' },
  bad: { box: 'border-wrong bg-wrong-soft', icon: '✕' },
}

const undecided = { box: 'border-edge', icon: '→' }

/** What is said of whoever stands at the door, to be read at arm's length. */
export function Result({ verdict, title, texts, clock, days, children }: Props) {
  const look = lookOf(verdict)
  const { box, icon } = title && look === 'good' ? undecided : looks[look]
  const who = 'who' in verdict ? verdict.who : null
  return (
    <div className={`rounded-md border-4 p-4 ${box}`}>
      <p className="flex items-baseline gap-3 font-bold text-3xl leading-tight">
        <span aria-hidden="true">{icon}</span>
        <span>{title ?? texts.verdict[verdict.kind]}</span>
      </p>
      {who && (
        <>
          <p className="wrap-anywhere mt-2 font-bold text-2xl leading-tight">{who.name}</p>
          <p className="wrap-anywhere mt-1 text-xl">{who.organisation}</p>
          <p>{who.role}</p>
        </>
      )}
      {'reference' in verdict && <p className="mt-1 tabular-nums">{verdict.reference}</p>}
      <p className="mt-2">
        {title && verdict.kind === 'welcome'
          ? ''
          : say(texts.about[verdict.kind], {
              time: verdict.kind === 'already' ? clock(verdict.at) : '',
              door: verdict.kind === 'already' ? verdict.door : '',
              days: who ? days(who.days) : '',
            })}
      </p>
      {'unchecked' in verdict && verdict.unchecked && (
        <p className="mt-2 font-semibold">{texts.unchecked}</p>
      )}
      {children && <div className="mt-3 flex flex-wrap gap-3">{children}</div>}
    </div>
  )
}
