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
  server: Server
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

export const test = base.extend<PerTest, { demos: Demos }>({
  // One demo a file: a test meets what its own file did before it, and nothing of another's.
  demos: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
    async ({}, use) => {
      const demos = new Demos()
      await use(demos)
      await demos.end()
    },
    { scope: 'worker' },
  ],

  // A text that nobody has worded, or a value it lacks, is told by the server alone.
  server: async ({ demos }, use, { file, project }) => {
    const server = await demos.of(`${project.name} ${file}`)
    await use(server)
    const said = server.output + server.errors
    expect(said.match(/(FORMATTING_ERROR|MISSING_MESSAGE|INVALID_MESSAGE)[^\n]*/g) ?? []).toEqual(
      [],
    )
  },

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

/** The demo of whichever file a worker is at. */
class Demos {
  private file = ''
  private server: Server | null = null

  async of(file: string): Promise<Server> {
    if (this.server && this.file === file) return this.server
    await this.end()
    this.file = file
    this.server = await Server.demo()
    return this.server
  }

  async end() {
    await this.server?.stop()
    this.server?.remove()
    this.server = null
  }
}

/** A partnership of two, invited as any other, that nobody has registered for. */
function untouched(server: Server): Partnership {
  // Of four figures: no address and no reference of anybody else contains it.
  const number = server.rows('select 1 from partnerships').length + 1001
  const [id, slug, name] = [`new-${number}`, `nyby-${number}`, `Nyby ${number} – Newtown ${number}`]
  const parties = [
    { id: `${id}-1`, organisation: `Nyby ${number} kommun`, country: 'SE' },
    { id: `${id}-2`, organisation: `Newtown ${number}`, country: 'BW' },
  ]
  server.arrange(
    'insert into partnerships (id, slug, name, theme) values (?, ?, ?, ?)',
    ...[id, slug, name, JSON.stringify({ sv: 'Medborgardialog', en: 'Citizens’ dialogue' })],
  )
  for (const [position, party] of parties.entries())
    server.arrange(
      `insert into parties (id, partnership_id, organisation, country, kind, position)
       values (?, ?, ?, ?, 'municipality', ?)`,
      ...[party.id, id, party.organisation, party.country, position + 1],
    )
  server.arrange(
    'insert into invitations select id, ? from events where slug = ?',
    ...[id, conference],
  )
  return { id, slug, name, parties }
}
