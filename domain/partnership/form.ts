import { z } from 'zod'
import { countryCodes } from '../application/countries'
import { id, line, neededLine, optionalLine } from '../form'
import { locales } from '../language'
import { emailAddress } from '../people/email'
import { partyKinds } from './facts'
import { partyKey, slugOf } from './slug-of'

/** The parties a form has room for, each with fields of its own: organisation1, country1, … */
export const slots = [1, 2, 3, 4, 5, 6, 7, 8] as const
export type Slot = (typeof slots)[number]
type Of<Name extends string, Field> = Record<`${Name}${Slot}`, Field>

const each = <Name extends string, Field>(name: Name, field: Field) =>
  Object.fromEntries(slots.map((slot) => [`${name}${slot}`, field])) as Of<Name, Field>

/** How long what is written of a partnership can be, in a form and in a file. */
export const most = { name: 120, theme: 200, period: 40, organisation: 120 } as const

export const partnershipName = neededLine(most.name, 'partnershipName.missing').refine(
  (name) => slugOf(name) !== '',
  'partnershipName.latin',
)

const parties = {
  // Which party it is; none where there was none when the page was drawn.
  ...each('partyId', line(100).optional()),
  ...each('organisation', optionalLine(most.organisation)),
  ...each('country', optionalLine(2)),
  ...each('kind', z.enum(['', ...partyKinds]).catch('')),
  // Where it stands among the others; what is no number leaves it where it was.
  ...each('order', z.coerce.number().int().min(1).max(99).catch(0)),
}
type Parties = z.output<z.ZodObject<typeof parties>>

function checkParties(answers: Parties, context: z.RefinementCtx) {
  const wrong = (field: string, message: string) =>
    context.addIssue({ code: 'custom', message, path: [field] })
  const seen = new Set<string>()
  const named = slots.filter((slot) => answers[`organisation${slot}`])
  for (const slot of named) {
    const [organisation, country] = [answers[`organisation${slot}`], answers[`country${slot}`]]
    if (!countryCodes.includes(country)) wrong(`country${slot}`, 'country.choose')
    if (!answers[`kind${slot}`]) wrong(`kind${slot}`, 'partyKind.choose')
    const party = partyKey({ organisation, country })
    if (seen.has(party)) wrong(`organisation${slot}`, 'organisation.twice')
    seen.add(party)
  }
  const free = slots.find((slot) => !named.includes(slot)) ?? 1
  if (named.length < 2) wrong(`organisation${free}`, 'organisation.two')
  else if (!named.some((slot) => answers[`country${slot}`] === 'SE'))
    wrong(`country${named[0]}`, 'country.swedish')
}

const about = {
  name: partnershipName,
  themeSv: neededLine(most.theme, 'partnershipTheme.missing'),
  themeEn: neededLine(most.theme, 'partnershipTheme.missing'),
  period: optionalLine(most.period),
}

export const newPartnershipForm = z.object({ ...about, ...parties }).superRefine(checkParties)

export const editPartnershipForm = z
  .object({
    partnershipId: id('unreadable'),
    version: z.coerce.number({ error: 'unreadable' }).int(),
    ...about,
    ...parties,
  })
  .superRefine(checkParties)

export type PartnershipAnswers = z.output<typeof newPartnershipForm>

export const ofPartnershipForm = z.object({ partnershipId: id('unreadable') })

export const nameCoordinatorForm = z.object({
  partnershipId: id('unreadable'),
  email: emailAddress,
  language: z.enum(locales, { error: 'language.choose' }),
})

export const inviteOneForm = z.object({
  partnershipId: id('unreadable'),
  eventId: id('unreadable'),
})

export const inviteAllForm = z.object({
  event: id('unreadable'),
  // How many the page named.
  count: z.coerce.number({ error: 'unreadable' }).int(),
})

/** How large a file of partnerships may be, in bytes. */
export const mostImportBytes = 2 * 1024 * 1024

export const importForm = z
  .object({ file: z.undefined(), fileSize: optionalLine(20) })
  .refine(({ fileSize }) => Number(fileSize) <= mostImportBytes, {
    path: ['file'],
    message: 'importFile.tooLarge',
  })

export const takeInForm = z.object({ importId: id('unreadable'), seal: id('unreadable') })
