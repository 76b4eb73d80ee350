import { connect } from 'node:net'
import { formWith, mainText, type Visitor } from './support/http.ts'
import { anInvitedParty } from './support/journey.ts'
import type { Server } from './support/server.ts'
import { conference, expect, newAddress, people, test } from './support/test.ts'

const at = `/en/events/${conference}/register`

/** What is stored of anybody's answers. */
const stored = (server: Server) =>
  [
    'registrations',
    'drafts',
    'funded_places',
    'queue',
    'decisions',
    'sensitive_answers',
    'audit_log',
    'people',
  ].map((table) => JSON.stringify(server.rows(`select * from ${table} order by rowid`)))

/** Somebody signed in at a page's form, with what it hides. */
async function atForm(visitor: () => Promise<Visitor>, page: string, button = 'Continue') {
  const who = await (await visitor()).signIn(newAddress('bad'))
  return { who, page, hidden: formWith(await who.html(page), button).hidden }
}

async function atYou(visitor: () => Promise<Visitor>, server: Server) {
  const who = await (await visitor()).signIn(newAddress('bad'))
  const id = anInvitedParty(server)
  const to = await who.answer(`${at}/partnership`, 'Continue', { partyId: id })
  if (to.endsWith('/places')) await who.answer(to, 'Continue', { whenFull: 'wait' })
  const page = `${at}/you`
  return { who, page, hidden: formWith(await who.html(page), 'Continue').hidden }
}

const you = {
  givenNames: 'Ada',
  familyName: 'Öst',
  mobile: '+46701740605',
  delegateRole: 'other',
  theme: 'trust',
  spokenLanguage: 'en',
  interpretation: '',
  gender: 'not-said',
}

test('a post that comes from elsewhere, or is no post of ours, is refused before it is read', async ({
  server,
  visitor,
}) => {
  const { who, page, hidden } = await atForm(visitor, `${at}/partnership`)
  const id = anInvitedParty(server)
  const before = stored(server)
  const fields = { ...hidden, partyId: id }
  const status = async (headers: Record<string, string>, more = {}) =>
    (await who.post(page, { ...fields, ...more }, headers)).status()
  expect(await status({ origin: 'https://elsewhere.example' })).toBe(403)
  expect(await status({ origin: 'null' })).toBe(403)
  expect(await status({ origin: server.origin.replace('localhost', '127.0.0.1') })).toBe(403)
  expect(await status({})).toBe(403)
  expect(await status({ origin: server.origin }, { much: 'x'.repeat(70_000) })).toBe(413)
  // No address that looks like a file's goes round the door.
  for (const around of ['/favicon.svgx/my', '/_next/staticx/my', '/favicon.svg/my']) {
    expect((await who.post(around, fields, {})).status(), around).toBe(403)
    const answer = await who.get(around)
    expect(answer.headers()['content-security-policy'], around).toBeTruthy()
    expect(answer.headers()['x-frame-options'], around).toBe('DENY')
  }
  for (const method of ['PUT', 'PATCH', 'DELETE'])
    expect(
      (
        await who.request.fetch(server.origin + page, {
          method,
          headers: { origin: server.origin },
        })
      ).status(),
    ).toBe(405)
  expect(stored(server)).toEqual(before)
})

test('a post of unknown length is refused', async ({ server }) => {
  const { port } = new URL(server.origin)
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), 'localhost', () =>
      socket.write(
        `POST /en/sign-in HTTP/1.1\r\nhost: localhost:${port}\r\norigin: ${server.origin}\r\ncontent-type: multipart/form-data; boundary=x\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n5\r\nhello\r\n0\r\n\r\n`,
      ),
    )
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.on('end', () => resolve(text))
    socket.on('error', reject)
  })
  expect(answer).toMatch(/^HTTP\/1\.1 411 /)
})

test('a post that cannot be read, or names an act that is not there, is the sender’s fault and no 500', async ({
  server,
  visitor,
}) => {
  const { who, page, hidden } = await atForm(visitor, `${at}/partnership`)
  const before = stored(server)
  const bound = Object.keys(hidden).find((name) => /^\$ACTION_\d+:1$/.test(name)) ?? ''
  const named = Object.keys(hidden).find((name) => /^\$ACTION_\d+:0$/.test(name)) ?? ''
  const { id } = JSON.parse(hidden[named] ?? '{}') as { id: string }
  const posts: [string, Record<string, string>][] = [
    ['an act that is not there', { [`$ACTION_ID_40${'d'.repeat(40)}`]: '' }],
    ['an act whose name is no name', { $ACTION_ID_x: '' }],
    ['no act at all', { partyId: 'x' }],
    ['an act half written', { $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"zz', '$ACTION_1:1': '[' }],
    ['an act without its arguments', { $ACTION_REF_1: '' }],
    ['arguments half written', { ...hidden, [bound]: '[' }],
    ['arguments of another kind', { ...hidden, [bound]: '[1,2,3,4]' }],
    ['arguments that point nowhere', { ...hidden, [bound]: '["$@99","$F98"]' }],
  ]
  for (const [what, fields] of posts) {
    const answer = await who.post(page, fields)
    expect(answer.status(), what).toBeGreaterThanOrEqual(400)
    expect(answer.status(), what).toBeLessThan(500)
  }
  const multipart = 'multipart/form-data; boundary=x'
  const text = 'text/plain;charset=UTF-8'
  const raw: [string, Record<string, string>, string][] = [
    [
      'an unknown act by script',
      { 'next-action': `40${'a'.repeat(40)}`, 'content-type': text },
      '[]',
    ],
    ['no act by script', { 'next-action': 'x', 'content-type': text }, '[]'],
    ['a garbled call by script', { 'next-action': id, 'content-type': text }, '[garb'],
    ['a call without arguments', { 'next-action': id, 'content-type': text }, '[]'],
    ['a call with nulls', { 'next-action': id, 'content-type': text }, '[null,null]'],
    ['a form without its boundary', { 'content-type': 'multipart/form-data' }, 'x'],
    ['a broken form', { 'content-type': multipart }, '--x\r\nbroken'],
    ['an empty form', { 'content-type': multipart }, ''],
    ['a broken form by script', { 'content-type': multipart, 'next-action': id }, '--x\r\nbroken'],
  ]
  for (const [what, headers, data] of raw) {
    const answer = await who.request.post(server.origin + page, {
      headers: { origin: server.origin, ...headers },
      data,
      maxRedirects: 0,
    })
    expect(answer.status(), what).toBeGreaterThanOrEqual(400)
    expect(answer.status(), what).toBeLessThan(500)
  }
  // What is no form is no answer: the page is shown as it is.
  for (const type of ['application/json', 'application/x-www-form-urlencoded']) {
    const answer = await who.request.post(server.origin + page, {
      headers: { origin: server.origin, 'content-type': type },
      data: 'a=b',
      maxRedirects: 0,
    })
    expect(answer.status(), type).toBeLessThan(500)
  }
  expect(stored(server)).toEqual(before)
})

test('answers of the wrong kind are told as mistakes, and nothing is stored', async ({
  server,
  visitor,
}) => {
  const { who, page, hidden } = await atYou(visitor, server)
  const before = stored(server)
  const told = async (changed: [string, string | File][], expected: string | RegExp) => {
    const fields: [string, string | File][] = Object.entries({ ...hidden, ...you }).filter(
      ([name]) => !changed.some(([other]) => other === name),
    )
    const answer = await who.post(page, [...fields, ...changed])
    expect(answer.status(), String(changed[0])).toBe(200)
    expect(mainText(await answer.text()), String(changed[0])).toMatch(expected)
  }
  const file = new File(['not a name'], 'name.txt', { type: 'text/plain' })
  await told([['givenNames', file]], /There is a problem Type your given names/)
  await told([['givenNames', 'x'.repeat(10_000)]], /Use at most 100 characters/)
  await told([['familyName', 'a\u0000b']], /Use ordinary characters here/)
  await told([['familyName', 'a\u001bb']], /Use ordinary characters here/)
  await told([['familyName', 'evil\u202Eeman']], /Use ordinary characters here/)
  await told([['familyName', '\u200b\u2060 ']], /Type your family name/)
  await told([['mobile', 'call me']], /Write a mobile number with its country code/)
  await told([['delegateRole', 'emperor']], /Choose your role in the partnership/)
  await told([['theme', 'unknown']], /Choose a theme/)
  await told([['gender', 'unknown']], /Use ordinary characters here/)
  await told([['spokenLanguage', '__proto__']], /Choose a language/)
  expect(stored(server)).toEqual(before)

  // A list where one answer is asked for: the first is the answer.
  const answer = await who.post(page, [
    ...Object.entries({ ...hidden, ...you }),
    ['givenNames', 'Second'],
    ['roles', 'staff'],
    ['status', 'approved'],
  ])
  expect(answer.status()).toBe(303)
  expect(await who.html(page)).toContain('value="Ada"')
})

test('hidden fields that were forged lead to nothing', async ({
  server,
  visitor,
  freshPartnership,
}) => {
  const { who, page, hidden } = await atForm(visitor, `${at}/partnership`)
  const party = anInvitedParty(server)
  const before = stored(server)
  const post = (changed: Record<string, string>) =>
    who.post(page, { ...hidden, partyId: party, ...changed })
  for (const event of [
    'no-such-event',
    'local-democracy-academy-2019',
    '../../staff',
    "' or 1=1 --",
  ]) {
    const answer = await post({ event })
    expect(answer.status(), event).toBe(404)
  }
  for (const event of ['', '\u0000', 'x'.repeat(1000)])
    expect((await post({ event })).status(), event).toBe(200)
  for (const partyId of ['', 'no-such-party', conference, "' or 1=1 --"]) {
    const answer = await post({ partyId })
    expect(answer.status(), partyId).toBe(200)
    expect(mainText(await answer.text())).toContain('There is a problem')
  }
  expect(stored(server)).toEqual(before)

  const mine = await visitor()
  const theirs = server.row<{ reference: string }>('select reference from registrations').reference
  const reference = await mine.register({
    email: newAddress('mine'),
    partyId: freshPartnership().parties[0]?.id ?? '',
  })
  const cancelling = formWith(await mine.html(`/en/my/${reference}/cancel`), 'Yes, cancel').hidden
  const beforeCancelling = stored(server)
  for (const forged of [theirs, 'VAS-00000', '%', "' or 1=1 --"]) {
    const answer = await mine.post(`/en/my/${reference}/cancel`, {
      ...cancelling,
      reference: forged,
    })
    expect(answer.status(), forged).toBe(404)
  }
  expect(stored(server)).toEqual(beforeCancelling)
})

test('staff who send ids that are not there change nothing', async ({ server, visitor }) => {
  const staff = await (await visitor()).signIn(people.staff)
  const { reference } = server.row<{ reference: string }>(
    `select reference from registrations where status = 'received'
     and partnership_id is not null order by reference`,
  )
  const page = `/en/staff/events/${conference}/attendees/${reference}`
  const { hidden } = formWith(await staff.html(page), 'Save the decision')
  const before = stored(server)
  for (const registrationId of ['no-such-registration', reference, "' or 1=1 --"]) {
    const answer = await staff.post(page, {
      ...hidden,
      registrationId,
      outcome: 'approved',
      when: 'now',
      reason: '',
    })
    expect(answer.status(), registrationId).toBe(404)
  }
  expect(stored(server)).toEqual(before)
})

test('the same registration posted twice is one, and both presses end at the same confirmation', async ({
  server,
  visitor,
  freshPartnership,
}) => {
  const { who, page, hidden } = await atYou(visitor, server)
  const { id, parties } = freshPartnership()
  await who.answer(`${at}/partnership`, 'Continue', { partyId: parties[0]?.id ?? '' })
  expect((await who.post(page, { ...hidden, ...you })).status()).toBe(303)
  await who.answer(`${at}/stay`, 'Continue', { days: '2019-05-14' })
  await who.answer(`${at}/needs`, 'Continue', {})
  await who.answer(`${at}/visibility`, 'Continue', {})
  const last = formWith(await who.html(`${at}/check`), 'Send registration').hidden
  const posts = [1, 2, 3].map(() => who.post(`${at}/check`, { ...last, privacyRead: 'yes' }))
  const late = await Promise.all(posts)
  late.push(await who.post(`${at}/check`, { ...last, privacyRead: 'yes' }))
  for (const answer of late) {
    expect(answer.status()).toBe(303)
    expect(answer.headers().location).toBe(`${at}/confirmation`)
  }
  expect(server.rows('select 1 from registrations where partnership_id = ?', id)).toHaveLength(1)
  // An older page of the same registration leads there too.
  const older = await who.post(page, { ...hidden, ...you })
  expect([303]).toContain(older.status())
  expect(server.rows('select 1 from registrations where partnership_id = ?', id)).toHaveLength(1)
})

test('a form that was open when registration closed stores nothing and tells so', async ({
  server,
  visitor,
}) => {
  const { who, page, hidden } = await atYou(visitor, server)
  const { closes_at } = server.row<{ closes_at: number }>(
    'select closes_at from events where slug = ?',
    conference,
  )
  const before = stored(server)
  const closing = 'update events set closes_at = ? where slug = ?'
  server.arrange(closing, Date.parse('2019-03-01T12:00:00Z'), conference)
  try {
    const answer = await who.post(page, { ...hidden, ...you })
    expect(answer.status()).toBe(303)
    expect(answer.headers().location).toBe(at)
    expect(mainText(await who.html(at))).toContain('Registration is closed')
    expect(stored(server)).toEqual(before)
  } finally {
    server.arrange(closing, closes_at, conference)
  }
})

test('addresses that nobody’s link made are answered calmly', async ({ visitor }) => {
  const who = await (await visitor()).signIn(people.aleDelegate)
  const notThere = [
    '/en/%00',
    '/en/events/%00',
    '/en/events/x%00y/register',
    '/en?next=%00',
    '/en/sign-in?next=a%00b',
    '/en/my/VAS-%00',
    '/en/events/no-such-event',
    '/en/events/no-such-event/register',
    '/en/events/no-such-event/register/partnership',
    '/en/events/no-such-event/register/check',
    '/en/events/no-such-event/calendar.ics',
    '/en/events/local-democracy-academy-2019/register/you',
    '/en/events/local-democracy-academy-2019/apply/no-such-step',
    `/en/events/${conference}/apply/category`,
    `${at}/no-such-step`,
    `${at}/constructor`,
    `${at}/__proto__`,
    `/en/coordinator/events/${conference}/attendees/pdf`,
    '/en/my/VAS-00000',
    '/en/my/constructor',
    '/en/demo/mail/..%2Fapp.db',
    '/en/demo/mail/%2e%2e%2fdemo.json',
    '/en/sign-in/link?email=a&email=b&token=c',
    '/api/auth/session',
    '/api/auth/csrf',
    '/api/auth/signin',
    '/api/auth/providers',
  ]
  for (const path of notThere) expect((await who.get(path)).status(), path).toBe(404)
  for (const path of ['/en/%', '/en/events/%E0%A4%A', '/en/my/%C0%80', '/%ff']) {
    const status = (await who.get(path)).status()
    expect(status, path).toBeGreaterThanOrEqual(300)
    expect(status, path).toBeLessThan(500)
  }
  for (const query of [
    'next=%2F%2Fevil.example',
    'next=https://evil.example',
    'next=a&next=b',
    'next=%5C%5Cevil',
    `next=${'x'.repeat(2000)}`,
  ]) {
    const page = await who.html(`/en/sign-in?${query}`)
    expect(page, query).toContain('name="next" value="/en/my"')
  }
})

test('a mailed link that is forged or has been changed signs nobody in', async ({ visitor }) => {
  const who = await visitor()
  for (const query of [
    'email=a@b.example&token=x',
    'email=a@b.example',
    'token=x',
    'email=a&email=b&token=x',
    'email=a@b.example&token=x&callbackUrl=https://evil.example',
    '',
  ]) {
    const answer = await who.get(`/api/auth/callback/mail?${query}`)
    expect(answer.status(), query).toBeLessThan(500)
    expect(answer.headers().location ?? '', query).not.toContain('evil.example')
    expect((await who.get('/en/my')).status(), query).toBe(307)
  }
})

for (const [names, family] of [
  ['محمد عبد الله', 'الأحمد'],
  ['晓梅', '孙'],
  ['Ștefan 🎉', 'O’Țurcanu-Ñandú'],
] as const)
  test(`a delegate named ${names} ${family} registers under that name`, async ({
    server,
    visitor,
    freshPartnership,
  }) => {
    const who = await visitor()
    const reference = await who.register({
      email: newAddress('name'),
      partyId: freshPartnership().parties[0]?.id ?? '',
      givenNames: `  ${names}  `,
      familyName: family,
    })
    expect(mainText(await who.html(`/en/my/${reference}`))).toContain(`${names} ${family}`)
    const row = server.row(
      'select given_names g, family_name f from registrations where reference = ?',
      reference,
    )
    expect(row).toEqual({ g: names, f: family })
  })
