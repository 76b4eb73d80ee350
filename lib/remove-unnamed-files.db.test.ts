import { mkdtempSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { transaction } from '@/db/client'
import { keepCv } from '@/domain/application/keep-cv'
import { days, hours } from '@/domain/clock'
import { addAcademy } from '@/test/academy'
import { addPerson } from '@/test/people'
import { onDisk } from './files'
import { removeUnnamedFiles } from './remove-unnamed-files'

test('a file that is nobody’s CV is removed when it is older than a day', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'files-test-'))
  const storage = onDisk(folder)
  const put = async (age: number) => {
    const id = crypto.randomUUID()
    await storage.put(id, Buffer.from('x'))
    const at = new Date(Date.now() - age)
    utimesSync(join(folder, id), at, at)
    return id
  }
  const [named, young] = [await put(days(30)), await put(hours(23))]
  await put(days(1) + hours(1))
  const [person, { slug }] = [await addPerson(), await addAcademy()]
  const it = { fileId: named, name: 'cv.pdf', bytes: 1, pages: 1 }
  await transaction((tx) => keepCv(tx, person, slug, it))

  await removeUnnamedFiles(storage)
  expect((await storage.list()).map(({ id }) => id).toSorted()).toEqual([named, young].toSorted())
  rmSync(folder, { recursive: true })
})
