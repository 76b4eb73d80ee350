import { type Page, request } from '@playwright/test'
import { lettersOf } from '../test/pdf-pages.ts'
import { academy, applyAsResearcher, applyInOneGo, applying } from './support/applying.ts'
import { Visitor } from './support/http.ts'
import { mailTo, subject, ways } from './support/journey.ts'
import { passport } from './support/placed.ts'
import { press } from './support/registering.ts'
import { Server } from './support/server.ts'
import { expect, newAddress, people, test } from './support/test.ts'
import { words } from './support/words.ts'

const points = { score1: '4', score2: '5', score3: '3' }
// Whoever signs in on an English page is written to in English from then on.
const told = (key: Parameters<typeof subject>[1]) =>
  new RegExp(`${subject('sv', key).source}|${subject('en', key).source}`)

for (const { locale, how, use } of ways) {
  const t = words[locale]

  test.describe(how, () => {
    test.use(use)

    test(`the year of an academy, from the application to the certificate, ${how}`, async ({
      page,
    }) => {
      test.setTimeout(240_000)
      let server = await Server.demo()
      const visitors: Visitor[] = []
      const visitor = async (email: string) => {
        const who = new Visitor(await request.newContext(), server.origin)
        visitors.push(who)
        return who.signIn(email)
      }
      const be = (email: string) => new Visitor(page.context().request, server.origin).signIn(email)
      const go = (path: string) => page.goto(`${server.origin}${path}`)
      // A page left open would go on asking, for its icon at least, while nobody answers.
      const moveTo = async (instant: string) => {
        await page.goto('about:blank')
        server = await server.movedTo(instant)
      }
      const main = page.locator('main')
      const desk = `/${locale}/staff/events/${academy}`
      const [email, holder, rejected] = ['ruth', 'holder', 'rejected'].map((name) =>
        newAddress(name),
      ) as [string, string, string]
      try {
        // March: three apply, one of them page by page, and changes her mind about a sentence.
        await be(email)
        const reference = await applyAsResearcher(page, server.origin, locale)
        expect(reference).toMatch(/^UME-/)
        const holding = await visitor(holder)
        const theirs = await applyInOneGo(holding, server, 'Holder')
        const others = await applyInOneGo(await visitor(rejected), server, 'Turned-Down')
        await mailTo(server, email, told('mails.application-received.subject'))
        await go(`/${locale}/my/${reference}`)
        await page.getByRole('link', { name: t('application.standing.change') }).click()
        await go(`${applying(locale)}/motivation`)
        await page.getByLabel(t('application.fields.motivation')).fill('To learn, and to tell.')
        await press(page, t('register.continue'))
        await page.waitForURL('**/check')
        await page.getByLabel(t('check.privacyRead')).check()
        await press(page, t('application.sendChanges'))
        await page.waitForURL('**/confirmation')
        const copy = await mailTo(server, email, told('mails.application-received.subjectAgain'))
        expect(copy.text).toContain('To learn, and to tell.')
        expect(copy.text).toContain('What was said in two hearings.')

        // April: closed is closed.
        await moveTo('2019-04-02T09:00:00+02:00')
        await be(email)
        await go(`${applying(locale)}/motivation`)
        await expect(page.locator('h1')).toHaveText(t('application.closedTitle'))
        await go(`/${locale}/my/${reference}`)
        await expect(main).toContainText(t('application.standing.review'))

        // Staff assign them to two of the demo's reviewers, who read apart.
        await be(people.staff)
        const [one, two] = server.rows<{ id: string; email: string }>(
          `select p.id, p.email from roles r join people p on p.id = r.person_id
           where r.role = 'reviewer' order by p.email`,
        )
        if (!one || !two) throw new Error('two reviewers')
        const staff = await visitor(people.staff)
        for (const reviewer of [one, two])
          await staff.answer(`/en/staff/events/${academy}/assign`, 'Assign', {
            ...{
              reviewerId: reviewer.id,
              references: [reference, theirs, others],
              press: 'assign',
            },
          })
        const [first, second] = [await visitor(one.email), await visitor(two.email)]
        const toReview = (of: string) => `/en/review/events/${academy}/${of}`
        for (const [reviewer, says, score] of [
          [first, 'accept', '5'],
          [second, 'reserve', '3'],
        ] as const)
          for (const of of [theirs, reference, others])
            await reviewer.answer(toReview(of), 'Submit review', {
              ...{ ...points, score1: of === theirs ? '5' : of === others ? '1' : score },
              ...{ recommendation: says, comment: `Read by ${says}.`, press: 'submit' },
            })
        expect(await first.html(toReview(reference))).toContain('Read by reserve.')

        // They are ranked, decided on, and nobody is told before the release.
        const names: string[] = []
        const next = page.getByRole('button', { name: t('staff.next'), exact: true })
        for (let number = 1; number === 1 || (await next.isVisible()); number++) {
          await go(`${desk}/applications?page=${number}`)
          names.push(...(await page.getByRole('rowheader').getByRole('link').allTextContents()))
        }
        const ours = ['Holder, Mpho', 'Öberg-Kamau, Wanjiru', 'Turned-Down, Mpho']
        expect(names.filter((name) => ours.includes(name))).toEqual(ours)
        const decide = async (of: string, outcome: 'approved' | 'reserve' | 'declined') => {
          await go(`${desk}/applications?q=${of}`)
          await page.locator(`input[name=pick][value="${of}"]`).check()
          await page.locator(`input[name=outcome][value=${outcome}]`).check()
          if (outcome === 'declined')
            await page.getByLabel(t('ranking.reason')).fill('Outside the theme.')
          await press(page, t('ranking.decide'))
          await page.waitForURL(/decided=1/)
          await expect(page.getByRole('status').first()).toContainText(
            t('ranking.decided', { count: 1 }).slice(0, 12),
          )
        }
        await decide(theirs, 'approved')
        await decide(reference, 'reserve')
        await decide(others, 'declined')
        await expect
          .poll(async () => (await server.mails(rejected)).length, { timeout: 5_000 })
          .toBe(1)
        await go(`${desk}/applications/release`)
        for (const name of ['Holder, Mpho', 'Öberg-Kamau, Wanjiru', 'Turned-Down, Mpho'])
          await expect(main).toContainText(name)
        await expect(main).toContainText('Outside the theme.')
        await press(page, t('ranking.release.button', { count: 3 }))
        await expect(page.getByRole('status')).toHaveText(t('ranking.release.done', { count: 3 }))
        await mailTo(server, holder, told('mails.application-accepted.subject'))
        await mailTo(server, email, told('mails.application-in-reserve.subject'))
        const no = await mailTo(server, rejected, told('mails.application-rejected.subject'))
        expect(no.text).toContain('Outside the theme.')

        // The one who was accepted declines; the first in reserve is offered the place, and takes it.
        await moveTo('2019-04-20T09:00:00+02:00')
        const declining = await visitor(holder)
        await declining.answer(
          `/en/my/${theirs}/decline`,
          words.en('application.declineButton', { reference: theirs }),
          {},
        )
        await mailTo(server, email, told('mails.academy-place-offered.subject'))
        await be(email)
        await go(`/${locale}/my/${reference}`)
        await press(page, t('application.place.accept'))
        await expect(main).toContainText(t('application.tasks.title'))
        await mailTo(server, email, told('mails.academy-place-taken.subject'))

        // She tells how she comes, and gives her passport for the letter.
        await page.getByRole('link', { name: t('application.tasks.travel') }).click()
        await page.locator('input[name=arrivesOn][value="2019-06-09"]').check()
        await page.locator('input[name=departsOn][value="2019-06-15"]').check()
        await page.locator('#mobile').fill('0712 345678')
        await page.getByLabel(t('application.settle.emergencyName')).fill('Kamau')
        await page.getByLabel(t('application.settle.emergencyMobile')).fill('+254 712 345679')
        await page.getByLabel(t('application.settle.visa-yes')).check()
        await press(page, t('change.save'))
        await page.waitForURL(`**/my/${reference}`)
        await page.getByRole('link', { name: t('application.tasks.lodging') }).click()
        await page.locator('input[name=nights][value="2019-06-10"]').check()
        await page.getByLabel(t('application.settle.room-single')).check()
        await press(page, t('change.save'))
        await page.waitForURL(`**/my/${reference}`)
        await page.getByRole('link', { name: t('application.tasks.passport') }).click()
        await fillPassport(page)
        await press(page, t('passport.button'))
        await expect(page.getByRole('status')).toHaveText(t('passport.done'))

        // Staff name a visa officer, who issues the letter; the embassy asks for its number.
        await be(people.staff)
        await go(`${desk}/visas`)
        await press(page, t('visas.name', { email: people.staff }))
        await page.getByRole('link', { name: /Öberg-Kamau/ }).click()
        await press(page, t('visas.issue'))
        await expect(page.getByRole('status')).toHaveText(t('visas.doneIssued'))
        const mail = await mailTo(server, email, told('mails.visa-letter-issued.subject'))
        const number = String(mail.text).match(/UME-V-\w+/)?.[0] ?? ''
        const ruth = await visitor(email)
        const letter = await ruth.get(`/${locale}/my/${reference}/visa-letter.pdf`)
        expect(await lettersOf(await letter.body())).toContain(passport.passportNumber)
        await page.context().clearCookies()
        await go(`/${locale}/verify/${number}`)
        await expect(page.locator('h1')).toHaveText(t('verify.states.valid'))
        await expect(main).not.toContainText(/Wanjiru|Kamau/i)

        // June: the academy is over, she was there, and gets her certificate; the passport is gone.
        await moveTo('2019-06-15T09:00:00+02:00')
        await be(people.staff)
        await go(`${desk}/certificates`)
        await page.locator(`input[value="${reference}:2019-06-10"]`).check()
        await page.locator(`input[value="${reference}:2019-06-11"]`).check()
        await press(page, t('certificates.note'))
        await press(page, t('certificates.issue', { count: 1 }))
        await expect(page.getByRole('status')).toHaveText(t('certificates.done', { count: 1 }))
        const paper = await mailTo(server, email, told('mails.certificate-issued.subject'))
        const certified = String(paper.text).match(/UME-C-\w+/)?.[0] ?? ''
        await be(email)
        await go(`/${locale}/my/${reference}`)
        await expect(
          page.getByRole('link', { name: t('application.documents.certificate') }),
        ).toBeVisible()
        const own = await visitor(email)
        const certificate = await own.get(`/${locale}/my/${reference}/certificate.pdf`)
        expect(await lettersOf(await certificate.body())).toContain('WanjiruÖberg-Kamau')
        await go(`/${locale}/verify/${certified}`)
        await expect(page.locator('h1')).toHaveText(t('verify.states.valid'))
        await go(`/${locale}/verify/${number}`)
        await expect(page.locator('h1')).toHaveText(t('verify.states.expired'))
        await expect.poll(() => server.rows('select 1 from passports')).toEqual([])
      } finally {
        for (const who of visitors) await who.request.dispose()
        await server.stop()
        server.remove()
      }
    })
  })
}

async function fillPassport(page: Page) {
  for (const [name, value] of Object.entries(passport)) {
    const field = page.locator(`#${name}`)
    if (name === 'nationality') await field.selectOption(value)
    else await field.fill(value)
  }
}
