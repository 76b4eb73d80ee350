import { useSyncExternalStore } from 'react'
import type { Locale } from '@/domain/language'
import type { DoorBooks } from './door-books'
import { LettingIn } from './letting-in'
import { type DoorTexts, say } from './say'
import { Told } from './told'

type Props = {
  books: DoorBooks
  ready: boolean
  doors: string
  locale: Locale
  texts: DoorTexts
  walkIn: string | null
}

/** How a door stands; people are let in while it has its list. */
export function AtTheDoor({ books, doors, texts, ...rest }: Props) {
  const view = useSyncExternalStore(books.subscribe, books.snapshot, books.snapshot)
  const { standing, list } = view
  if (standing === 'closed' || standing === 'left')
    return (
      <div className="column mt-6 grid gap-6">
        <p className="text-xl" role="status">
          {texts[standing]} <a href={doors}>{texts.allDoors}</a>
        </p>
        <Told {...{ view, list, texts }} clock={String} dismiss={books.dismiss} see={books.see} />
      </div>
    )
  if (standing === 'elsewhere') return <p className="mt-6 text-xl">{texts.elsewhere}</p>
  if (standing === 'signed-out' || standing === 'not-theirs')
    return (
      <div role="status" className="mt-6">
        <p className="text-xl">
          {say(standing === 'signed-out' ? texts.signedOut : texts.notTheirs, {
            count: view.waiting.length + view.undone.length,
          })}
        </p>
        <p className="mt-3">
          <a className="button" href={`/${rest.locale}/sign-in?next=${location.pathname}`}>
            {texts.signIn}
          </a>
        </p>
      </div>
    )
  if (!list)
    return (
      <p className="mt-6" role="status">
        {standing === 'opening' ? texts.opening : texts.noList}
      </p>
    )
  return <LettingIn {...rest} {...{ books, view, list, texts }} />
}
