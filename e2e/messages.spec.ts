import { mainText, type Visitor } from './support/http.ts'
import { mailTo, ways } from './support/journey.ts'
import { press } from './support/registering.ts'
import type { Server } from './support/server.ts'
import { conference, expect, newAddress, type Partnership, people, test } from './support/test.ts'
import { words } from './support/words.ts'

const desk = (locale: string) => `/${locale}/staff/events/${conference}/messages`

/** Two of a partnership nobody else knows, one of each language, and the view that shows them alone. */
async function group(
  server: Server,
  visitor: () => Promise<Visitor>,
  { slug, parties }: Partnership,
) {
  const members = []
  for (const [i, language] of ['sv', 'en'].entries()) {
    const email = newAddress(language)
    const reference = await (await visitor()).register({
      email,
      partyId: parties[i]?.id ?? '',
      givenNames: `Name_${language}`,
    })
    server.arrange('update people set locale = ? where email = ?', language, email)
    members.push({ email, reference })
  }
  const [swedish, english] = members
  if (!swedish || !english) throw new Error('two members')
  return { swedish, english, audience: `partnership=${slug}` }
}

// A letter that is shown runs nothing, not even what the test would run in it.
test.beforeEach(({ strays }) => {
  strays.expected.push(/^Blocked script execution in '[^']*\/letter/)
})

for (const { locale, how, use } of ways)
  test.describe(how, () => {
    test.use(use)
    const t = words[locale]

    test('staff write to a group, look at it, try it on themselves and send it', async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      test.setTimeout(90_000)
      const { swedish, english, audience } = await group(server, visitor, freshPartnership())
      const mark = newAddress('mark').slice(0, 30)
      await signIn(page, people.staff)
      await page.goto(`${desk(locale)}/new?audience=${encodeURIComponent(audience)}&page=2`)
      await expect(
        page.getByLabel(
          t('messages.audience.withCount', { name: t('messages.audience.view'), count: 2 }),
        ),
      ).toBeChecked()

      await page.getByLabel(t('messages.subjectSv')).fill(`Bussen ${mark}`)
      await page.getByLabel(t('messages.bodySv')).fill('Hej **{namn}**!')
      await page.getByLabel(t('messages.subjectEn')).fill(`The bus ${mark}`)
      await page
        .getByLabel(t('messages.bodyEn'))
        .fill('Hello **{givenNames}**, from [your registration]({link}).')
      await press(page, t('messages.save'))
      await expect(page.locator('main').getByRole('alert')).toContainText(
        t('problems.message.placeholder'),
      )
      await page.getByLabel(t('messages.bodySv')).fill('Hej **{givenNames}** från {partnership}!')
      await press(page, t('messages.save'))
      await expect(page.getByText(t('messages.saved'))).toBeVisible()

      // As the one or the other will read it.
      await page.getByLabel(t('messages.preview.for')).fill(english.reference)
      await page.getByRole('button', { name: t('messages.preview.show') }).click()
      const letter = page.frameLocator('iframe')
      await expect(letter.locator('strong').first()).toHaveText(`The bus ${mark}`)
      await expect(letter.getByText('Name_en').last()).toBeVisible()

      await press(page, t('messages.test'))
      await expect(page.getByText(t('messages.tested'))).toBeVisible()
      const trial = await mailTo(server, people.staff, new RegExp(`^Prov: Bussen ${mark}`))
      expect(trial.text).toContain('Det här är ett prov')
      await mailTo(server, people.staff, new RegExp(`^Test: The bus ${mark}`))

      await page.getByRole('link', { name: t('messages.goOn') }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        t('messages.sendQuestion', { count: 2 }),
      )
      await expect(page.locator('main')).toContainText(t('messages.inLanguages', { sv: 1, en: 1 }))
      await page.getByLabel(t('messages.now'), { exact: true }).check()
      await press(page, t('messages.send'))
      await expect(page).toHaveURL(/\/messages\/[0-9a-f-]{36}$/)

      const toSwede = await mailTo(server, swedish.email, new RegExp(`^Bussen ${mark}`))
      expect(toSwede.text).toContain('Hej Name_sv från Nyby')
      const toOther = await mailTo(server, english.email, new RegExp(`^The bus ${mark}`))
      expect(toOther.text).toContain('Hello Name_en, from your registration')
      expect(toOther.text).toContain(`/en/my/${english.reference}`)
      await expect(async () => {
        await page.reload()
        await expect(page.getByRole('row')).toHaveCount(3)
        await expect(page.getByRole('row').getByText(t('letters.states.sent'))).toHaveCount(2)
      }).toPass({ timeout: 20_000 })
      for (const { email } of [swedish, english])
        expect(await server.mails(email, new RegExp(mark))).toHaveLength(1)
    })

    test('a message with a time waits for it, is taken back, and goes out when its time has come', async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      test.setTimeout(90_000)
      const { swedish, audience } = await group(server, visitor, freshPartnership())
      const mark = newAddress('later').slice(0, 30)
      const id = await draft(visitor, { audience, mark })
      await signIn(page, people.staff)
      const send = async (day: string) => {
        await page.goto(`${desk(locale)}/${id}/send`)
        await page.getByLabel(t('messages.later'), { exact: true }).check()
        await page.getByLabel(t('messages.sendDay'), { exact: true }).fill(day)
        await page.getByLabel(t('messages.sendTime'), { exact: true }).fill('08:15')
        await press(page, t('messages.send'))
      }
      await send('2019-03-01')
      await expect(page.locator('main').getByRole('alert')).toContainText(
        t('problems.sendDay.past'),
      )
      await send('2019-04-02')
      await expect(page.getByText(t('messages.states.scheduled'))).toBeVisible()
      await expect(page.locator('main')).toContainText('08:15')
      await press(page, t('messages.backToDraft'))
      await expect(page.getByRole('button', { name: t('messages.save') })).toBeVisible()

      await send('2019-04-02')
      await expect(page.getByText(t('messages.states.scheduled'))).toBeVisible()
      expect(await server.mails(swedish.email, new RegExp(mark))).toEqual([])
      const { send_at: at } = server.row<{ send_at: number }>(
        'select send_at from messages where id = ?',
        id,
      )
      expect(new Date(at).toISOString()).toBe('2019-04-02T06:15:00.000Z')
      server.arrange('update messages set send_at = ? where id = ?', at - 30 * 86_400_000, id)
      await mailTo(server, swedish.email, new RegExp(mark))
    })
  })

/** A saved draft, as a browser without JavaScript saves it. */
async function draft(
  visitor: () => Promise<Visitor>,
  { audience, mark }: { audience: string; mark: string },
) {
  const staff = await (await visitor()).signIn(people.staff)
  const to = await staff.answer(`${desk('en')}/new`, 'Save the draft', {
    ...{ audience, subjectSv: `Hej ${mark}`, bodySv: 'Text.' },
    ...{ subjectEn: `Hello ${mark}`, bodyEn: 'Text.' },
  })
  return to.match(/messages\/([^?]+)/)?.[1] ?? ''
}

test('two of the staff write the same draft: each sees what the other did, and nothing is lost', async ({
  page,
  server,
  signIn,
  visitor,
}) => {
  const id = await draft(visitor, {
    audience: 'status=received%2Capproved%2Creserve',
    mark: 'both',
  })
  await signIn(page, people.staff)
  await page.goto(`${desk('en')}/${id}`)
  const other = await (await visitor()).signIn(people.staff)
  await other.answer(`${desk('en')}/${id}`, 'Save the draft', {
    ...{ audience: 'status=received%2Capproved%2Creserve', subjectSv: 'Hej både', bodySv: 'Text.' },
    ...{ subjectEn: 'Hello both', bodyEn: 'Text of another.' },
  })
  await page.getByLabel('Subject in English').fill('Hello of mine')
  await press(page, 'Save the draft')
  await expect(page.getByRole('alert').first()).toContainText('Somebody else changed this')
  await expect(page.getByLabel('Text in English')).toHaveValue('Text of another.')
  await expect(page.getByLabel('Subject in English')).toHaveValue('Hello of mine')
  await press(page, 'Save the draft')
  await expect(page.getByText('The draft is saved.')).toBeVisible()
  const { texts } = server.row<{ texts: string }>('select texts from messages where id = ?', id)
  expect(JSON.parse(texts).en).toEqual({ subject: 'Hello of mine', body: 'Text of another.' })
})

test('a rule says when it writes and whom it would reach, and its letters go out on its day', async ({
  page,
  server,
  signIn,
  visitor,
  freshPartnership,
}) => {
  test.setTimeout(120_000)
  const { english, audience } = await group(server, visitor, freshPartnership())
  const mark = newAddress('rule').slice(0, 30)
  await signIn(page, people.staff)
  await page.goto(`${desk('en')}/rules/new`)
  await press(page, 'Save the rule')
  await expect(page.locator('main').getByRole('alert')).toContainText('Say what the rule is called')
  await page.getByLabel('What the rule is called').fill(`Before the hotel ${mark}`)
  await page.getByLabel('Counted from').selectOption('hotel-deadline')
  await page.getByLabel('Days', { exact: true }).fill('3')
  await page.getByLabel('Before', { exact: true }).check()
  await page.getByLabel('Everybody registered').check()
  for (const language of ['Swedish', 'English']) {
    await page.getByLabel(`Subject in ${language}`).fill(`Your nights ${mark}`)
    await page.getByLabel(`Text in ${language}`).fill('Change them by {hotelDeadline}.')
  }
  await page.getByLabel('On', { exact: true }).check()
  await press(page, 'Save the rule')
  await expect(page.locator('main')).toContainText('26 April 2019 at 09:00')
  const { id } = server.row<{ id: string }>(
    'select id from message_rules where name like ?',
    `%${mark}`,
  )
  server.arrange('update message_rules set audience = ? where id = ?', audience, id)
  await page.reload()
  await expect(page.locator('main')).toContainText('it would reach 2 people')

  // Its day is today: so many days after registration opened.
  const { opens_at: opened } = server.row<{ opens_at: number }>(
    'select opens_at from events where slug = ?',
    conference,
  )
  const days = Math.round((Date.parse('2019-03-25T12:00:00Z') - opened) / 86_400_000)
  await page.getByLabel('Counted from').selectOption('opens')
  await page.getByLabel('Days', { exact: true }).fill(String(days))
  await page.getByLabel('After', { exact: true }).check()
  await press(page, 'Save the rule')
  await expect(page.locator('main')).toContainText('25 March 2019 at 09:00')
  await expect(async () => {
    expect(await server.mails(english.email, new RegExp(mark))).toHaveLength(1)
  }).toPass({ timeout: 90_000 })
  await page.goto(desk('en'))
  await expect(page.locator('main')).toContainText(`By the rule “Before the hotel ${mark}”`)
})

test('an academy’s applicants are written to by status, and a made-up audience is no error', async ({
  visitor,
}) => {
  const staff = await (await visitor()).signIn(people.staff)
  const academy = '/en/staff/events/local-democracy-academy-2019/messages/new'
  expect(mainText(await staff.html(academy))).toContain('On the waiting list (')
  const odd = await staff.html(`${desk('en')}/new?audience=page%3Dx%26status%3D%5B`)
  expect(mainText(odd)).not.toContain('The view from the table')
})
