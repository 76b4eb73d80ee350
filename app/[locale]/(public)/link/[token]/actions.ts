'use server'

import { z } from 'zod'
import { id } from '@/domain/form'
import { openPersonalLink } from '@/domain/people/personal-link'
import { can } from '@/domain/permissions'
import { openAction } from '@/lib/action'
import { askInThisBrowser } from '@/lib/ask-in-this-browser'

/**
 * Goes where a personal link leads. It is for one address: whoever is not signed in with that one
 * is sent a code there first, so that a link sent on is of no use to anybody else.
 */
export const openLink = openAction(
  z.object({ token: id('unreadable') }),
  async ({ tx, person, permit, locale, input }) => {
    permit(can.openPersonalLink())
    const { email, leadsTo } = await openPersonalLink(tx, input.token)
    if (person?.email === email) return leadsTo
    return askInThisBrowser(tx, { email, locale, next: `/${locale}${leadsTo}` })
  },
)
