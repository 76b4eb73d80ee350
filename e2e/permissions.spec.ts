import { globSync, readFileSync } from 'node:fs'
import { formsOf, formWith, mainText, type Visitor } from './support/http.ts'
import type { Server } from './support/server.ts'
import { conference, expect, newAddress, people, test } from './support/test.ts'

const roles = [
  'nobody',
  'delegate',
  'otherDelegate',
  'aleCoordinator',
  'harrydaCoordinator',
  'hostCoordinator',
  'staff',
] as const
type Role = (typeof roles)[number]

// What a GET answers: . there · in to sign in first · go leads on · - as if there were no such page.
type Answer = '.' | 'in' | 'go' | '-'
const at = '/[locale]/events/[slug]/register'
const list = '/[locale]/coordinator/events/[slug]'
const desk = '/[locale]/staff/events/[slug]'
//                                                nobody dele. other  ale    harry. host   staff
const routes: Record<string, Answer[]> = {
  '/[locale]': /*                             */ ['.', '.', '.', '.', '.', '.', '.'],
  '/[locale]/accessibility': /*               */ ['.', '.', '.', '.', '.', '.', '.'],
  '/[locale]/privacy': /*                     */ ['.', '.', '.', '.', '.', '.', '.'],
  '/[locale]/events/[slug]': /*               */ ['.', '.', '.', '.', '.', '.', '.'],
  '/[locale]/events/[slug]/calendar.ics': /*  */ ['.', '.', '.', '.', '.', '.', '.'],
  '/[locale]/sign-in': /*                     */ ['.', '.', '.', '.', '.', '.', '.'],
  '/[locale]/sign-in/code': /*                */ ['.', '.', '.', '.', '.', '.', '.'],
  '/[locale]/sign-in/link': /*                */ ['-', '-', '-', '-', '-', '-', '-'],
  [at]: /*                                    */ ['.', '.', '.', '.', '.', '.', '.'],
  [`${at}/partnership`]: /*                   */ ['in', 'go', 'go', '.', '.', '.', '.'],
  [`${at}/[step]`]: /*                        */ ['in', 'go', 'go', 'go', 'go', 'go', 'go'],
  [`${at}/check`]: /*                         */ ['in', 'go', 'go', 'go', 'go', 'go', 'go'],
  [`${at}/confirmation`]: /*                  */ ['in', '.', '.', 'go', 'go', 'go', 'go'],
  '/[locale]/my': /*                          */ ['in', '.', '.', '.', '.', '.', '.'],
  '/[locale]/my/[reference]': /*              */ ['in', '.', '-', '-', '-', '-', '-'],
  '/[locale]/my/[reference]/cancel': /*       */ ['in', '.', '-', '-', '-', '-', '-'],
  '/[locale]/my/[reference]/ticket': /*       */ ['in', '.', '-', '-', '-', '-', '-'],
  '/[locale]/my/[reference]/ticket.pdf': /*   */ ['-', '.', '-', '-', '-', '-', '-'],
  '/[locale]/my/[reference]/calendar.ics': /* */ ['-', '.', '-', '-', '-', '-', '-'],
  '/[locale]/coordinator': /*                 */ ['-', '-', '-', '.', '.', '.', '-'],
  [`${list}/attendees`]: /*                   */ ['-', '-', '-', '-', '-', '.', '-'],
  [`${list}/attendees/[format]`]: /*          */ ['-', '-', '-', '-', '-', '.', '-'],
  [`${list}/partnerships/[partnership]`]: /*  */ ['-', '-', '-', '.', '-', '-', '-'],
  [`${list}/partnerships/[partnership]/[format]`]: ['-', '-', '-', '.', '-', '-', '-'],
  '/[locale]/staff': /*                       */ ['-', '-', '-', '-', '-', '-', '.'],
  [`${desk}/attendees`]: /*                   */ ['-', '-', '-', '-', '-', '-', '.'],
  [`${desk}/attendees/[reference]`]: /*       */ ['-', '-', '-', '-', '-', '-', '.'],
  [`${desk}/release`]: /*                     */ ['-', '-', '-', '-', '-', '-', '.'],
  '/[locale]/demo/mail': /*                   */ ['.', '.', '.', '.', '.', '.', '.'],
  '/[locale]/demo/mail/[file]': /*            */ ['-', '-', '-', '-', '-', '-', '-'],
  '/[locale]/[...rest]': /*                   */ ['-', '-', '-', '-', '-', '-', '-'],
  // Sent by the server in place of a page that fails; whoever asks for them sees what they say.
  '/[locale]/nowhere': /*                     */ ['.', '.', '.', '.', '.', '.', '.'],
  '/[locale]/apology': /*                     */ ['.', '.', '.', '.', '.', '.', '.'],
  '/api/auth/[...nextauth]': /*               */ ['-', '-', '-', '-', '-', '-', '-'],
  '/api/health': /*                           */ ['.', '.', '.', '.', '.', '.', '.'],
}

test('every page and download has a row in the table of who may see it', () => {
  const files = globSync('app/**/{page.tsx,route.ts}')
  const addresses = files.map((file) =>
    file.replace(/^app|\/\([^)]+\)|\/(page\.tsx|route\.ts)$/g, ''),
  )
  expect(addresses.toSorted()).toEqual(Object.keys(routes).toSorted())
})

const referenceOf = (server: Server, email: string) =>
  server.row<{ id: string; reference: string; event_id: string; partnership_id: string }>(
    `select r.* from registrations r join people p on p.id = r.person_id
     where p.email = ? order by r.created_at desc`,
    email,
  )

/** The role's visitor; delegate is Ale's, the other one Härryda's. */
async function enter(role: Role, visitor: () => Promise<Visitor>) {
  const who = await visitor()
  if (role === 'nobody') return who
  if (role === 'delegate') return who.signIn(people.aleDelegate)
  return who.signIn(people[role])
}

for (const [i, role] of roles.entries())
  test(`who may see what: ${role} sees every page that is theirs, and of the others only that there is no such page`, async ({
    server,
    visitor,
  }) => {
    const who = await enter(role, visitor)
    const { reference } = referenceOf(server, people.aleDelegate)
    for (const locale of ['en', 'sv']) {
      const nowhere = await who.get(`/${locale}/no-such-page`)
      const nothing = mainText(await nowhere.text())
      expect(nowhere.status()).toBe(404)
      expect(nothing).not.toBe('')
      for (const [route, answers] of Object.entries(routes)) {
        const path = route
          .replace('[locale]', locale)
          .replace('[slug]', conference)
          .replace('[reference]', reference)
          .replace('[partnership]', 'ale-ghanzi-budesti')
          .replace('[step]', 'you')
          .replace('[format]', 'csv')
          .replace('[file]', 'nothing.eml')
          .replace(/\[\.\.\.\w+\]/, 'no/such/page')
        const answer = await who.get(path)
        const to = answer.headers().location ?? ''
        const got =
          answer.status() === 200
            ? '.'
            : answer.status() === 404
              ? '-'
              : answer.status() === 307 && to.includes('/sign-in?')
                ? 'in'
                : answer.status() === 307
                  ? 'go'
                  : answer.status()
        expect(got, `${role} at ${path}`).toBe(answers[i])
        const body = await answer.text()
        if (got === '-') expect(body === '' ? nothing : mainText(body), path).toBe(nothing)
        if (got === 'in') expect(mainText(body), path).toBe('')
      }
    }
  })

test('nobody reaches another’s registration or an attendee by writing the reference in another way', async ({
  server,
  visitor,
}) => {
  const who = await (await visitor()).signIn(people.otherDelegate)
  const { reference } = referenceOf(server, people.aleDelegate)
  for (const written of [
    reference.toLowerCase(),
    ` ${reference}`,
    reference.replace('-', ''),
    `${reference}/`,
  ])
    for (const path of [
      `/en/my/${encodeURIComponent(written)}`,
      `/en/staff/events/${conference}/attendees/${encodeURIComponent(written)}`,
    ])
      expect((await who.get(path)).status(), path).toBe(404)
})

// Every act of the product, where its form is found and who may do it to Ale's delegate. An act on
// one's own things does, for anybody else, nothing to those of others.
type Act = {
  /** Somebody who is shown the form, and where. */
  shownTo: Role
  page: (ids: Ids) => string
  button: string
  fill?: (ids: Ids) => Record<string, string>
  allowed: Role[]
}
type Ids = { reference: string; held: string; waiting: string }

const staffPage = (ids: Ids) => `/en/staff/events/${conference}/attendees/${ids.reference}`
const acts: Record<string, Act> = {
  cancel: {
    shownTo: 'delegate',
    page: ({ reference }) => `/en/my/${reference}/cancel`,
    button: 'Yes, cancel',
    allowed: ['delegate'],
  },
  withdraw: {
    shownTo: 'delegate',
    page: ({ reference }) => `/en/my/${reference}`,
    button: 'Withdraw consent',
    allowed: ['delegate'],
  },
  decide: {
    shownTo: 'staff',
    page: staffPage,
    button: 'Save the decision',
    fill: () => ({ outcome: 'declined', reason: 'No.', when: 'now' }),
    allowed: ['staff'],
  },
  releaseOne: {
    shownTo: 'staff',
    page: ({ held }) => `/en/staff/events/${conference}/attendees/${held}`,
    button: 'Release it now',
    allowed: ['staff'],
  },
  releaseAll: {
    shownTo: 'staff',
    page: () => `/en/staff/events/${conference}/release`,
    button: 'Release',
    allowed: ['staff'],
  },
  // Shown while a place is free and somebody waits: after the refusal above.
  giveFree: {
    shownTo: 'staff',
    page: ({ waiting }) => `/en/staff/events/${conference}/attendees/${waiting}`,
    button: 'Give the place',
    allowed: ['staff'],
  },
}

// Acts that anybody may do, or anybody signed in, with their own things: tried in other tests.
const open = ['ask', 'proveByCode', 'signInToDemo', 'signOut']
const ownDraft = [
  'savePartnership',
  'savePlaces',
  'saveYou',
  'saveStay',
  'saveNeeds',
  'saveVisibility',
  'send',
]

test('every action has a row in the table of who may do it', () => {
  const actions = globSync('app/**/actions.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^export (?:const|async function) (\w+)/gm)].map(
      ([, name]) => name,
    ),
  )
  expect(actions.toSorted()).toEqual([...Object.keys(acts), ...open, ...ownDraft].toSorted())
})

const everything = (server: Server) =>
  [
    'registrations',
    'funded_places',
    'queue',
    'decisions',
    'sensitive_answers',
    'audit_log',
    'outbox',
    'drafts',
    'roles',
    'events',
  ].map((table) => {
    // Mails that were on their way before may arrive in between.
    const sent = table === 'outbox' ? 'id, "to", kind' : '*'
    return [table, JSON.stringify(server.rows(`select ${sent} from ${table} order by rowid`))]
  })

test('whoever may not act is told that there is no such page, and nothing is changed', async ({
  server,
  visitor,
  freshPartnership,
}) => {
  test.setTimeout(120_000)
  const partyId = freshPartnership().parties[0]?.id ?? ''
  const owner = await visitor()
  const register = async (who: Visitor, name: string) =>
    who.register({ email: newAddress(name), partyId, whenFull: 'wait', diet: 'Vegan' })
  const ids: Ids = {
    reference: await register(owner, 'acted-on'),
    held: await register(await visitor(), 'held'),
    waiting: await register(await visitor(), 'waiting'),
  }
  const everybody = Object.fromEntries(
    await Promise.all(roles.map(async (role) => [role, await enter(role, visitor)] as const)),
  ) as Record<Role, Visitor>
  everybody.delegate = owner

  /** Shows the form to somebody who may see it, and has everybody post it. */
  const tryAll = async (name: string) => {
    const act = acts[name]
    if (!act) throw new Error(`no act ${name}`)
    const page = act.page(ids)
    const { hidden } = formWith(await everybody[act.shownTo].html(page), act.button)
    const fields = { ...hidden, ...act.fill?.(ids) }
    const before = everything(server)
    for (const role of roles.filter((one) => !act.allowed.includes(one))) {
      const answer = await everybody[role].post(page, fields)
      const told = `${role} tries ${name}`
      if (role === 'nobody') {
        expect(answer.status(), told).toBe(303)
        expect(answer.headers().location, told).toContain('/en/sign-in?')
      } else {
        expect(answer.status(), told).toBe(404)
        expect(mainText(await answer.text()), told).toContain('There is no such page')
      }
      expect(everything(server), told).toEqual(before)
    }
    for (const role of act.allowed) {
      expect((await everybody[role].post(page, fields)).status(), `${role} does ${name}`).toBe(303)
      expect(everything(server), `${role} does ${name}`).not.toEqual(before)
    }
  }
  const hold = async (reference: string) => {
    const page = `/en/staff/events/${conference}/attendees/${reference}`
    await everybody.staff.answer(page, 'Save the decision', {
      outcome: 'approved',
      when: 'later',
      reason: '',
    })
  }
  await hold(ids.held)
  await tryAll('releaseOne')
  await hold(ids.waiting)
  await tryAll('releaseAll')
  await tryAll('withdraw')
  await tryAll('cancel')
  await tryAll('giveFree')
  ids.reference = ids.held
  await tryAll('decide')
})

const drafted: Record<string, { step: string; fields: Record<string, string> }> = {
  savePlaces: { step: 'places', fields: { whenFull: 'wait' } },
  saveYou: {
    step: 'you',
    fields: {
      givenNames: 'Mpho',
      familyName: 'Seretse',
      mobile: '+46 70 174 06 05',
      delegateRole: 'other',
      theme: 'trust',
      spokenLanguage: 'en',
      interpretation: '',
      gender: 'not-said',
    },
  },
  saveStay: { step: 'stay', fields: { days: '2019-05-13', earlyNightReason: '' } },
  saveNeeds: { step: 'needs', fields: { diet: '', accessOther: '' } },
  saveVisibility: { step: 'visibility', fields: {} },
}

test('whoever is signed in fills a draft of their own on every page, and nobody signed out does', async ({
  server,
  visitor,
  freshPartnership,
}) => {
  const partyId = freshPartnership().parties[0]?.id ?? ''
  const at = (step: string) => `/en/events/${conference}/register/${step}`
  const author = await (await visitor()).signIn(newAddress('author'))
  const ask = async (step: string, fields: Record<string, string>) => {
    const { hidden } = formWith(await author.html(at(step)), 'Continue')
    expect((await author.post(at(step), { ...hidden, ...fields })).status()).toBe(303)
    return { ...hidden, ...fields }
  }
  await ask('partnership', { partyId })
  const posts = new Map<string, Record<string, string>>()
  for (const { step, fields } of Object.values(drafted)) posts.set(step, await ask(step, fields))
  const { hidden: sending } = formWith(await author.html(at('check')), 'Send registration')

  for (const role of roles) {
    const who = await enter(role, visitor)
    const before = everything(server)
    // Nothing is drafted yet: there is nothing to send.
    const sent = await who.post(at('check'), { ...sending, privacyRead: 'yes' })
    expect(sent.status(), `${role} sends`).not.toBe(500)
    expect(everything(server), `${role} sends nothing`).toEqual(before)
    for (const [step, fields] of posts) {
      const answer = await who.post(at(step), fields)
      expect(answer.status(), `${role} fills ${step}`).toBe(303)
      const toSignIn = answer.headers().location?.includes('/en/sign-in?')
      expect(toSignIn, `${role} fills ${step}`).toBe(role === 'nobody')
    }
    if (role === 'nobody') expect(everything(server)).toEqual(before)
  }
  const fillers = server.rows<{ step: string; people: number }>(
    `select step, count(distinct person_id) as people from drafts
     where step <> 'partnership' group by step`,
  )
  for (const { step, people: filled } of fillers)
    expect(filled, step).toBeGreaterThanOrEqual(roles.length)
})

test('a draft is filled by the one who is signed in, and nobody signed out fills any', async ({
  server,
  visitor,
  freshPartnership,
}) => {
  const partyId = freshPartnership().parties[0]?.id ?? ''
  const page = `/en/events/${conference}/register/partnership`
  const owner = await (await visitor()).signIn(newAddress('owner'))
  const { hidden } = formWith(await owner.html(page), 'Continue')
  const before = everything(server)
  const nobody = await (await visitor()).post(page, { ...hidden, partyId })
  expect(nobody.status()).toBe(303)
  expect(nobody.headers().location).toContain('/en/sign-in?')
  expect(everything(server)).toEqual(before)

  const other = newAddress('other')
  const otherVisitor = await (await visitor()).signIn(other)
  expect((await otherVisitor.post(page, { ...hidden, partyId })).status()).toBe(303)
  const drafts = server.rows<{ email: string }>(
    'select p.email from drafts d join people p on p.id = d.person_id where d.party_id = ?',
    partyId,
  )
  expect(drafts).toEqual([{ email: other }])
})

test('pages offer only the buttons that work for who reads them', async ({ server, visitor }) => {
  const { reference } = referenceOf(server, people.aleDelegate)
  const delegate = await enter('delegate', visitor)
  expect(formsOf(await delegate.html(`/en/my/${reference}`)).length).toBeGreaterThan(0)
  const host = await enter('hostCoordinator', visitor)
  expect(formsOf(await host.html(`/en/coordinator/events/${conference}/attendees`))).toEqual([])
  expect(await delegate.html('/en/my')).not.toMatch(/href="\/en\/(staff|coordinator)/)
})
