import { setTimeout as pause } from 'node:timers/promises'
import { Visitor } from './client'
import type { Server } from './server'

export type Queries = { path: string; count: number }

// The timed work asks by the clock, whoever visits.
const ofTheClock = /outbox|begin|commit/i

/** How many statements each page costs. The server has to run with LOG_QUERIES=yes and without other visitors. */
export async function queriesOf(server: Server, pages: { path: string; session?: string }[]) {
  const counted: Queries[] = []
  for (const { path, session } of pages) {
    const visitor = new Visitor(server.base, session)
    await visitor.get(path)
    await pause(100)
    const before = server.said.length
    const { status } = await visitor.get(path)
    await pause(100)
    visitor.leave()
    if (status !== 200) throw new Error(`${path} answered ${status}`)
    const said = server.said.slice(before)
    const asked = said.filter((line) => line.startsWith('{"query":') && !ofTheClock.test(line))
    counted.push({ path, count: asked.length })
  }
  return counted
}
