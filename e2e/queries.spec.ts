import { registering } from './support/registering.ts'
import { conference, expect, newAddress, test } from './support/test.ts'

// What the server does by the clock, whoever asks for a page meanwhile.
const timedWork =
  /outbox|sensitive_kept_days|"leases"|"reminders"|^select distinct|"offered_until" (<=|>) |"change_deadline" > |from "passports" inner join/
const ofHealth = /^select "id" from "events" limit \?$/

test('no page of a visitor or a delegate asks the database more than twice', async ({
  server,
  visitor,
  freshPartnership,
}) => {
  const partyId = freshPartnership().parties[0]?.id ?? ''
  for (const name of ['first', 'second'])
    await (await visitor()).register({ email: newAddress(name), partyId })
  const registered = await visitor()
  const reference = await registered.register({
    email: newAddress('third'),
    partyId,
    whenFull: 'both',
  })
  const draft = await (await visitor()).signIn(newAddress('fourth'))
  const at = registering('en')
  await draft.answer(`${at}/partnership`, 'Continue', { partyId })
  await draft.answer(`${at}/places`, 'Continue', { whenFull: 'wait' })
  await draft.answer(`${at}/you`, 'Continue', {
    givenNames: 'A',
    familyName: 'B',
    mobile: '+46701740605',
    delegateRole: 'other',
    theme: 'trust',
    spokenLanguage: 'en',
  })
  await draft.answer(`${at}/stay`, 'Continue', { days: '2019-05-13' })
  await draft.answer(`${at}/needs`, 'Continue', {})
  await draft.answer(`${at}/visibility`, 'Continue', {})

  const asked: Record<string, number> = {}
  const count = async (who: typeof draft, path: string) => {
    const from = server.queries.length
    const answer = await who.get(path)
    expect(answer.status(), path).toBe(200)
    // The lines come in order: what stands before the one of this question belongs to the page.
    await who.get('/api/health')
    const after = () => server.queries.slice(from)
    await expect.poll(() => after().some((query) => ofHealth.test(query))).toBe(true)
    const until = after().findIndex((query) => ofHealth.test(query))
    asked[path] = after()
      .slice(0, until)
      .filter((query) => query.startsWith('select') && !timedWork.test(query)).length
  }
  const nobody = await visitor()
  for (const path of [
    '/en',
    `/en/events/${conference}`,
    '/en/events/local-democracy-academy-2019',
    at,
    '/en/sign-in',
    '/en/privacy',
  ])
    await count(nobody, path)
  for (const path of ['partnership', 'places', 'you', 'stay', 'needs', 'visibility', 'check'])
    await count(draft, `${at}/${path}`)
  for (const path of [
    `${at}/confirmation`,
    '/en/my',
    `/en/my/${reference}`,
    `/en/my/${reference}/cancel`,
    `/en/my/${reference}/ticket`,
  ])
    await count(registered, path)
  expect(Object.entries(asked).filter(([, number]) => number > 2)).toEqual([])
  expect(asked[`${at}/you`]).toBeGreaterThan(0)
})
