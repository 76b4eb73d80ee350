import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { days, hours } from '@/domain/clock'
import { type Files, onDisk } from './files'

let root: string
let folder: string
let files: Files

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'files-test-'))
  folder = join(root, 'files')
  files = onDisk(folder)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const newId = () => crypto.randomUUID()
const bytesOf = async (id: string) => {
  const stream = await files.get(id)
  return stream && Buffer.from(await new Response(stream).arrayBuffer())
}
const aged = (name: string, age: number) => {
  const at = new Date(Date.now() - age)
  utimesSync(join(folder, name), at, at)
}

test('what is put is got, byte for byte, until it is removed', async () => {
  const id = newId()
  const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, i) => i % 256))
  await files.put(id, bytes)
  expect((await bytesOf(id))?.equals(bytes)).toBe(true)
  expect((await files.list()).map((one) => one.id)).toEqual([id])
  await files.remove(id)
  expect(await bytesOf(id)).toBeNull()
  expect(await files.list()).toEqual([])
})

test('what was never put is not there, and removing it again is no fault', async () => {
  expect(await files.get(newId())).toBeNull()
  expect(await files.list()).toEqual([])
  await files.remove(newId())
})

test('nobody but the server’s own user reads a file', async () => {
  const id = newId()
  await files.put(id, Buffer.from('x'))
  expect(statSync(join(folder, id)).mode & 0o777).toBe(0o600)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
})

const others = [
  '../../x',
  '..',
  '',
  '/etc/passwd',
  `${crypto.randomUUID()}/../../x`,
  `${crypto.randomUUID()}.part`,
  `${crypto.randomUUID()}\0`,
  crypto.randomUUID().toUpperCase(),
]
test.each(others)('an id that is not one of ours leads nowhere: %j', async (id) => {
  writeFileSync(join(root, 'x'), 'secret')
  expect(await files.get(id)).toBeNull()
  await expect(files.put(id, Buffer.from('x'))).rejects.toThrow('not an id')
  await expect(files.remove(id)).rejects.toThrow('not an id')
  expect(readdirSync(root)).toEqual(['x'])
})

test('a file that cannot be finished leaves nothing behind', async () => {
  const id = newId()
  const broken = { length: 3 } as unknown as Uint8Array
  await expect(files.put(id, broken)).rejects.toThrow()
  expect(readdirSync(folder)).toEqual([])
  expect(await files.get(id)).toBeNull()
})

test('what a crash left half written is never seen, and cleared away when it is a day old', async () => {
  const id = newId()
  await files.put(newId(), Buffer.from('x'))
  writeFileSync(join(folder, `${id}.part`), 'half')
  expect(await files.get(id)).toBeNull()
  aged(`${id}.part`, hours(23))
  expect(await files.list()).toHaveLength(1)
  expect(readdirSync(folder)).toHaveLength(2)
  aged(`${id}.part`, days(1) + hours(1))
  expect(await files.list()).toHaveLength(1)
  expect(readdirSync(folder)).toHaveLength(1)
})

test('a file goes on being read when it is removed meanwhile', async () => {
  const id = newId()
  await files.put(id, Buffer.alloc(1_000_000, 7))
  const stream = await files.get(id)
  await files.remove(id)
  expect((await new Response(stream).arrayBuffer()).byteLength).toBe(1_000_000)
})
