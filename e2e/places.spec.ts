import { formWith } from './support/http.ts'
import {
  answerInvoice,
  answerPartnership,
  answerRest,
  answerStay,
  answerYou,
  goOn,
  press,
  referenceOn,
  registering,
  send,
} from './support/registering.ts'
import { conference, expect, newAddress, test } from './support/test.ts'

for (const [choice, says] of [
  ['wait', 'You are number 1 in line for an ICLD-funded place. Do not book any journey'],
  ['self', 'You come at your own expense. Your organisation pays the fee, food and lodging.'],
  ['both', 'You come at your own expense and are number 1 in line'],
] as const)
  test(`whoever comes third is told so on a page of its own and may choose “${choice}”`, async ({
    page,
    signIn,
    visitor,
    freshPartnership,
  }) => {
    const partnership = freshPartnership()
    const partyId = partnership.parties[0]?.id ?? ''
    for (const name of ['first', 'second'])
      await (await visitor()).register({ email: newAddress(name), partyId })

    await signIn(page, newAddress('third'))
    await page.goto(`${registering('en')}/partnership`)
    await answerPartnership(page, 'en', partnership, 'places')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Both places are taken')
    await expect(page.getByRole('radio')).toHaveCount(3)
    await expect(page.locator('main')).toContainText('Ask the coordinator of your partnership')
    await press(page, 'Continue')
    await expect(page.locator('main').getByRole('alert')).toContainText(
      'Choose what you would like to do',
    )
    await page.locator(`input[value=${choice}]`).check()
    await goOn(page, 'en', choice === 'wait' ? 'you' : 'invoice')
    if (choice !== 'wait') await answerInvoice(page, 'en')
    await answerYou(page, 'en')
    await answerStay(page, 'en')
    await answerRest(page, 'en')
    await send(page, 'en')
    await expect(page.locator('main')).toContainText(says)
  })

test('two who send at the same moment for the last place: one gets it, the other is told and chooses', async ({
  server,
  visitor,
  freshPartnership,
}) => {
  const { id, parties } = freshPartnership()
  const partyId = parties[0]?.id ?? ''
  await (await visitor()).register({ email: newAddress('first'), partyId })
  const at = registering('en')
  const rivals = await Promise.all([visitor(), visitor()])
  const ready = await Promise.all(
    rivals.map(async (rival) => {
      await rival.signIn(newAddress('rival'))
      await rival.answer(`${at}/partnership`, 'Continue', { partyId })
      await rival.answer(`${at}/you`, 'Continue', {
        givenNames: 'A',
        familyName: 'B',
        mobile: '+46701740605',
        delegateRole: 'other',
        theme: 'trust',
        spokenLanguage: 'en',
      })
      await rival.answer(`${at}/stay`, 'Continue', { days: '2019-05-13' })
      await rival.answer(`${at}/needs`, 'Continue', {})
      await rival.answer(`${at}/visibility`, 'Continue', {})
      return formWith(await rival.html(`${at}/check`), 'Send registration').hidden
    }),
  )
  const answers = await Promise.all(
    rivals.map((rival, i) => rival.post(`${at}/check`, { ...ready[i], privacyRead: 'yes' })),
  )
  expect(answers.map((answer) => answer.headers().location?.split('/').at(-1)).sort()).toEqual([
    'confirmation',
    'places',
  ])
  const held = server.rows(
    'select place from funded_places where partnership_id = ? order by 1',
    id,
  )
  expect(held).toEqual([{ place: 1 }, { place: 2 }])
})

test('a cancelled place is offered to the first in line, who is mailed and accepts', async ({
  browser,
  page,
  server,
  signIn,
  visitor,
  freshPartnership,
}) => {
  const { id, name, parties } = freshPartnership()
  const partyId = parties[0]?.id ?? ''
  const [first, second, third] = [newAddress('first'), newAddress('second'), newAddress('third')]
  const reference = await (await visitor()).register({ email: first, partyId })
  await (await visitor()).register({ email: second, partyId })
  const waiting = await (await visitor()).register({ email: third, partyId, whenFull: 'wait' })

  await signIn(page, first)
  await page.goto(`/en/my/${reference}`)
  await page.getByRole('link', { name: 'Cancel registration' }).click()
  await expect(page.locator('main')).toContainText(`first in line in ${name}`)
  await press(page, `Yes, cancel registration ${reference}`)
  await page.waitForURL(`**/my/${reference}`)
  await expect(page.locator('main')).toContainText('The registration is cancelled.')
  await expect(page.getByRole('button', { name: 'Undo the cancellation' })).toHaveCount(0)
  await expect(async () => {
    expect(await server.mails(first, /^Cancelled/)).toHaveLength(1)
  }).toPass()

  await page.goto(`/en/events/${conference}?q=${name.split(' ')[1]}`)
  const row = page.locator('#places li', { hasText: name })
  await expect(row).toContainText('Both places taken')
  await expect(row).toContainText('1 offered')

  await expect(async () => {
    const mails = await server.mails(third, new RegExp(waiting))
    expect(mails.at(-1)?.text).toContain(`/en/my/${waiting}`)
    expect(mails).toHaveLength(2)
  }).toPass()
  const home = await browser.newContext({ baseURL: server.origin })
  const delegate = await home.newPage()
  await signIn(delegate, third)
  await delegate.goto(`/en/my/${waiting}`)
  await press(delegate, 'Yes, I accept the place')
  await expect(delegate.locator('main')).toContainText('You hold one of your partnership’s two')
  await home.close()
  const held = server.rows(
    'select place from funded_places where partnership_id = ? and offered_until is null',
    id,
  )
  expect(held).toHaveLength(2)
})

test('whoever cancels can register again with the same answers and has a new reference', async ({
  page,
  signIn,
  visitor,
  freshPartnership,
}) => {
  const email = newAddress()
  const before = await (await visitor()).register({
    email,
    partyId: freshPartnership().parties[0]?.id ?? '',
  })
  await signIn(page, email)
  await page.goto(`/en/my/${before}/cancel`)
  await press(page, `Yes, cancel registration ${before}`)
  await press(page, 'Register again')
  // Diet and access were erased: they are asked again before all can be checked.
  await page.waitForURL('**/needs')
  await goOn(page, 'en', 'visibility')
  await goOn(page, 'en', 'check')
  await send(page, 'en')
  expect(await referenceOn(page)).not.toBe(before)
})
