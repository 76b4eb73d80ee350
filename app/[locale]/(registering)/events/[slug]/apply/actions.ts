'use server'

import { z } from 'zod'
import {
  type ApplicationStep,
  applicationForms,
  sendApplicationForm,
} from '@/domain/application/form'
import { openApplication, pagesOf } from '@/domain/application/open-application'
import { saveApplication } from '@/domain/application/save-application'
import { sendApplication } from '@/domain/application/send-application'
import { id } from '@/domain/form'
import { can } from '@/domain/permissions'
import { privacyVersion } from '@/domain/privacy/notice'
import { action } from '@/lib/action'

const where = { event: id('unreadable'), from: z.enum(['check']).optional().catch(undefined) }
const applying = (event: string) => `/events/${event}/apply`

type Typed = Exclude<ApplicationStep, 'cv'>

/** Keeps one page's answers and goes on to the next, or back to where one came from to change them. */
function saving<S extends Typed>(step: S) {
  return action(
    applicationForms[step].safeExtend(where),
    async ({ tx, person, permit, input, typed }) => {
      permit(can.apply(person))
      const { event, from, ...answers } = { ...typed, event: input.event, from: input.from }
      await saveApplication(tx, person, event, step, answers)
      const open = await openApplication(tx, person, event)
      const pages = open ? pagesOf(open) : []
      const next = pages[pages.indexOf(step) + 1]
      // Another category may ask for more: the check page leads to what is missing.
      return `${applying(event)}/${next && !from ? next : 'check'}`
    },
    { 'registration-is-closed': ({ event }) => `/events/${event}/register` },
  )
}

export const saveCategory = saving('category')
export const saveApplicant = saving('applicant')
export const saveStream = saving('stream')
export const saveResearch = saving('research')
export const saveMotivation = saving('motivation')

export const sendIt = action(
  sendApplicationForm.safeExtend({ event: where.event }),
  async ({ tx, person, permit, locale, input }) => {
    permit(can.apply(person))
    await sendApplication(tx, person, input.event, { locale, privacyVersion })
    return `${applying(input.event)}/confirmation`
  },
  {
    'already-registered': ({ event }) => `${applying(event)}/confirmation`,
    'registration-is-closed': ({ event }) => `/events/${event}/register`,
  },
)
