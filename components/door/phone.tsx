'use client'

import { type ReactNode, useEffect, useState } from 'react'
import type { Locale } from '@/domain/language'
import { AtTheDoor } from './at-the-door'
import { prepareCamera } from './camera'
import { DoorBooks } from './door-books'
import { forgetPage, keepPage } from './keep-page'
import type { DoorTexts } from './say'

type Props = {
  doorId: string
  /** Where all doors of the event are. */
  doors: string
  locale: Locale
  texts: DoorTexts
  walkIn: string | null
  /** What there is without JavaScript, and until the phone has it. */
  children: ReactNode
}

const everySoOften = 15_000
const listEvery = 300_000

/** The page of a door on its phone: lets in by camera, code or name, with a connection or without. */
export function Phone({ doorId, doors, children, ...rest }: Props) {
  const [books, setBooks] = useState<DoorBooks | null>(null)
  const [ready, setReady] = useState(false)
  useEffect(() => {
    // Only in a safe context, and where nothing is kept secret from pages, can a phone keep anything.
    if (!globalThis.crypto?.subtle || !globalThis.indexedDB) return
    const opened = new DoorBooks(doorId, `${doors}/${doorId}/sync`)
    setBooks(opened)
    const isGone = () => ['closed', 'left'].includes(opened.snapshot().standing)
    let forgotten = false
    const unsubscribe = opened.subscribe(() => {
      if (!isGone() || forgotten) return
      forgotten = true
      void forgetPage(doors)
    })
    const begin = async () => {
      await opened.open()
      if (isGone()) return
      await prepareCamera().catch(() => {})
      await keep()
    }
    // Where nothing can be kept, as in a private window, there is the page without it.
    begin().catch(() => setBooks(null))
    const send = () => void opened.send()
    const keep = async () => {
      if (!isGone()) setReady(await keepPage(doors))
    }
    const back = () => {
      send()
      void keep()
    }
    const again = setInterval(send, everySoOften)
    const anew = setInterval(() => void opened.fetchList(), listEvery)
    addEventListener('online', back)
    document.addEventListener('visibilitychange', send)
    return () => {
      opened.leave?.()
      unsubscribe()
      clearInterval(again)
      clearInterval(anew)
      removeEventListener('online', back)
      document.removeEventListener('visibilitychange', send)
    }
  }, [doorId, doors])
  if (!books) return children
  return <AtTheDoor books={books} ready={ready} doors={doors} {...rest} />
}
