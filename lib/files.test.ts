import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bytes } from '@/test/pdfs'
import { asInProduction } from '@/test/settings'
import { fileContent, filesFrom, keepFile, removeFile } from './files'

const DATA_DIR = mkdtempSync(join(tmpdir(), 'files-'))
const kept = (name: string) => join(DATA_DIR, 'files', name)
beforeAll(() => asInProduction({ DATA_DIR }))
afterAll(() => rmSync(DATA_DIR, { recursive: true, force: true }))

test('a kept file comes back as it was, and only its owner on the machine may read it', async () => {
  const id = await keepFile(bytes('a CV'))
  expect(String(await fileContent(id))).toBe('a CV')
  expect(statSync(kept(id)).mode & 0o777).toBe(0o600)
  expect(readdirSync(join(DATA_DIR, 'files'))).toEqual([id])
  await removeFile(id)
  expect(await fileContent(id)).toBeNull()
  await removeFile(id)
})

test.each(['../app.db', '..%2Fapp.db', '/etc/passwd', '', '.', 'x'.repeat(36)])(
  'no id but one of ours leads anywhere: %s',
  async (id) => {
    await expect(fileContent(id)).rejects.toThrow('not an id')
    await expect(removeFile(id)).rejects.toThrow('not an id')
  },
)

test('what was begun and never finished is no file, and goes in time', async () => {
  const old = await keepFile(bytes('old'))
  const young = await keepFile(bytes('young'))
  const unfinished = `${crypto.randomUUID()}.part`
  writeFileSync(kept(unfinished), 'half')
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000)
  for (const name of [old, unfinished]) utimesSync(kept(name), yesterday, yesterday)
  expect(await filesFrom(new Date(Date.now() - 24 * 60 * 60 * 1000))).toEqual([old])
  expect(readdirSync(join(DATA_DIR, 'files')).toSorted()).toEqual([old, young].toSorted())
})
