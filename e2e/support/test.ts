import { test as base, expect, type Page, request } from '@playwright/test'
import { Visitor } from './http.ts'
import { Server } from './server.ts'

export { expect }
export const conference = 'partnership-conference-2019'

/** Invented people of the demo, one of every kind. */
export const people = {
  staff: 'ylva.lyrberg@icld.example',
  hostCoordinator: 'helena.sandgren@vasteras.example',
  aleCoordinator: 'maria.tornkvist@ale.example',
  harrydaCoordinator: 'susanne.ahlmark@harryda.example',
  aleDelegate: 'jonas.ekberg@ale.example',
  otherDelegate: 'petra.nyqvist@harryda.example',
}

export type Partnership = { id: string; slug: string; name: string; parties: Party[] }
type Party = { id: string; organisation: string; country: string }

type Strays = { expected: RegExp[] }
type PerTest = {
  strays: Strays
  watched: undefined
  visitor: () => Promise<Visitor>
  signIn: (page: Page, email: string) => Promise<void>
  freshPartnership: () => Partnership
}

let made = 0
/** An address nobody has used before. */
export const newAddress = (name = 'delegate') =>
  `${name}.${process.env.TEST_PARALLEL_INDEX}.${++made}.${Date.now().toString(36)}@municipality.example`

export const test = base.extend<PerTest, { server: Server }>({
  // One demo a worker: a test meets nobody else's changes while it runs.
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
    async ({}, use) => {
      const server = await Server.demo()
      await use(server)
      await server.stop()
      server.remove()
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ server }, use) => use(server.origin),

  // What a test knows will stand in the console, such as the 404 it asks for.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  strays: async ({}, use) => use({ expected: [] }),

  // Any other error in any page's console fails the test; a break of the content policy is one.
  context: async ({ context, strays }, use) => {
    const found: string[] = []
    context.on('console', (message) => {
      if (message.type() === 'error') found.push(`${message.text()} (${message.location().url})`)
    })
    context.on('weberror', (error) => found.push(String(error.error())))
    await use(context)
    expect(found.filter((text) => !strays.expected.some((one) => one.test(text)))).toEqual([])
  },

  visitor: async ({ server }, use) => {
    const opened: Visitor[] = []
    await use(async () => {
      const visitor = new Visitor(await request.newContext(), server.origin)
      opened.push(visitor)
      return visitor
    })
    for (const { request } of opened) await request.dispose()
  },

  signIn: async ({ server }, use) =>
    use(async (page, email) => {
      await new Visitor(page.context().request, server.origin).signIn(email)
    }),

  freshPartnership: async ({ server }, use) => use(() => untouched(server)),
})

const given = new Map<Server, Set<string>>()

/** A partnership of two that nobody has registered for. */
function untouched(server: Server): Partnership {
  const before = given.get(server) ?? new Set()
  given.set(server, before)
  const all = server.rows<Omit<Partnership, 'parties'>>(
    `select id, slug, name from partnerships where id not in
      (select partnership_id from registrations) order by slug`,
  )
  const one = all.find(({ id }) => !before.has(id))
  if (!one) throw new Error('no partnership is untouched any more')
  before.add(one.id)
  const parties = server.rows<Party>(
    'select id, organisation, country from parties where partnership_id = ? order by position',
    one.id,
  )
  return { ...one, parties }
}
