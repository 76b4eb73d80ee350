import type { Page } from '@playwright/test'
import { country } from '../../domain/in-words.ts'
import { conference, type Partnership } from './test.ts'
import { type Locale, words } from './words.ts'

export const registering = (locale: Locale) => `/${locale}/events/${conference}/register`

export const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).click()

export const goOn = async (page: Page, locale: Locale, to: string) => {
  await press(page, words[locale]('register.continue'))
  await page.waitForURL(`**/${to}`)
}

export async function answerPartnership(
  page: Page,
  locale: Locale,
  { name, parties }: Partnership,
  to: string,
  script = true,
) {
  const t = words[locale]
  const party = parties[1] ?? parties[0]
  if (!party) throw new Error(`${name} has no parties`)
  const label = `${party.organisation}, ${country(locale, party.country)}`
  if (script) {
    // It takes the plain list's place as soon as the page's script has begun.
    await page.getByLabel(t('steps.partnership.search')).fill(party.organisation)
    await page.getByRole('group', { name }).getByLabel(label).check()
  } else {
    await page.locator('select[name=partyId]').selectOption(party.id)
  }
  await goOn(page, locale, to)
}

export async function answerInvoice(page: Page, locale: Locale) {
  const t = words[locale]
  await page.getByLabel(t('steps.invoice.organisationNumber')).fill('212000-1967')
  await page.getByLabel(t('steps.invoice.invoiceReference')).fill('Partnership')
  await goOn(page, locale, 'you')
}

export async function answerYou(page: Page, locale: Locale, names = ['Mpho Kagiso', 'Seretse']) {
  const t = words[locale]
  await page.getByLabel(t('steps.you.givenNames')).fill(names[0] ?? '')
  await page.getByLabel(t('steps.you.familyName')).fill(names[1] ?? '')
  await page.getByLabel(t('steps.you.mobile')).fill('+267 71 234 567')
  await page.getByLabel(t('answers.delegateRole.project-leader')).check()
  await page.locator('input[name=theme]').nth(1).check()
  await page.getByLabel(t(`answers.language.${locale}`), { exact: true }).check()
  await goOn(page, locale, 'stay')
}

export async function answerStay(page: Page, locale: Locale) {
  await page.locator('input[name=days][value="2019-05-13"]').check()
  await page.locator('input[name=meals][value="2019-05-13:lunch"]').check()
  await page.locator('input[name=nights][value="2019-05-13"]').check()
  await goOn(page, locale, 'needs')
}

export async function answerRest(page: Page, locale: Locale) {
  await goOn(page, locale, 'visibility')
  await goOn(page, locale, 'check')
}

export async function send(page: Page, locale: Locale) {
  const t = words[locale]
  await page.getByLabel(t('check.privacyRead')).check()
  await press(page, t('check.send'))
  await page.waitForURL('**/confirmation')
}

/** The reference on a confirmation. */
export async function referenceOn(page: Page): Promise<string> {
  const text = await page.getByText(/^VAS-[0-9A-Z]{5}$/).textContent()
  return text ?? ''
}
