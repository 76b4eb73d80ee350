import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { encryptedPdf, manyKeys, pdf, png, zip } from '../test/pdfs.ts'
import { academy, addReviewer, declareConflict } from './support/academy.ts'
import { applying } from './support/applying.ts'
import { formWith, mainText, type Visitor } from './support/http.ts'
import { ways } from './support/journey.ts'
import { goOn, press } from './support/registering.ts'
import type { Server } from './support/server.ts'
import { expect, newAddress, people, test } from './support/test.ts'
import { words } from './support/words.ts'

const megabytes = (count: number) => count * 1024 * 1024
const named = (name: string, buffer: Buffer, mimeType = 'application/pdf') => ({
  name,
  mimeType,
  buffer,
})
const padded = (size: number) => Buffer.concat([pdf(), Buffer.alloc(size - pdf().length, '\n')])
const script = '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'

const refused = {
  empty: named('cv.pdf', Buffer.alloc(0)),
  notPdf: named('cv.pdf', png),
  polyglot: named('cv.pdf', Buffer.concat([pdf(), zip()])),
  encrypted: named('cv.pdf', encryptedPdf()),
  active: named('cv.pdf', pdf(1, { catalogue: script })),
  damaged: named('cv.pdf', pdf(3).subarray(0, 400)),
  tooLarge: named('cv.pdf', padded(megabytes(5) + 1)),
} as const

const asResearcher = { category: 'phd-student', attendance: 'week' }
const fileOf = (server: Server, email: string) =>
  server.rows<{ file_id: string; name: string; pages: number }>(
    'select c.* from cvs c join people p on p.id = c.person_id where p.email = ?',
    email,
  )
const stored = (server: Server) => readdirSync(join(server.folder, 'files')).length

/** Somebody who does research and is at the page that asks for the CV. */
async function atCv(who: Visitor, email = newAddress('cv')) {
  await who.signIn(email)
  await who.answer(`${applying('en')}/category`, 'Continue', asResearcher)
  return email
}

for (const { locale, how, use } of ways) {
  const t = words[locale]
  const cv = (page: Page) => page.locator('input[type=file]')
  const says = async (page: Page, problem: keyof typeof refused | 'missing') => {
    const told = t(`problems.cv.${problem}`)
    await expect(
      page.locator('main').getByRole('alert').getByRole('link', { name: told }),
    ).toBeVisible()
    await expect(page.locator('#cv-problem')).toHaveText(told)
    await expect(page).toHaveTitle(new RegExp(`^${t('form.errorPrefix')}`))
    await expect(page.locator('main').getByRole('alert')).toBeFocused()
  }

  test.describe(how, () => {
    test.use(use)

    test(`a CV is uploaded, seen, kept and replaced, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
    }) => {
      const email = await atCv(await visitor())
      await signIn(page, email)
      const at = `${applying(locale)}/cv`
      await page.goto(at)
      await cv(page).setInputFiles(named('Meritförteckning.pdf', pdf(3)))
      await goOn(page, locale, 'motivation')
      const [first] = fileOf(server, email)
      expect(first).toMatchObject({ name: 'Meritförteckning.pdf', pages: 3 })

      await page.goto(at)
      const pages = locale === 'sv' ? '3 sidor' : '3 pages'
      await expect(page.locator('main')).toContainText(pages)
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: 'Meritförteckning.pdf' }).click()
      expect((await download).suggestedFilename()).toBe('Meritförteckning.pdf')
      await goOn(page, locale, 'motivation')
      expect(fileOf(server, email)).toEqual([first])

      // Its content counts, whatever it is called.
      await page.goto(`${at}?from=check`)
      await cv(page).setInputFiles(named('cv.png', pdf(1), 'image/png'))
      await press(page, t('register.continue'))
      // Over the check page, which asks for what is missing.
      await page.waitForURL('**/apply/applicant')
      const [second] = fileOf(server, email)
      expect(second).toMatchObject({ name: 'cv.png', pages: 1 })
      expect(second?.file_id).not.toBe(first?.file_id)
    })

    test(`what is no CV is told, each with its mend, and nothing is kept, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
    }) => {
      const email = await atCv(await visitor())
      await signIn(page, email)
      await page.goto(`${applying(locale)}/cv`)
      const before = stored(server)
      await press(page, t('register.continue'))
      await says(page, 'missing')
      for (const [problem, file] of Object.entries(refused)) {
        await cv(page).setInputFiles(file)
        await press(page, t('register.continue'))
        await says(page, problem as keyof typeof refused)
      }
      expect(fileOf(server, email)).toEqual([])
      expect(stored(server)).toBe(before)
      await cv(page).setInputFiles(named('cv.pdf', padded(megabytes(5))))
      await goOn(page, locale, 'motivation')
      expect(fileOf(server, email)).toHaveLength(1)
    })

    test(`a file larger than the server reads is told in words on the same page, ${how}`, async ({
      page,
      signIn,
      visitor,
    }) => {
      await signIn(page, await atCv(await visitor()))
      for (const size of [7, 30]) {
        const path = test.info().outputPath('cv.pdf')
        writeFileSync(path, padded(megabytes(size)))
        await page.goto(`${applying(locale)}/cv?from=check`)
        await cv(page).setInputFiles(path)
        await press(page, t('register.continue'))
        await says(page, 'tooLarge')
      }
      await cv(page).setInputFiles(named('cv.pdf', pdf()))
      await press(page, t('register.continue'))
      await page.waitForURL('**/apply/applicant')
    })
  })
}

test('a CV is for its applicant, staff and whoever reviews it; for everybody else there is nothing', async ({
  server,
  visitor,
}) => {
  const applicant = await visitor()
  const email = await apply(applicant, server)
  const [cv] = fileOf(server, email)
  const path = `/en/files/${cv?.file_id}`
  const { id } = server.row<{ id: string }>(
    'select r.id from registrations r join people p on p.id = r.person_id where p.email = ?',
    email,
  )
  const reviewers = ['assigned', 'conflicted', 'unassigned'].map((name) => newAddress(name))
  const [assigned = '', conflicted = '', unassigned = ''] = reviewers
  addReviewer(server, [{ id }], assigned)
  addReviewer(server, [{ id }], conflicted)
  addReviewer(server, [], unassigned)
  declareConflict(server, conflicted, { id })
  const other = await visitor()
  await apply(other, server)

  for (const who of [
    await visitor(),
    other,
    await (await visitor()).signIn(conflicted),
    await (await visitor()).signIn(unassigned),
    await (await visitor()).signIn(people.hostCoordinator),
  ]) {
    const answer = await who.get(path)
    expect(answer.status()).toBe(404)
    expect(await answer.text()).toBe('')
  }
  const seen = () =>
    server.rows(`select 1 from audit_log where act = 'file-seen' and registration_id = ?`, id)
  expect(seen()).toEqual([])

  const readers = [
    applicant,
    await (await visitor()).signIn(assigned),
    await (await visitor()).signIn(people.staff),
  ]
  for (const [i, who] of readers.entries()) {
    const answer = await who.get(path)
    expect(answer.status()).toBe(200)
    const bytes = await answer.body()
    expect(bytes.equals(pdf(2))).toBe(true)
    expect(seen()).toHaveLength(i)
    expect(answer.headers()).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Wanjiru _O_.pdf"; filename*=UTF-8''Wanjiru%20%22%C3%96%22.pdf`,
      'x-content-type-options': 'nosniff',
    })
    expect(answer.headers()['cache-control']).toContain('no-store')
    expect(answer.headers()['content-security-policy']).toContain('sandbox')
    for (const guess of [crypto.randomUUID(), '..%2F..%2Fapp.db', cv?.file_id.toUpperCase(), 'x'])
      expect((await who.get(`/en/files/${guess}`)).status()).toBe(404)
  }
})

test('a file made to fell the server is damaged, and everybody else is answered meanwhile', async ({
  server,
  visitor,
}) => {
  const who = await visitor()
  await atCv(who)
  const page = `${applying('en')}/cv`
  const { hidden } = formWith(await who.html(page), 'Continue')
  const cv = named('cv.pdf', manyKeys())
  let answered = 0
  const answers = [1, 2].map(async () => {
    const answer = await who.request.post(server.origin + page, {
      multipart: { ...hidden, cv },
      headers: { origin: server.origin },
      timeout: 50_000,
    })
    answered++
    return answer
  })
  expect((await who.get('/en')).status()).toBe(200)
  expect(answered).toBe(0)
  for (const answer of await Promise.all(answers))
    expect(mainText(await answer.text())).toContain(words.en('problems.cv.damaged'))
  expect((await who.get('/api/health')).status()).toBe(200)
})

test('only the page that asks for a file takes one, and only of somebody who may apply', async ({
  server,
  visitor,
}) => {
  const who = await visitor()
  const email = await atCv(who)
  const page = `${applying('en')}/cv`
  const { hidden } = formWith(await who.html(page), 'Continue')
  const withFile = (size: number) => {
    const data = new FormData()
    for (const [name, value] of Object.entries(hidden)) data.set(name, value)
    data.set('cv', new File([padded(size)], 'cv.pdf', { type: 'application/pdf' }))
    return [...data] as [string, string | File][]
  }
  for (const elsewhere of [`${applying('en')}/category`, '/en/sign-in', `${page}/x`])
    expect((await who.post(elsewhere, withFile(100_000))).status()).toBe(413)

  const nobody = await visitor()
  const answer = await nobody.post(page, withFile(100_000))
  expect([answer.status(), answer.headers().location]).toEqual([
    303,
    expect.stringContaining('/en/sign-in?'),
  ])
  const before = stored(server)
  server.arrange('update events set closes_at = 0, grace_minutes = 0 where slug = ?', academy)
  try {
    const late = await who.post(page, withFile(100_000))
    expect(mainText(await late.text())).not.toContain('There is a problem')
    expect(fileOf(server, email)).toEqual([])
    expect(stored(server)).toBe(before)
  } finally {
    server.arrange(
      'update events set closes_at = ?, grace_minutes = 15 where slug = ?',
      Date.parse('2019-03-31T23:59:59+02:00'),
      academy,
    )
  }
})

/** A whole application of a researcher, CV and all; by whom. */
async function apply(who: Visitor, server: Server) {
  const email = await atCv(who)
  const at = applying('en')
  const answers: [string, Record<string, string>][] = [
    [
      'applicant',
      { givenNames: 'Wanjiru', familyName: 'Ö', affiliation: 'Nairobi', residence: 'KE' },
    ],
    ['stream', { stream: 'climate' }],
    ['research', { researchCountries: 'KE', title: 'Who is heard?', abstract: 'Two hearings.' }],
  ]
  for (const [step, page] of answers) await who.answer(`${at}/${step}`, 'Continue', page)
  const { hidden } = formWith(await who.html(`${at}/cv`), 'Continue')
  const cv = { name: 'Wanjiru "Ö".pdf', mimeType: 'application/pdf', buffer: pdf(2) }
  const sent = await who.request.post(`${server.origin}${at}/cv`, {
    multipart: { ...hidden, cv },
    headers: { origin: server.origin },
    maxRedirects: 0,
  })
  expect(sent.status()).toBe(303)
  const motivation = { motivation: 'To learn.', fundingRequested: 'no' }
  await who.answer(`${at}/motivation`, 'Continue', motivation)
  await who.answer(`${at}/check`, 'Send application', { privacyRead: 'yes' })
  return email
}
