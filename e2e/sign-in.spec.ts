import { press } from './support/registering.ts'
import { expect, newAddress, test } from './support/test.ts'
import { locales, words } from './support/words.ts'

for (const locale of locales) {
  const t = words[locale]
  test(`a mailed code signs in, in the browser that asked (${locale})`, async ({
    page,
    server,
  }) => {
    const email = newAddress('code')
    await page.goto(`/${locale}/sign-in?next=/${locale}/my`)
    await page.getByLabel(t('signIn.email')).fill(`  ${email.toUpperCase()} `)
    await press(page, t('signIn.send'))
    await page.waitForURL('**/sign-in/code*')
    let code = ''
    await expect(async () => {
      const [mail] = await server.mails(email)
      code = mail?.subject?.match(/\d{4} \d{4}/)?.[0] ?? ''
      expect(mail?.subject).toBe(t('signIn.send') && t('mails.sign-in.subject', { code }))
      expect(code).not.toBe('')
    }).toPass()
    const wrong = code.startsWith('9') ? '1111 1111' : '9999 9999'
    await page.getByLabel(t('signIn.code')).fill(wrong)
    await press(page, t('signIn.proveCode'))
    await expect(page.locator('main').getByRole('alert')).toContainText(t('problems.code.wrong'))
    await page.getByLabel(t('signIn.code')).fill(code)
    await press(page, t('signIn.proveCode'))
    await page.waitForURL(`**/${locale}/my`)
    await expect(page.locator('main')).toContainText(t('my.signedInAs', { email }))
    await press(page, t('site.signOut'))
    await page.goto(`/${locale}/my`)
    await expect(page).toHaveURL(/sign-in/)
  })
}

test('the code is worth nothing in another browser', async ({ page, server, browser }) => {
  const email = newAddress('stolen')
  await page.goto('/en/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await press(page, 'Send link and code')
  await page.waitForURL('**/sign-in/code*')
  let code = ''
  await expect(async () => {
    code = (await server.mails(email))[0]?.subject?.match(/\d{4} \d{4}/)?.[0] ?? ''
    expect(code).not.toBe('')
  }).toPass()
  const elsewhere = await browser.newContext({ baseURL: server.origin })
  const thief = await elsewhere.newPage()
  await thief.goto('/en/sign-in/code')
  await thief.getByLabel('Code').fill(code)
  await press(thief, 'Sign in')
  await expect(thief.locator('main').getByRole('alert')).toContainText('The code is not right')
  await elsewhere.close()
})

test('whoever asks too often is slowed down, and is told so', async ({ page }) => {
  const email = newAddress('often')
  for (let time = 1; time <= 5; time++) {
    await page.goto('/en/sign-in')
    await page.getByLabel('E-mail address').fill(email)
    await press(page, 'Send link and code')
    await page.waitForURL('**/sign-in/code*')
  }
  await page.goto('/en/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await press(page, 'Send link and code')
  await expect(page.locator('main').getByRole('alert')).toContainText('There were too many tries.')
})
