import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTicket, ticketPublicKey } from '../lib/ticket.ts'
import { lettersOf } from '../test/pdf-pages.ts'
import type { Visitor } from './support/http.ts'
import { readQr } from './support/qr.ts'
import type { Server } from './support/server.ts'
import { conference, expect, newAddress, people, test } from './support/test.ts'
import { type Locale, words } from './support/words.ts'

const phone = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false }
const desktop = { viewport: { width: 1280, height: 900 }, javaScriptEnabled: true }

/** What a check-in is given to know tickets by. */
const publicKeyOf = (server: Server) =>
  ticketPublicKey(
    (JSON.parse(readFileSync(join(server.folder, 'demo.json'), 'utf8')) as { secret: string })
      .secret,
  )

/** A property of a calendar file, whose long lines go on after a space. */
const property = (file: string, name: string) =>
  file
    .replace(/\r\n[ \t]/g, '')
    .match(new RegExp(`^${name}:(.*)$`, 'm'))?.[1]
    ?.trim()

const cancel = (who: Visitor, reference: string) =>
  who.answer(`/en/my/${reference}/cancel`, words.en('cancel.button', { reference }), {})

const ticketsOf = (locale: Locale, reference: string) =>
  ['ticket', 'ticket.pdf', 'calendar.ics'].map((one) => `/${locale}/my/${reference}/${one}`)

for (const [locale, how, look] of [
  ['sv', 'in Swedish on a phone without JavaScript', phone],
  ['en', 'in English on a desktop', desktop],
] as const) {
  const t = words[locale]

  test.describe(how, () => {
    test.use(look)

    test(`a delegate opens the ticket, whose code a check-in knows without asking, ${how}`, async ({
      browser,
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const email = newAddress('ticket')
      const partnership = freshPartnership()
      const reference = await (await visitor()).register({
        email,
        partyId: partnership.parties[0]?.id ?? '',
        givenNames: 'Ștefan Γιώργος',
        familyName: 'Åkerlund-Їжакевич',
      })
      await signIn(page, email)
      await page.goto(`/${locale}/my/${reference}/ticket`)

      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Ștefan Γιώργος Åkerlund-Їжакевич',
      )
      const main = page.locator('main')
      await expect(main).toContainText(partnership.name)
      await expect(main).toContainText(partnership.parties[0]?.organisation ?? '')
      await expect(main).toContainText(locale === 'sv' ? '13–14 maj 2019' : '13–14 May 2019')
      await expect(main).toContainText('Västerås')

      const code = page.getByRole('img', { name: t('ticket.code', { reference }) })
      const read = await readQr(browser, await code.screenshot())
      expect(readTicket(read ?? '', publicKeyOf(server))).toEqual({
        reference,
        eventSlug: conference,
      })
      expect(read).not.toContain('kerlund')

      const downloading = page.waitForEvent('download')
      await page.getByRole('link', { name: t('ticket.pdf') }).click()
      const download = await downloading
      expect(download.suggestedFilename()).toBe(`${t('ticket.fileName')}-${reference}.pdf`)
      const pdf = readFileSync(await download.path())
      expect(pdf.toString('latin1')).toMatch(/^%PDF-/)
      const drawn = await lettersOf(pdf)
      expect(drawn).toContain(reference)
      for (const word of ['Ștefan', 'Γιώργος', 'Åkerlund', 'Їжакевич'])
        expect(drawn).toContain(word)

      const saving = page.waitForEvent('download')
      await page.getByRole('link', { name: t('ticket.calendar') }).click()
      const saved = await saving
      expect(saved.suggestedFilename()).toBe(`${t('ticket.calendarFileName')}-${reference}.ics`)
      expect(readFileSync(await saved.path(), 'utf8')).toContain('METHOD:PUBLISH')
    })
  })
}

test('the ticket goes on paper with its code and without what can only be pressed', async ({
  browser,
  page,
  server,
  signIn,
}) => {
  const { reference } = server.row<{ reference: string }>(
    `select r.reference from registrations r join people p on p.id = r.person_id where p.email = ?
     order by r.created_at desc`,
    people.aleDelegate,
  )
  await signIn(page, people.aleDelegate)
  await page.goto(`/en/my/${reference}/ticket`)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByRole('link', { name: words.en('ticket.pdf') })).toBeHidden()
  const read = await readQr(browser, await page.locator('main').getByRole('img').screenshot())
  expect(readTicket(read ?? '', publicKeyOf(server))?.reference).toBe(reference)
})

test('a calendar keeps one entry of a registration, which goes when the registration does', async ({
  visitor,
  freshPartnership,
}) => {
  const who = await visitor()
  const partyId = freshPartnership().parties[0]?.id ?? ''
  const reference = await who.register({ email: newAddress('calendar'), partyId })
  const file = async () => {
    const answer = await who.get(`/en/my/${reference}/calendar.ics`)
    expect(answer.status()).toBe(200)
    expect(answer.headers()['cache-control']).toBe('no-store')
    return answer.text()
  }
  const before = await file()
  await new Promise((resolve) => setTimeout(resolve, 1100))
  await cancel(who, reference)
  const cancelled = await file()

  const files = [before, cancelled]
  expect(new Set(files.map((one) => property(one, 'UID'))).size).toBe(1)
  expect(property(before, 'UID')).toMatch(/^registration-.+@localhost$/)
  expect(files.map((one) => property(one, 'METHOD'))).toEqual(['PUBLISH', 'CANCEL'])
  expect(property(cancelled, 'STATUS')).toBe('CANCELLED')
  // The version is that of the second it was asked for in.
  const [first = 0, second = 0] = files.map((one) => Number(property(one, 'SEQUENCE')))
  expect(second).toBeGreaterThan(first)
})

test('whoever waits or has cancelled has no ticket, and nobody has another’s', async ({
  visitor,
  freshPartnership,
}) => {
  const partyId = freshPartnership().parties[0]?.id ?? ''
  const [holder, second, waiting, stranger] = await Promise.all([
    visitor(),
    visitor(),
    visitor(),
    visitor(),
  ])
  const held = await holder.register({ email: newAddress('holder'), partyId })
  await second.register({ email: newAddress('second'), partyId })
  const waits = await waiting.register({ email: newAddress('waits'), partyId, whenFull: 'wait' })
  await stranger.signIn(newAddress('stranger'))

  for (const locale of ['sv', 'en'] as const) {
    for (const path of ticketsOf(locale, held)) {
      expect((await holder.get(path)).status(), path).toBe(200)
      for (const other of [waiting, stranger])
        expect((await other.get(path)).status(), path).toBe(404)
    }
    for (const path of ticketsOf(locale, waits))
      expect((await waiting.get(path)).status(), path).toBe(404)
  }

  await cancel(holder, held)
  const [page, pdf] = ticketsOf('sv', held)
  for (const path of [page ?? '', pdf ?? ''])
    expect((await holder.get(path)).status(), path).toBe(404)
})
