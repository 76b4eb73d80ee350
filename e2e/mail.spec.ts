import { mailTo, ways } from './support/journey.ts'
import { press } from './support/registering.ts'
import { expect, newAddress, people, test } from './support/test.ts'
import { words } from './support/words.ts'

// A letter that is shown runs nothing, not even what the test would run in it.
test.beforeEach(({ strays }) => {
  strays.expected.push(/^Blocked script execution in '[^']*\/letter/)
})

for (const { locale, how, use } of ways)
  test.describe(how, () => {
    test.use(use)
    const t = words[locale]

    test('staff find a mail, read what it said, and have one that failed tried again', async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const email = newAddress('letters')
      const partyId = freshPartnership().parties[0]?.id ?? ''
      const reference = await (await visitor()).register({ email, partyId })
      const said = await mailTo(server, email, /./)
      await signIn(page, people.staff)
      await page.goto(`/${locale}/staff/mail`)
      await page.getByLabel(t('outbox.search')).fill(reference)
      await press(page, t('outbox.show'))
      await page.getByRole('row').nth(1).getByRole('link').click()
      await expect(page.locator('main')).toContainText(String(said.subject))
      await expect(page.locator('main')).toContainText(email)

      const { id } = server.row<{ id: number }>('select id from outbox where "to" = ?', email)
      server.arrange(
        `update outbox set sent_at = null, sent = null, attempts = 3, next_attempt_at = null,
         last_error = '550 no such mailbox' where id = ?`,
        id,
      )
      await page.goto(`/${locale}/staff/mail?state=given-up&q=${email}`)
      await expect(page.getByRole('row')).toHaveCount(2)
      await page.getByRole('row').nth(1).getByRole('link').click()
      await expect(page.locator('main')).toContainText('550 no such mailbox')
      await press(page, t('outbox.retry'))
      await expect(page.getByText(t('outbox.retried'))).toBeVisible()
      await expect(async () => {
        await page.reload()
        await expect(page.locator('.tag')).toHaveText(t('letters.states.sent'))
      }).toPass({ timeout: 15_000 })
    })

    test('words that staff change stand in the next mail, and the product’s own after a reset', async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const own = `Welcome, says ${newAddress('staff').slice(0, 30)}`
      await signIn(page, people.staff)
      await page.goto(`/${locale}/staff/mail/templates`)
      await page.getByRole('link', { name: t('letters.kinds.received'), exact: true }).click()
      const lead = page.locator('[name="en.lead"]')
      await lead.fill(`${own} {event} {when} {city}`)
      await press(page, t('outbox.templates.save'))
      await expect(page.locator('main').getByRole('alert')).toContainText(
        t('problems.words.missing', { what: '{partnership}' }),
      )
      await expect(lead).toHaveValue(`${own} {event} {when} {city}`)
      await lead.fill(`${own} {event} {when} {city} {partnership} {`)
      await press(page, t('outbox.templates.save'))
      await expect(page.locator('main').getByRole('alert')).toContainText(
        t('problems.words.broken'),
      )
      await lead.fill(`${own} {event} {when} {city} {partnership}`)
      await press(page, t('outbox.templates.save'))
      await expect(page.getByText(t('outbox.templates.saved'))).toBeVisible()
      await expect(page.frameLocator('iframe').nth(1).getByText(own).last()).toBeVisible()

      const partner = async () => {
        const email = newAddress('reader')
        const partyId = freshPartnership().parties[0]?.id ?? ''
        await (await visitor()).register({ email, partyId })
        return (await mailTo(server, email, /^Registration received/)).text
      }
      expect(await partner()).toContain(own)

      await press(page, t('outbox.templates.resetButton'))
      await expect(page.getByText(t('outbox.templates.wasReset'))).toBeVisible()
      expect(await partner()).not.toContain(own)
    })
  })

test('a mail that lets somebody in is never shown', async ({ page, server, signIn, visitor }) => {
  const email = newAddress('secret')
  await (await visitor()).answer('/en/sign-in?next=/en/my', 'Send link and code', { email })
  await expect
    .poll(() => server.rows('select 1 from outbox where "to" = ? and sent_at is not null', email))
    .toHaveLength(1)
  const { id, mail, sent } = server.row<{ id: number; mail: string; sent: string | null }>(
    'select id, mail, sent from outbox where "to" = ?',
    email,
  )
  expect(sent).toBeNull()
  await signIn(page, people.staff)
  await page.goto(`/en/staff/mail/${id}`)
  await expect(page.locator('main')).toContainText('It is not kept')
  expect(await page.content()).not.toContain(JSON.parse(mail).code)
})

test('two of the staff change the same mail’s words: each is told, and nothing is lost', async ({
  page,
  server,
  signIn,
  visitor,
}) => {
  const at = '/en/staff/mail/templates/room-over'
  await signIn(page, people.staff)
  await page.goto(at)
  const other = await (await visitor()).signIn(people.staff)
  const typed = async () =>
    Object.fromEntries(
      await page
        .locator('main textarea')
        .evaluateAll((all) =>
          all.map((one) => [one.getAttribute('name'), (one as HTMLTextAreaElement).value]),
        ),
    ) as Record<string, string>
  await other.answer(at, 'Save the words', { ...(await typed()), 'en.next': 'Another’s words.' })
  await page.locator('[name="sv.next"]').fill('Mina ord.')
  await press(page, 'Save the words')
  await expect(page.getByRole('alert').first()).toContainText('Somebody else changed this')
  await expect(page.locator('[name="en.next"]')).toHaveValue('Another’s words.')
  await press(page, 'Save the words')
  await expect(page.getByText('The words are saved.')).toBeVisible()
  const kept = server.rows<{ locale: string; words: string }>(
    `select locale, words from mail_templates where kind = 'room-over' order by locale`,
  )
  expect(kept.map(({ words }) => JSON.parse(words))).toEqual([
    { next: 'Another’s words.' },
    { next: 'Mina ord.' },
  ])
})
