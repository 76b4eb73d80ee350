import { addApplications, withAcademy } from './support/academy.ts'
import { academy, addPlaced } from './support/placed.ts'
import { press } from './support/registering.ts'
import { expect, people, test } from './support/test.ts'
import { words } from './support/words.ts'

const t = words.en

test('staff decline a place for somebody on a page that says what that means', async ({
  page,
  server,
  signIn,
  visitor,
}) => {
  const { id, reference } = await addPlaced(server, visitor)
  server.arrange(
    'update academy_places set offered_until = ? where registration_id = ?',
    ...[Date.parse('2019-04-30T21:59:59Z'), id],
  )
  server.arrange("update registrations set status = 'received' where id = ?", id)
  await signIn(page, people.staff)
  const theirs = `/en/staff/events/${academy}/applications/${reference}`
  await page.goto(theirs)
  await page.getByRole('link', { name: t('ranking.declineForThem') }).click()
  await expect(page.locator('main')).toContainText(t('ranking.declineLead'))
  await press(page, t('ranking.declineButton', { reference }))
  await page.waitForURL(new RegExp(`${theirs}$`))
  await expect(page.getByRole('link', { name: t('ranking.declineForThem') })).toHaveCount(0)
  expect(server.row('select status from registrations where id = ?', id)).toEqual({
    status: 'cancelled',
  })
  // Nothing is offered any more: the page leads back to what has become of it.
  await page.goto(`${theirs}/decline`)
  await expect(page).toHaveURL(theirs)
})

test('who pays stands at what was decided when a decision is looked at again', async ({
  page,
  server,
  signIn,
}) => {
  await signIn(page, people.staff)
  await withAcademy(server, async (slug) => {
    const [one] = addApplications(server, 1, { at: slug, familyName: 'Abara' })
    const path = `/en/staff/events/${slug}/applications/${one?.reference}`
    await page.goto(path)
    await page.locator('input[name=outcome][value=approved]').check()
    await page.locator('input[name=funding][value=no]').check()
    await press(page, t('ranking.decide'))
    await expect(page.locator('main')).toContainText(
      t('ranking.heldNow', { outcome: t('answers.applicationStatus.approved') }),
    )
    await page.goto(path)
    await expect(page.locator('input[name=outcome][value=approved]')).toBeChecked()
    await expect(page.locator('input[name=funding][value=no]')).toBeChecked()
  })
})
