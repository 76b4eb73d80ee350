import type { Browser, Page } from '@playwright/test'
import { formWith, mainText } from './support/http.ts'
import { mailTo, registerAll, standing, subject } from './support/journey.ts'
import type { Server } from './support/server.ts'
import { conference, expect, newAddress, people, test } from './support/test.ts'
import { words } from './support/words.ts'

const t = words.en
const cancelled = t('cancel.button', { reference: '' }).trim()
const rounds = [1, 2, 3]

type SignIn = (page: Page, email: string) => Promise<void>

/** A page in a browser of its own, signed in. */
async function windowOf(browser: Browser, server: Server, signIn: SignIn, email: string) {
  const context = await browser.newContext({ baseURL: server.origin })
  const page = await context.newPage()
  await signIn(page, email)
  return page
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** The rule of two and the rule of one, whatever happened. */
function expectTheRules(server: Server, partnershipId: string) {
  const held = server.rows('select 1 from funded_places where partnership_id = ?', partnershipId)
  expect(held.length).toBeLessThanOrEqual(2)
  const twice = server.rows(
    `select person_id from registrations where partnership_id = ?
     and status in ('received', 'approved', 'reserve') group by person_id having count(*) > 1`,
    partnershipId,
  )
  expect(twice).toEqual([])
}

for (const round of rounds)
  test(`two accept the last offer, one of them too late: one has the place, the other is told why (${round})`, async ({
    browser,
    server,
    signIn,
    visitor,
    freshPartnership,
  }) => {
    const partnership = freshPartnership()
    const [holder, , late, next] = await registerAll(visitor, partnership, [
      ...[undefined, undefined],
      ...(['both', 'both'] as const),
    ])
    if (!holder || !late || !next) throw new Error('four people')
    await holder.visitor.answer(`/en/my/${holder.reference}/cancel`, cancelled, { reason: '' })
    const slow = await windowOf(browser, server, signIn, late.email)
    await slow.goto(`/en/my/${late.reference}`)
    await expect(button(slow, t('offer.accept'))).toBeVisible()
    server.arrange(
      `update funded_places set offered_until = 1 where registration_id =
       (select id from registrations where reference = ?)`,
      late.reference,
    )
    await mailTo(server, next.email, subject('en', 'mails.offered.subject'))
    const quick = await windowOf(browser, server, signIn, next.email)
    await quick.goto(`/en/my/${next.reference}`)
    await Promise.all([
      button(slow, t('offer.accept')).click(),
      button(quick, t('offer.accept')).click(),
    ])
    await expect(quick.locator('main')).toContainText('You hold one of your partnership’s two')
    await expect(slow.locator('main').getByRole('alert')).toContainText(t('refusals.offer-is-over'))
    expect(standing(server, late.reference)).toMatchObject({ place: null, own: 1 })
    expectTheRules(server, partnership.id)
    await slow.context().close()
    await quick.context().close()
  })

for (const round of rounds)
  test(`a cancellation against a substitution: one wins, the other is told why (${round})`, async ({
    browser,
    server,
    signIn,
    visitor,
    freshPartnership,
  }) => {
    const partnership = freshPartnership()
    const [one] = await registerAll(visitor, partnership, [undefined])
    if (!one) throw new Error('nobody registered')
    const email = newAddress('instead')
    await one.visitor.answer(`/en/my/${one.reference}/substitute`, t('substitute.button'), {
      ...{ name: 'Ny Person', email, language: 'en' },
    })
    const newcomer = await (await visitor()).signIn(email)
    const at = `/en/events/${conference}/register`
    await newcomer.answer(`${at}/you`, 'Continue', {
      ...{ givenNames: 'Ny', familyName: 'Person', mobile: '+46 70 174 06 05' },
      ...{ delegateRole: 'other', theme: 'trust', spokenLanguage: 'en', interpretation: '' },
    })
    await newcomer.answer(`${at}/stay`, 'Continue', { days: '2019-05-13' })
    await newcomer.answer(`${at}/needs`, 'Continue', { diet: '', accessOther: '' })
    await newcomer.answer(`${at}/visibility`, 'Continue', {})

    const taking = await windowOf(browser, server, signIn, email)
    await taking.goto(`${at}/check`)
    await taking.getByLabel(t('check.privacyRead')).check()
    const leaving = await windowOf(browser, server, signIn, one.email)
    await leaving.goto(`/en/my/${one.reference}/cancel`)
    const { reference } = one
    await Promise.all([
      button(taking, t('check.send')).click(),
      button(leaving, t('cancel.button', { reference })).click(),
    ])
    await expect.poll(() => standing(server, reference).status).toBe('cancelled')
    const taken = () =>
      server.rows(
        `select 1 from registrations r join people p on p.id = r.person_id
         join funded_places f on f.registration_id = r.id where p.email = ?`,
        email,
      ).length
    const settled = async () => {
      if (taken() === 1) {
        await expect(leaving.locator('main').getByRole('alert')).toContainText(
          t('refusals.cannot-be-cancelled'),
        )
        await expect(taking.locator('main')).toContainText(t('confirmation.title'))
      } else {
        await expect(leaving.locator('main')).toContainText(t('answers.endedBy.delegate'))
        await expect(taking.locator('main')).toContainText('not to be taken over any more')
      }
    }
    await expect(settled).toPass({ timeout: 15_000 })
    expectTheRules(server, partnership.id)
    await taking.context().close()
    await leaving.context().close()
  })

for (const round of rounds)
  test(`a decline by staff against a delegate’s change: whoever comes too late is told why (${round})`, async ({
    browser,
    server,
    signIn,
    visitor,
    freshPartnership,
  }) => {
    const partnership = freshPartnership()
    const [one] = await registerAll(visitor, partnership, [undefined])
    if (!one) throw new Error('nobody registered')
    const { reference } = one
    const changing = await windowOf(browser, server, signIn, one.email)
    await changing.goto(`/en/my/${reference}/change/you`)
    await changing.getByLabel(t('steps.you.familyName')).fill('Changed')
    const deciding = await windowOf(browser, server, signIn, people.staff)
    await deciding.goto(`/en/staff/events/${conference}/attendees/${reference}`)
    await deciding.getByLabel(t('staff.decline'), { exact: true }).check()
    await deciding.locator('#reason').fill('No.')
    await deciding.getByLabel(t('staff.now')).check()
    await Promise.all([
      button(changing, t('change.save')).click(),
      deciding
        .getByRole('button', { name: t('staff.decideButton') })
        .last()
        .click(),
    ])
    await expect.poll(() => standing(server, reference).status).toBe('declined')
    await expect(async () => {
      const { name } = server.row<{ name: string }>(
        'select family_name as name from registrations where reference = ?',
        reference,
      )
      const main = changing.locator('main')
      if (name === 'Changed') await expect(main).toContainText(t('my.one', { reference }))
      else await expect(main.getByRole('alert')).toContainText(t('refusals.registration-is-over'))
    }).toPass({ timeout: 15_000 })
    expectTheRules(server, partnership.id)
    await changing.context().close()
    await deciding.context().close()
  })

test('an answer that comes too late is told why without JavaScript too, though its form is gone', async ({
  server,
  visitor,
  freshPartnership,
}) => {
  const [holder, , late] = await registerAll(visitor, freshPartnership(), [
    ...[undefined, undefined],
    'both',
  ])
  if (!holder || !late) throw new Error('three people')
  await holder.visitor.answer(`/en/my/${holder.reference}/cancel`, cancelled, { reason: '' })
  const page = `/en/my/${late.reference}`
  const { hidden } = formWith(await late.visitor.html(page), t('offer.accept'))
  server.arrange(
    `update funded_places set offered_until = 1 where registration_id =
     (select id from registrations where reference = ?)`,
    late.reference,
  )
  await mailTo(server, late.email, subject('en', 'mails.offer-expired.subject'))
  const answer = await late.visitor.post(page, hidden)
  expect(answer.status()).toBe(303)
  const to = String(answer.headers().location)
  expect(mainText(await late.visitor.html(to))).toContain(t('refusals.offer-is-over'))
})
