import { people, test } from './support/test.ts'
const academy = 'local-democracy-academy-2019'
import { addApplications } from './support/academy.ts'
import { addPlaced } from './support/placed.ts'
import { release } from './support/academy.ts'
test('look', async ({ page, server, signIn, visitor }) => {
  test.setTimeout(300_000)
  const offered = await addPlaced(server, visitor, { needsVisa: false })
  server.arrange('update academy_places set offered_until = ? where registration_id = ?', Date.parse('2019-04-30T12:00:00Z'), offered.id)
  const [gone] = addApplications(server, 1, { familyName: 'Abara-Öberg von Hohenzollern' })
  release(server, gone!)
  server.arrange("update registrations set status = 'declined' where id = ?", gone!.id)
  server.arrange("update decisions set outcome = 'declined', reason = 'Outside the theme.' where registration_id = ?", gone!.id)
  const [held] = addApplications(server, 1, { familyName: 'Held' })
  const shot = async (name: string) => { for (const [w, h, s] of [[390, 800, 'dark'], [1280, 900, 'light']] as const) { await page.setViewportSize({ width: w, height: h }); await page.emulateMedia({ colorScheme: s }); await page.screenshot({ path: `/tmp/look/${name}-${w}.png`, fullPage: true }) } }
  await signIn(page, offered.email)
  for (const l of ['sv', 'en']) { await page.goto(`/${l}/my/${offered.reference}`); await shot(`offer-${l}`); await page.goto(`/${l}/my/${offered.reference}/decline`); await shot(`decline-${l}`) }
  await signIn(page, people.staff)
  for (const l of ['sv', 'en']) { await page.goto(`/${l}/staff/events/${academy}/applications/${gone!.reference}`); await shot(`gone-${l}`) }
  await page.goto(`/sv/staff/events/${academy}/applications/${held!.reference}`)
  await page.locator('input[name=outcome][value=reserve]').check()
  await page.getByRole('button', { name: 'Spara beslutet' }).click()
  await page.waitForTimeout(1500)
  await shot('held-sv')
})
