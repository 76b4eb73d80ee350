import type { Page } from '@playwright/test'
import { mailTo, registerAll } from './support/journey.ts'
import { lookOver } from './support/look-over.ts'
import { addMessages } from './support/messages.ts'
import { academy } from './support/placed.ts'
import { press } from './support/registering.ts'
import { conference, expect, newAddress, people, test } from './support/test.ts'
import { locales, words } from './support/words.ts'

// Each on its own: both workers share them.
test.describe.configure({ mode: 'parallel' })

// A letter that is shown runs nothing, not even what the test would run in it.
test.beforeEach(({ strays }) => {
  strays.expected.push(/^Blocked script execution in '[^']*\/letter/)
})

const wide = 'Wolfeschlegelsteinhausenbergerdorff'

for (const locale of locales) {
  const t = words[locale]
  const staff = `/${locale}/staff`
  const desk = `${staff}/events/${conference}`

  async function lookAt(page: Page, paths: string[]) {
    for (const path of paths) {
      await page.goto(path)
      await lookOver(page, path, locale)
    }
  }

  /** The page once it has told what is wrong. */
  async function tell(page: Page, path: string, button: string) {
    await page.goto(path)
    await press(page, button)
    await expect(page.locator('main').getByRole('alert')).toBeFocused()
    await lookOver(page, `${path} with errors`, locale)
  }

  test(`people, their roles and the log can be read and used by everybody (${locale})`, async ({
    page,
    server,
    signIn,
  }) => {
    const email = newAddress(`${wide.toLowerCase()}.roles`)
    await signIn(page, email)
    const { id } = server.row<{ id: string }>('select id from people where email = ?', email)
    const give = (endsAt: string) => {
      const held = crypto.randomUUID()
      server.arrange(
        `insert into roles (id, person_id, role, event_id, given_at, ends_at, given_by, ended_by)
         select ?, ?, 'event-coordinator', e.id, 0, ?, p.id, p.id from events e, people p where e.slug = ? and p.email = ?`,
        ...[held, id, Date.parse(endsAt), conference, people.staff],
      )
      return held
    }
    give('2019-03-01T12:00:00Z')
    const held = give('2019-05-31T22:00:00Z')
    await signIn(page, people.staff)
    const person = `${staff}/people/${id}`
    await lookAt(page, [
      `${staff}/people`,
      `${staff}/people?q=nobody-of-that-name&ended=yes`,
      `${person}?done=given`,
      `${staff}/people/give`,
      `${person}/roles/${held}/end`,
      `${staff}/log`,
      `${staff}/log?person=${id}`,
    ])
    await tell(page, `${staff}/people/give`, t('people.giveButton'))
    await tell(page, `${person}/roles/${held}/end`, t('people.endButton'))
  })

  test(`partnerships and what is imported can be read and used by everybody (${locale})`, async ({
    page,
    server,
    signIn,
    freshPartnership,
  }) => {
    const [{ slug }, { id }] = [freshPartnership(), freshPartnership()]
    server.arrange('delete from invitations where partnership_id = ?', id)
    await signIn(page, people.staff)
    const all = `${staff}/partnerships`
    await lookAt(page, [
      all,
      `${all}?q=nothing-of-that-name`,
      `${all}/${slug}`,
      `${all}/${slug}/edit`,
      `${all}/${slug}/end`,
      `${all}/import`,
      `${desk}/invitations`,
      `${desk}/invitations/all`,
      `/${locale}/partnerships`,
    ])
    await tell(page, `${all}/new`, t('partnerships.add'))
    const read = async (rows: string[][]) => {
      await page.goto(`${all}/import`)
      await page.locator('input[type=file]').setInputFiles({
        name: 'partnerships.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(rows.map((row) => row.join(';')).join('\r\n')),
      })
      await press(page, t('imports.read'))
      await page.waitForURL(/import\/[0-9a-f-]{36}$/)
    }
    const headings = (
      ['name', 'themeSv', 'themeEn', 'period', 'organisation', 'country', 'kind'] as const
    ).map((column) => t(`imports.headings.${column}`))
    const party = (organisation: string, country: string) => [
      ...[`${wide} – ${slug}`, 'Vatten', 'Water', '2019–', organisation, country, 'region'],
    ]
    await read([headings, party(wide, 'SE'), party('', 'Nowhere'), ['', 'a'], party(wide, 'SE')])
    await expect(page.getByRole('status')).toContainText(/\d/)
    await lookOver(page, 'an import with faults', locale)
    await read([headings, party(wide, 'SE'), party(`${wide} Far`, 'KE')])
    await lookOver(page, 'an import to be taken in', locale)
  })

  test(`messages and their rules can be read and used by everybody (${locale})`, async ({
    page,
    server,
    signIn,
  }) => {
    const { message, sent, rule } = addMessages(server)
    await signIn(page, people.staff)
    const all = `${desk}/messages`
    await lookAt(page, [
      all,
      `${all}/new`,
      `${all}/${message}`,
      `${all}/${message}/send`,
      `${all}/${sent}`,
      `${all}/rules`,
      `${all}/rules/${rule}`,
    ])
    await tell(page, `${all}/new`, t('messages.save'))
    await tell(page, `${all}/${message}/send`, t('messages.send'))
    await tell(page, `${all}/rules/new`, t('messages.rules.save'))
  })

  test(`the product’s mails and their words can be read and used by everybody (${locale})`, async ({
    page,
    server,
    signIn,
    visitor,
    freshPartnership,
  }) => {
    const { letter } = addMessages(server)
    const email = newAddress('letter')
    await (await visitor()).register({ email, partyId: freshPartnership().parties[0]?.id ?? '' })
    await mailTo(server, email, /./)
    const { id } = server.row<{ id: number }>('select id from outbox where "to" = ?', email)
    await signIn(page, people.staff)
    const mail = `${staff}/mail`
    await lookAt(page, [
      mail,
      `${mail}?q=nobody-of-that-name`,
      `${mail}/${letter}`,
      `${mail}/${id}`,
      `${mail}/templates`,
      `${mail}/templates/received`,
    ])
    await page.locator('[name="en.lead"]').fill('{')
    await press(page, t('outbox.templates.save'))
    await expect(page.locator('main').getByRole('alert')).toBeFocused()
    await lookOver(page, 'words of a mail with errors', locale)
  })

  test(`articles can be read, written and used by everybody (${locale})`, async ({
    page,
    signIn,
  }) => {
    await lookAt(page, [`/${locale}/articles`, `/${locale}/articles/no-dropouts`])
    await signIn(page, people.staff)
    await lookAt(page, [
      `${staff}/articles`,
      `${staff}/articles/new`,
      `${staff}/articles/no-dropouts`,
      `${staff}/articles/no-dropouts/preview`,
    ])
    await tell(page, `${staff}/articles/new`, t('articles.save'))
  })

  test(`the overview, the places and the books can be read and used by everybody (${locale})`, async ({
    page,
    server,
    signIn,
  }) => {
    const { reference } = server.row<{ reference: string }>(
      `select reference from registrations where status = 'received' and partnership_id is not null`,
    )
    await signIn(page, people.staff)
    await lookAt(page, [
      desk,
      `${staff}/events/${academy}`,
      `${desk}/funding`,
      `${desk}/ledger`,
      `${desk}/ledger?by=partnership`,
      `${desk}/ledger/${reference}`,
    ])
    await tell(page, `${desk}/ledger/${reference}`, t('ledger.enterButton'))
  })

  test(`acting on many and on behalf of one can be used by everybody (${locale})`, async ({
    page,
    signIn,
    visitor,
    freshPartnership,
  }) => {
    const partnership = freshPartnership()
    const [first] = await registerAll(visitor, partnership, [undefined, undefined, 'wait'])
    await signIn(page, people.staff)
    const all = `${desk}/attendees`
    const many = `partnership=${partnership.slug}&all=yes`
    await lookAt(page, [
      `${all}?filters=open&not-place=none`,
      `${all}/act?do=approve&${many}`,
      `${all}/act?do=queue&${many}`,
      `${all}/act`,
      `${all}/views?query=status%3Dreceived`,
      `${all}/new`,
      `${all}/${first?.reference}/change/you`,
      `${staff}/events/${academy}/attendees?filters=open`,
    ])
    await tell(page, `${all}/act?do=decline&${many}`, t('many.buttons.decline', { count: 3 }))
    await page.goto(`${all}/act?do=tag&${many}`)
    await page.getByLabel(t('many.tagName')).fill(partnership.slug)
    await press(page, t('many.buttons.tag', { count: 3 }))
    await expect(page.locator('h1')).toHaveText(
      t('many.done.tag', { count: 3, tag: partnership.slug }),
    )
    await lookOver(page, 'what was done to many', locale)
  })
}
