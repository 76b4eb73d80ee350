import { getTranslations } from 'next-intl/server'
import { PickPage } from '@/components/attendees/pick-page'
import type { Attendee } from '@/domain/lists/attendees'

export type Picking = {
  /** Whether everybody on the page is ticked from the start, and the address with them so. */
  all: boolean
  pickAll: string
}

/** Above the ticks: the way to tick everybody on the page. */
export async function PickHead({ all, pickAll }: Picking) {
  const t = await getTranslations('attendees')
  return (
    <th scope="col">
      <PickPage
        href={pickAll}
        all={all}
        texts={{ pick: t('pickPage'), leave: t('leavePage'), of: t('onThisPage') }}
      />
    </th>
  )
}

export async function PickCell({ attendee, all }: Picking & { attendee: Attendee }) {
  const t = await getTranslations('attendees')
  const { reference, familyName, givenNames } = attendee.registration
  return (
    <td className="pick">
      <input
        type="checkbox"
        name="pick"
        value={reference}
        defaultChecked={all}
        aria-label={t('pick', { name: `${givenNames} ${familyName}` })}
        className="size-6 accent-accent"
      />
    </td>
  )
}
