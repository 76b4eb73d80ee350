import { press } from './support/registering.ts'
import { conference, expect, newAddress, people, test } from './support/test.ts'

const attendees = `/en/staff/events/${conference}/attendees`
const ofConference = `select count(*) n from registrations
  where event_id = (select id from events where slug = '${conference}')`

test('staff search, filter and sort in the address, and the numbers at the filters are right', async ({
  page,
  server,
  signIn,
  visitor,
  freshPartnership,
}) => {
  const partyId = freshPartnership().parties[0]?.id ?? ''
  const reference = await (await visitor()).register({ email: newAddress('decided'), partyId })
  const staff = await (await visitor()).signIn(people.staff)
  await staff.answer(`${attendees}/${reference}`, 'Save the decision', {
    ...{ outcome: 'approved', when: 'later', reason: '' },
  })
  await signIn(page, people.staff)
  await page.goto(attendees)
  const total = server.row<{ n: number }>(ofConference).n
  await expect(page.getByRole('status')).toHaveText(`${total} attendees`)
  const held = server.row<{ n: number }>(
    `select count(*) n from decisions d join registrations r on r.id = d.registration_id
     where d.released_at is null
     and r.event_id = (select id from events where slug = '${conference}')`,
  ).n
  await page.getByRole('link', { name: `Held back (${held})` }).click()
  await expect(page).toHaveURL(`${attendees}?decision=held`)
  await expect(page.getByRole('row')).toHaveCount(held + 1)

  await page.goto(attendees)
  await page.getByRole('searchbox').fill('  NYQVIST harryda ')
  await press(page, 'Show')
  await expect(page).toHaveURL(/[?&]q=/)
  await expect(page.getByRole('status')).toHaveText('One attendee')
  await expect(page.getByRole('link', { name: 'Nyqvist, Petra' })).toBeVisible()

  await page.goto(`${attendees}?status=cancelled`)
  const header = page.getByRole('columnheader', { name: 'Name' })
  await expect(header).toHaveAttribute('aria-sort', 'ascending')
  const names = () => page.getByRole('rowheader').getByRole('link').allTextContents()
  const ascending = await names()
  await header.getByRole('link').click()
  await expect(page).toHaveURL(/order=desc/)
  await expect(page).toHaveURL(/status=cancelled/)
  await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  expect(await names()).toEqual(ascending.toReversed())
})

test('an address of the table that nobody’s link made still shows a table', async ({
  page,
  signIn,
}) => {
  await signIn(page, people.staff)
  for (const query of [
    'page=0',
    'page=abc',
    'sort=x&order=y',
    'status=x',
    'q=%25_%27%22',
    'q=a&q=b',
    'page=9999',
  ]) {
    const answer = await page.goto(`${attendees}?${query}`)
    expect(answer?.status(), query).toBe(200)
  }
})

test('more than fifty attendees stand on pages, and the address says which', async ({
  page,
  server,
  signIn,
  visitor,
  freshPartnership,
}) => {
  test.setTimeout(120_000)
  let total = server.row<{ n: number }>(ofConference).n
  for (; total <= 50; total++) {
    const partyId = freshPartnership().parties[0]?.id ?? ''
    await (await visitor()).register({ email: newAddress('many'), partyId })
  }
  await signIn(page, people.staff)
  await page.goto(attendees)
  await expect(page.getByRole('row')).toHaveCount(51)
  await page.getByRole('link', { name: 'Next' }).click()
  await expect(page).toHaveURL(/page=2/)
  await expect(page.getByRole('row')).toHaveCount(1 + Math.min(50, total - 50))
  await page.getByRole('link', { name: 'Previous' }).click()
  await expect(page).toHaveURL(attendees)
})

test('a held decision is hidden from the delegate until all are released, and then mailed', async ({
  page,
  server,
  signIn,
  visitor,
  freshPartnership,
}) => {
  const email = newAddress('held')
  const delegate = await visitor()
  const partyId = freshPartnership().parties[0]?.id ?? ''
  const reference = await delegate.register({ email, partyId })
  const before = await delegate.html(`/en/my/${reference}`)

  await signIn(page, people.staff)
  await page.goto(`${attendees}/${reference}`)
  await press(page, 'Save the decision')
  await expect(page.locator('main').getByRole('alert')).toContainText('Choose approve or decline')
  await page.getByLabel('Approve', { exact: true }).check()
  await page.getByLabel('Later, when decisions are released').check()
  await press(page, 'Save the decision')
  await expect(page.locator('main')).toContainText('The decision is Approved but not released yet.')

  const main = (html: string) => html.match(/<main[\s\S]*<\/main>/)?.[0]
  expect(main(await delegate.html(`/en/my/${reference}`))).toBe(main(before))

  await page.goto(`/en/staff/events/${conference}/release`)
  await expect(page.getByRole('table')).toContainText(reference)
  await page.getByRole('button', { name: /^Release (one decision|\d+ decisions)$/ }).click()
  await expect(page.locator('main')).toContainText('The decisions are released.')
  expect(await delegate.html(`/en/my/${reference}`)).toContain('Approved')
  await expect(async () => {
    const [mail] = await server.mails(email, /^Approved/)
    expect(mail?.subject).toContain(reference)
  }).toPass()
})

test('a refusal needs a reason, is told at once, and frees the place', async ({
  page,
  server,
  signIn,
  visitor,
  freshPartnership,
}) => {
  const email = newAddress('declined')
  const delegate = await visitor()
  const { id, parties } = freshPartnership()
  const reference = await delegate.register({ email, partyId: parties[0]?.id ?? '' })
  await signIn(page, people.staff)
  await page.goto(`${attendees}/${reference}`)
  await page.getByLabel('Decline', { exact: true }).check()
  await page.getByLabel('Now, by mail').check()
  await press(page, 'Save the decision')
  await expect(page.locator('main').getByRole('alert')).toContainText('Give a reason for declining')
  await expect(page).toHaveTitle(/^Error: /)
  await page.getByLabel('Reason for declining').fill('The partnership sends others.')
  await press(page, 'Save the decision')
  await expect(page.locator('main')).toContainText('The registration is over.')

  expect(await delegate.html(`/en/my/${reference}`)).toContain('The partnership sends others.')
  await expect(async () => {
    const [mail] = await server.mails(email, /^About your registration/)
    expect(mail?.text).toContain('The reason: The partnership sends others.')
  }).toPass()
  expect(server.rows('select 1 from funded_places where partnership_id = ?', id)).toEqual([])
})

for (const javaScriptEnabled of [true, false])
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test(`whoever decides after a colleague is told what they decided, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
      page,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const partyId = freshPartnership().parties[0]?.id ?? ''
      const reference = await (await visitor()).register({ email: newAddress('twice'), partyId })
      await signIn(page, people.staff)
      await page.goto(`${attendees}/${reference}`)
      const colleague = await (await visitor()).signIn(people.staff)
      const later = { outcome: 'declined', reason: 'Others come.', when: 'later' }
      await colleague.answer(`${attendees}/${reference}`, 'Save the decision', later)

      await page.getByLabel('Approve', { exact: true }).check()
      await page.getByLabel('Now, by mail').check()
      await press(page, 'Save the decision')
      const main = page.locator('main')
      await expect(main.getByRole('alert').first()).toContainText('Somebody else changed this')
      await expect(main).toContainText(`Decision: ${people.staff} changed it`)
      await expect(main).toContainText('to “Declined”. The form keeps what you wrote.')
      await expect(page.getByLabel('Approve', { exact: true })).toBeChecked()
      await press(page, 'Save the decision')
      await expect(page.locator('.tag').first()).toHaveText('Approved')
    })

    test(`what a colleague decides on the way is not released with what was seen, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const { parties } = freshPartnership()
      const register = async () =>
        (await visitor()).register({ email: newAddress('seen'), partyId: parties[0]?.id ?? '' })
      const [seen, other] = [await register(), await register()]
      const colleague = await (await visitor()).signIn(people.staff)
      const decide = (reference: string) =>
        colleague.answer(`${attendees}/${reference}`, 'Save the decision', {
          ...{ outcome: 'declined', reason: 'Others come.', when: 'later' },
        })
      await decide(seen)
      await signIn(page, people.staff)
      await page.goto(`/en/staff/events/${conference}/release`)
      await decide(other)
      const release = page.getByRole('button', { name: /^Release (one decision|\d+ decisions)$/ })
      await release.click()
      await expect(page.locator('main').getByRole('alert')).toContainText(
        `A colleague has decided meanwhile on ${other}.`,
      )
      const told = () =>
        server.rows<{ status: string }>(
          'select status from registrations where reference in (?, ?)',
          ...[seen, other],
        )
      expect(told()).toEqual([{ status: 'received' }, { status: 'received' }])
      await page.goto(`/en/staff/events/${conference}/release`)
      await release.click()
      await expect(page.locator('main')).toContainText('The decisions are released.')
      expect(told()).toEqual([{ status: 'declined' }, { status: 'declined' }])
    })
  })
