import type { Page } from '@playwright/test'
import { pdf } from '../../test/pdfs.ts'
import type { Visitor } from './http.ts'
import { goOn, press } from './registering.ts'
import type { Server } from './server.ts'
import { type Locale, words } from './words.ts'

export const academy = 'local-democracy-academy-2019'
export const applying = (locale: Locale) => `/${locale}/events/${academy}/apply`

export const cvFile = (name = 'cv.pdf') => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(pdf(2)),
})

/** A PhD student applies, page by page from the event's own page; the reference. */
export async function applyAsResearcher(page: Page, origin: string, locale: Locale) {
  const t = words[locale]
  await page.goto(`${origin}/${locale}/events/${academy}`)
  await page.getByRole('link', { name: t('event.apply'), exact: true }).click()
  await page.getByRole('link', { name: t('register.start') }).click()
  await page.getByLabel(t('answers.delegateRole.phd-student')).check()
  await page.getByLabel(t('answers.attendance.week')).check()
  await goOn(page, locale, 'applicant')
  await page.getByLabel(t('steps.you.givenNames')).fill('Wanjiru')
  await page.getByLabel(t('steps.you.familyName')).fill('Öberg-Kamau')
  await page.getByLabel(t('application.fields.affiliation')).fill('University of Nairobi')
  await page.getByLabel(t('application.fields.residence')).selectOption('KE')
  await goOn(page, locale, 'stream')
  await page.locator('input[name=stream]').first().check()
  await goOn(page, locale, 'research')
  await page.locator('select[name=researchCountries]').first().selectOption('KE')
  await page.getByLabel(t('application.steps.research.workTitle')).fill('Who is heard?')
  await page
    .getByLabel(t('application.fields.abstract'))
    .fill('What was said in two hearings.\n\nAnd what became of it.')
  await goOn(page, locale, 'cv')
  await page.getByLabel(t('application.steps.cv.choose')).setInputFiles(cvFile())
  await goOn(page, locale, 'motivation')
  await page.getByLabel(t('application.fields.motivation')).fill('To learn from the others.')
  await page.getByLabel(t('application.steps.motivation.funding-yes')).check()
  await goOn(page, locale, 'check')
  await page.getByLabel(t('check.privacyRead')).check()
  await press(page, t('application.send'))
  await page.waitForURL('**/confirmation')
  const text = await page.locator('main').innerText()
  return text.match(/UME-\w{5}/)?.[0] ?? ''
}

/** A civil servant applies in one go, without a browser; the reference. */
export async function applyInOneGo(who: Visitor, server: Server, familyName: string) {
  const at = applying('en')
  const answers: [string, Record<string, string>][] = [
    ['category', { category: 'civil-servant', attendance: 'week' }],
    [
      'applicant',
      {
        givenNames: 'Mpho',
        familyName,
        affiliation: 'Chobe District Council',
        residence: 'BW',
      },
    ],
    ['stream', { stream: 'climate' }],
    ['motivation', { motivation: 'To take home what works.', fundingRequested: 'no' }],
  ]
  for (const [step, page] of answers) await who.answer(`${at}/${step}`, 'Continue', page)
  await who.answer(`${at}/check`, 'Send application', { privacyRead: 'yes' })
  return server.row<{ reference: string }>(
    'select reference from registrations where family_name = ?',
    familyName,
  ).reference
}
