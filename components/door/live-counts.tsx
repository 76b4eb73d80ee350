'use client'

import { useEffect, useState } from 'react'
import type { Count } from '@/domain/check-in/count'

type Props = {
  initial: Count[]
  /** Where the numbers of just now are. */
  address: string
  rows: { day: string; session: string; name: string }[]
  texts: { caption: string; name: string; in: string; expected: string }
}

const everySoOften = 15_000

/** How many are in, for each day and session, as it goes on. */
export function LiveCounts({ initial, address, rows, texts }: Props) {
  const [counts, setCounts] = useState(initial)
  useEffect(() => {
    const look = async () => {
      if (document.hidden) return
      const answer = await fetch(address, { cache: 'no-store' }).catch(() => null)
      if (answer?.ok) setCounts(await answer.json())
    }
    const again = setInterval(() => void look(), everySoOften)
    return () => clearInterval(again)
  }, [address])
  return (
    <table className="data mt-4 max-w-prose">
      <caption className="sr-only">{texts.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.name}</th>
          <th scope="col">{texts.in}</th>
          <th scope="col">{texts.expected}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ day, session, name }) => {
          const count = counts.find((one) => one.day === day && one.session === session)
          return (
            <tr key={`${day} ${session}`}>
              <th scope="row" className={session ? 'pl-4 font-normal' : 'font-semibold'}>
                {name}
              </th>
              <td>{count?.in ?? 0}</td>
              <td>{count?.expected ?? '–'}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
