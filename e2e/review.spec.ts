import type { Page } from '@playwright/test'
import {
  academy,
  addApplication,
  addApplications,
  addReviewer,
  declareConflict,
  desk,
  points,
  queue,
  release,
  withAcademy,
} from './support/academy.ts'
import { formWith, mainText } from './support/http.ts'
import { press } from './support/registering.ts'
import { expect, newAddress, people, test } from './support/test.ts'

const main = (page: Page) => page.locator('main')
const at = ({ reference }: { reference: string }) => `${queue}/${reference}`
const point = (page: Page, criterion: string, score: number) =>
  page.getByRole('group', { name: criterion }).getByLabel(String(score), { exact: true })

async function scoreAll(page: Page) {
  await point(page, 'Relevance to the theme', 4).check()
  await point(page, 'Quality', 5).check()
  await point(page, 'Contribution to the others', 3).check()
  await page.getByLabel('Accept', { exact: true }).check()
}

test('two reviewers see nothing of each other before each has submitted, and each other’s reviews then', async ({
  page,
  server,
  signIn,
  visitor,
}) => {
  const application = addApplication(server)
  const [email, otherEmail] = [
    addReviewer(server, [application]),
    addReviewer(server, [application]),
  ]
  const other = await (await visitor()).signIn(otherEmail)
  await signIn(page, email)

  await page.goto(at(application))
  await scoreAll(page)
  await page.getByLabel('Comment').fill('Mine, and nobody else’s yet.')
  await press(page, 'Submit review')
  await expect(main(page)).toContainText('The review is submitted.')
  await expect(main(page)).toContainText('Nobody else has submitted a review yet.')

  const before = mainText(await other.html(at(application)))
  expect(before).not.toContain('Mine, and nobody')
  expect(before).toContain('You see the others’ reviews once yours is submitted.')
  await other.answer(at(application), 'Submit review', {
    ...{ ...points, recommendation: 'reject', comment: 'Theirs, and nobody else’s.' },
    press: 'submit',
  })
  expect(mainText(await other.html(at(application)))).toContain('Mine, and nobody else’s yet.')
  await page.reload()
  await expect(main(page)).toContainText('Theirs, and nobody else’s.')
  await expect(page.getByRole('heading', { name: 'Reviewer 1' })).toBeVisible()
  await expect(main(page)).not.toContainText(otherEmail)

  // It can be changed still, until the applicant is told.
  await point(page, 'Quality', 2).check()
  // It leads to the same address: the page comes anew.
  await Promise.all([page.waitForEvent('load'), press(page, 'Save the change')])
  await expect
    .poll(
      () =>
        server.row<{ total: number }>(
          `select total from reviews join people on people.id = reviewer_id where email = ?`,
          email,
        ).total,
    )
    .toBe(5000)
  release(server, application)
  await press(page, 'Save the change')
  await expect(main(page).getByRole('alert')).toContainText('cannot be reviewed any more')
  await page.reload()
  await expect(main(page)).toContainText('The applicant has been told the decision.')
  await expect(page.getByRole('button', { name: /Save/ })).toHaveCount(0)
})

test('what is missing is named, and what there was is kept as a draft', async ({
  page,
  server,
  signIn,
}) => {
  const applications = addApplications(server, 2)
  const email = addReviewer(server, applications)
  await signIn(page, email)
  await page.goto(queue)
  await page.getByRole('link', { name: 'Start reviewing' }).click()
  await point(page, 'Quality', 2).check()
  await press(page, 'Submit review')
  const alert = main(page).getByRole('alert')
  await expect(alert).toBeFocused()
  await expect(alert.getByRole('link')).toHaveText([
    'Relevance to the theme: choose 1 to 5',
    'Contribution to the others: choose 1 to 5',
    'Choose what you recommend',
  ])
  await expect(page).toHaveTitle(/^Error: /)
  await page.reload()
  await expect(point(page, 'Quality', 2)).toBeChecked()
  await expect(point(page, 'Relevance to the theme', 1)).not.toBeChecked()

  await page.goto(queue)
  await expect(main(page)).toContainText('0 of 2 submitted, one draft')
  await page
    .getByRole('navigation', { name: 'Show' })
    .getByRole('link', { name: /To review/ })
    .click()
  await expect(page).toHaveURL(/show=open/)
  await expect(main(page).getByRole('listitem').filter({ hasText: 'UME-' })).toHaveCount(2)
  await page.goto(`${queue}?show=submitted`)
  await expect(main(page)).toContainText('No application matches what you have chosen.')
})

test('by keyboard alone every criterion is scored, and what was changed is kept on the way to the next', async ({
  page,
  server,
  signIn,
}) => {
  const applications = addApplications(server, 3)
  const email = addReviewer(server, applications)
  await signIn(page, email)
  const order = server.rows<{ reference: string }>(
    `select reference from registrations where id in (?, ?, ?) order by reference`,
    ...applications.map(({ id }) => id),
  )
  const [first, second, third] = order.map((one) => at(one))
  await page.goto(String(first))
  await page.getByText('Keyboard shortcuts').click()
  const toggle = page.getByRole('button', { name: 'The shortcuts are on' })
  await expect(toggle).toBeVisible()
  await page.locator('body').press('4')
  await expect(point(page, 'Relevance to the theme', 4)).toBeChecked()
  await page.keyboard.press('5')
  await page.keyboard.press('3')
  await expect(point(page, 'Quality', 5)).toBeChecked()
  await expect(point(page, 'Contribution to the others', 3)).toBeChecked()
  await expect(page.getByLabel('Accept', { exact: true })).toBeFocused()
  // Whoever stands at a criterion scores that one again.
  await point(page, 'Quality', 5).focus()
  await page.keyboard.press('1')
  await expect(point(page, 'Quality', 1)).toBeChecked()

  // While somebody writes, the keys are letters.
  await page.getByLabel('Comment').fill('')
  await page.getByLabel('Comment').pressSequentially('jk 5')
  await expect(page.getByLabel('Comment')).toHaveValue('jk 5')
  expect(new URL(page.url()).pathname).toBe(first)
  await page.getByLabel('Accept', { exact: true }).focus()
  await page.keyboard.press('j')
  await page.waitForURL(`**${second}`)
  await page.locator('body').press('ArrowRight')
  await page.waitForURL(`**${third}`)
  await page.locator('body').press('k')
  await page.waitForURL(`**${second}`)
  await page.locator('body').press('ArrowLeft')
  await page.waitForURL(`**${first}`)
  await expect(point(page, 'Quality', 1)).toBeChecked()
  await expect(page.getByLabel('Comment')).toHaveValue('jk 5')

  // Whoever has no use for them turns them off, and they stay off.
  await page.getByText('Keyboard shortcuts').click()
  await page.getByRole('button', { name: 'The shortcuts are on' }).click()
  await page.reload()
  await page.locator('body').press('j')
  await page.locator('body').press('2')
  await expect(point(page, 'Relevance to the theme', 4)).toBeChecked()
  expect(new URL(page.url()).pathname).toBe(first)
})

test('whoever follows the way on with something changed has it kept', async ({
  page,
  server,
  signIn,
}) => {
  const applications = addApplications(server, 2)
  await signIn(page, addReviewer(server, applications))
  await page.goto(queue)
  await page.getByRole('link', { name: 'Start reviewing' }).click()
  const first = page.url()
  await point(page, 'Quality', 4).check()
  await page.getByRole('link', { name: 'Next' }).click()
  await page.getByRole('link', { name: 'Previous' }).click()
  await expect(page).toHaveURL(first)
  await expect(point(page, 'Quality', 4)).toBeChecked()
})

test('with a conflict of interest the application is off the list and not there any more', async ({
  page,
  server,
  signIn,
  strays,
}) => {
  strays.expected.push(/status of 404/)
  const [application, next] = addApplications(server, 2)
  if (!application || !next) throw new Error('two applications')
  const email = addReviewer(server, [application, next])
  await signIn(page, email)
  await page.goto(at(application))
  await point(page, 'Quality', 4).check()
  await press(page, 'Save and next')
  await page.waitForURL((url) => url.pathname !== at(application))
  await page.goto(at(application))
  await page.getByRole('link', { name: 'I have a conflict of interest' }).click()
  await expect(main(page)).toContainText('is erased')
  await press(page, 'Yes, declare a conflict of interest')
  await expect(main(page)).toContainText('The application is off your list.')
  await expect(main(page)).not.toContainText(application.reference)
  await expect(main(page)).toContainText(next.reference)
  for (const path of ['', '/conflict']) {
    const answer = await page.goto(at(application) + path)
    expect(answer?.status()).toBe(404)
  }
  expect(
    server.row('select scores, conflict_at from reviews where registration_id = ?', application.id),
  ).toMatchObject({ scores: '{}', conflict_at: expect.any(Number) })
  await signIn(page, people.staff)
  await page.goto(`${desk}/reviewers`)
  const row = page.getByRole('row').filter({ hasText: email })
  await expect(row.getByRole('cell')).toHaveText(['1', '0 of 1', '1', 'End'])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an application is reviewed, kept, submitted, and given back', async ({
    page,
    server,
    signIn,
  }) => {
    const applications = addApplications(server, 2)
    const email = addReviewer(server, applications)
    await signIn(page, email)
    await page.goto(`${queue}?stream=climate`)
    await page.getByRole('link', { name: 'Start reviewing' }).click()
    const first = page.url()
    await point(page, 'Quality', 4).check()
    await press(page, 'Save and next')
    expect(page.url()).not.toBe(first)
    await press(page, 'Save and next')
    await expect(main(page)).toContainText('You are at the end of the queue.')
    await page.goto(first)
    await expect(point(page, 'Quality', 4)).toBeChecked()
    await page.getByLabel('Comment').fill('Written without a script.')
    await press(page, 'Submit review')
    await expect(main(page).getByRole('alert')).toContainText(
      'Relevance to the theme: choose 1 to 5',
    )
    await expect(page.getByLabel('Comment')).toHaveValue('Written without a script.')
    await expect(point(page, 'Quality', 4)).toBeChecked()
    await scoreAll(page)
    await press(page, 'Submit review')
    await expect(main(page)).toContainText('The review is submitted.')
    await page.getByRole('link', { name: 'Next' }).click()
    await page.getByRole('link', { name: 'I have a conflict of interest' }).click()
    await press(page, 'Yes, declare a conflict of interest')
    await expect(main(page)).toContainText('1 of 1 submitted')
  })

  test('why a review is closed is told even when its form is gone', async ({
    page,
    server,
    signIn,
  }) => {
    const application = addApplication(server)
    await signIn(page, addReviewer(server, [application]))
    await page.goto(at(application))
    await scoreAll(page)
    release(server, application)
    await press(page, 'Submit review')
    await expect(main(page).getByRole('alert')).toContainText('cannot be reviewed any more')
  })

  test('many are assigned at once, what was forgotten is named, and what was ticked stays ticked', async ({
    page,
    server,
    signIn,
  }) => {
    await withAcademy(server, async (slug) => {
      const applications = addApplications(server, 3, { at: slug })
      const email = addReviewer(server, [], newAddress('reviewer'), slug)
      await signIn(page, people.staff)
      await page.goto(`/en/staff/events/${slug}/assign?category=phd-student`)
      const ticks = applications.map(({ reference }) =>
        page.getByRole('row').filter({ hasText: reference }).getByRole('checkbox'),
      )
      await ticks[0]?.check()
      await press(page, 'Assign')
      await expect(main(page).getByRole('alert')).toHaveText(/Choose a reviewer/)
      await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1)
      await ticks[1]?.check()
      await page.locator('select[name=reviewerId]').selectOption({ label: `${email} (0)` })
      await press(page, 'Assign')
      await expect(main(page)).toContainText('2 assignments are made.')
      await expect(page).toHaveURL(/category=phd-student/)
      await page.locator('input[name=everything]').check()
      await page.locator('select[name=reviewerId]').selectOption({ label: `${email} (2)` })
      await press(page, 'Assign')
      await expect(main(page)).toContainText('One assignment is made.')
      await expect(main(page)).toContainText('2 were assigned already.')
      await ticks[2]?.check()
      await page.locator('select[name=reviewerId]').selectOption({ label: `${email} (3)` })
      await press(page, 'Take back')
      await expect(main(page)).toContainText('One is taken back.')
    })
  })
})

test('staff name a reviewer, who is told once, and end it again', async ({
  page,
  server,
  signIn,
  visitor,
}) => {
  const [done, open] = addApplications(server, 2, { familyName: 'Reviewed-Here' })
  if (!done || !open) throw new Error('two applications')
  const email = newAddress('named')
  await signIn(page, people.staff)
  const name = async () => {
    await page.goto(`${desk}/reviewers`)
    await page.getByLabel('The reviewer’s e-mail address').fill(` ${email.toUpperCase()}`)
    await page.getByLabel('English', { exact: true }).check()
    await press(page, 'Name and send a mail')
    await expect(main(page)).toContainText(`${email} is a reviewer`)
  }
  await name()
  await name()
  await expect.poll(async () => (await server.mails(email)).length).toBe(1)
  const [mail] = await server.mails(email)
  expect(mail?.text).toContain('/en/review')

  const reviewer = await visitor()
  const toSignIn = await reviewer.get('/en/review')
  expect(toSignIn.headers().location).toContain('/en/sign-in?')
  await reviewer.signIn(email)
  expect(await reviewer.html('/en/my')).toContain('href="/en/review"')
  expect(mainText(await reviewer.html('/en/review'))).toContain('Nothing is assigned to you yet.')

  await page.goto(`${desk}/assign`)
  await page.getByRole('searchbox').fill('wanjiru reviewed-here')
  await press(page, 'Show')
  await expect(page.getByRole('status')).toHaveText('2 applications')
  for (const { reference } of [done, open])
    await page.getByRole('row').filter({ hasText: reference }).getByRole('checkbox').check()
  await page.getByLabel('Reviewer', { exact: true }).selectOption({ label: `${email} (0)` })
  await press(page, 'Assign')
  await expect(main(page)).toContainText('2 assignments are made.')
  await expect.poll(async () => (await server.mails(email, /to review/)).length).toBe(1)
  expect((await server.mails(email, /to review/))[0]?.text).toContain('New ones: 2')
  await reviewer.answer(at(done), 'Submit review', { ...points, comment: '', press: 'submit' })

  await page.goto(`${desk}/reviewers`)
  await page.getByRole('link', { name: `End ${email}` }).click()
  await expect(main(page)).toContainText('One application without a submitted review')
  await expect(main(page)).toContainText('One submitted review stays')
  await press(page, 'Yes, end it')
  await expect(main(page)).toContainText('One application was taken back.')
  expect((await reviewer.get('/en/review')).status()).toBe(404)
  expect((await reviewer.get(at(done))).status()).toBe(404)
  expect(await reviewer.html('/en/my')).not.toContain('href="/en/review"')
  await page.goto(`${desk}/assign?q=${done.reference}`)
  await expect(page.getByRole('row').filter({ hasText: done.reference })).toContainText('submitted')
})

test('a hundred applications are assigned evenly, after a look at the plan', async ({
  page,
  server,
  signIn,
}) => {
  await withAcademy(server, async (slug) => {
    const streams = ['climate', 'equity', 'participation', 'accountability']
    const categories = ['phd-student', 'postdoc', 'civil-servant']
    const applications = Array.from({ length: 100 }, (_, i) =>
      addApplication(server, {
        at: slug,
        stream: streams[i % 4],
        category: categories[((i * 5) % 7) % 3],
        attendance: i % 3 ? 'week' : 'labs',
      }),
    )
    const [first, second, third] = [
      addReviewer(server, applications.slice(0, 4), newAddress('first'), slug),
      addReviewer(server, [], newAddress('second'), slug),
      addReviewer(server, [], newAddress('third'), slug),
    ]
    if (applications[0]) declareConflict(server, first, applications[0])
    await signIn(page, people.staff)
    await page.goto(`/en/staff/events/${slug}/assign`)
    await expect(page.getByRole('status')).toHaveText('100 applications')
    await expect(page.getByRole('row')).toHaveCount(51)
    await page.getByRole('link', { name: 'Next' }).click()
    await expect(page).toHaveURL(/page=2/)
    await expect(page.getByRole('row')).toHaveCount(51)
    await page
      .getByRole('navigation', { name: 'Fewer than' })
      .getByRole('link', { name: '1 reviewer' })
      .click()
    await expect(page).toHaveURL(/fewer=1/)
    await expect(page.getByRole('status')).toHaveText('97 applications')

    await page.getByLabel('Reviewers per application').selectOption('2')
    await press(page, 'Show the plan')
    await expect(main(page)).toContainText('The plan makes 197 new assignments.')
    const load = (email: string) =>
      page
        .getByRole('region', { name: 'Per reviewer' })
        .getByRole('row')
        .filter({ hasText: email })
        .getByRole('cell')
    await expect(load(first)).toHaveText(['3', /\d+/, /^6[67]$/])
    await expect(load(second)).toHaveText(['0', /^6[67]$/, /^6[67]$/])
    // Somebody assigns one of them meanwhile: the plan is worked out anew and says so.
    const busy = applications.at(-1)
    server.arrange(
      `insert into reviews (registration_id, reviewer_id, assigned_by, assigned_at, scores, comment,
       updated_at) select ?, id, id, 0, '{}', '', 0 from people where email = ?`,
      ...[busy?.id, third],
    )
    await press(page, 'Carry out the plan')
    await expect(main(page)).toContainText('196 assignments are made.')
    await expect(main(page)).toContainText('which was then 197 assignments')
    const uneven = server.rows(
      `select registration_id from reviews where conflict_at is null and registration_id in
         (select r.id from registrations r join events e on e.id = r.event_id where e.slug = ?)
       group by registration_id having count(*) <> 2`,
      slug,
    )
    expect(uneven).toEqual([])
    for (const email of [first, second, third])
      await expect.poll(async () => (await server.mails(email, /to review/)).length).toBe(1)

    await page.getByLabel('Reviewers per application').selectOption('3')
    await press(page, 'Show the plan')
    await expect(main(page)).toContainText('One application has fewer reviewers than wanted')
  })
})

test('an address of the queue or the table that nobody’s link made still shows what there is', async ({
  page,
  server,
  signIn,
}) => {
  const application = addApplication(server)
  await signIn(page, addReviewer(server, [application]))
  for (const query of ['show=x', 'show=open&show=open', 'category=x', 'stream=%25', 'done=x'])
    for (const path of [queue, at(application)]) {
      const answer = await page.goto(`${path}?${query}`)
      expect(answer?.status(), `${path}?${query}`).toBe(200)
    }
  await signIn(page, people.staff)
  for (const query of ['fewer=x', 'fewer=99', 'assigned=x', 'reviewer=x', 'stream=a&stream=b'])
    expect((await page.goto(`${desk}/assign?${query}`))?.status(), query).toBe(200)
})

test('nobody is assigned their own application', async ({ server, visitor }) => {
  const application = addApplication(server)
  addReviewer(server, [], application.email)
  const { id } = server.row<{ id: string }>(
    'select id from people where email = ?',
    application.email,
  )
  const staff = await (await visitor()).signIn(people.staff)
  const { hidden } = formWith(await staff.html(`${desk}/assign`), 'Assign')
  const answer = await staff.post(`${desk}/assign`, {
    ...hidden,
    ...{ references: application.reference, reviewerId: id, press: 'assign' },
  })
  expect(mainText(await answer.text())).toContain('Nobody reviews their own application.')
  expect(server.rows('select 1 from reviews where reviewer_id = ?', id)).toEqual([])
  expect((await staff.get(`/en/staff/events/${academy}/assign/plan?per=99`)).status()).toBe(404)
})
