import { academy, applyInOneGo, applying } from './support/applying.ts'
import { addPlaced } from './support/placed.ts'
import { registering } from './support/registering.ts'
import { conference, expect, newAddress, test } from './support/test.ts'

// What the server does by the clock, whoever asks for a page meanwhile.
const timedWork =
  /outbox|"message|mail_templates|sensitive_kept_days|"leases"|"reminders"|^select distinct|"offered_until" (<=|>) |"change_deadline" > |from "passports" inner join/
const ofHealth = /^select "id" from "events" limit \?$/

const apply = applying('en')

test('no page of a visitor, a delegate or an applicant asks the database more than twice', async ({
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
  const applicant = await (await visitor()).signIn(newAddress('applicant'))
  const application = await applyInOneGo(applicant, server, 'Counted')
  const offered = await addPlaced(server, visitor)
  server.arrange(
    'update academy_places set offered_until = ? where registration_id = ?',
    ...[Date.parse('2019-04-30T21:59:59Z'), offered.id],
  )
  const researching = await (await visitor()).signIn(newAddress('researcher'))
  await researching.answer(`${apply}/category`, 'Continue', {
    ...{ category: 'phd-student', attendance: 'week' },
  })
  const placed = await addPlaced(server, visitor)
  const nobody = await visitor()
  for (const path of [
    '/en',
    `/en/events/${conference}`,
    `/en/events/${academy}`,
    at,
    `/en/events/${academy}/register`,
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
  for (const path of ['category', 'applicant', 'stream', 'research', 'cv', 'motivation'])
    await count(researching, `${apply}/${path}`)
  for (const path of [`${apply}/confirmation`, `/en/my/${application}`])
    await count(applicant, path)
  // A reference is looked for among the registrations first.
  const applications = [application, offered.reference, placed.reference].map(
    (reference) => `/en/my/${reference}`,
  )
  await count(offered.visitor, `/en/my/${offered.reference}`)
  await count(offered.visitor, `/en/my/${offered.reference}/decline`)
  await count(placed.visitor, `/en/my/${placed.reference}`)
  for (const path of ['withdraw', 'settle/travel', 'settle/lodging', 'settle/needs', 'passport'])
    await count(placed.visitor, `/en/my/${placed.reference}/${path}`)
  const most = (path: string) => (applications.includes(path) ? 3 : 2)
  expect(Object.entries(asked).filter(([path, number]) => number > most(path))).toEqual([])
  expect(asked[`${at}/you`]).toBeGreaterThan(0)
})
