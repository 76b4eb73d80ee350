import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from './env'

// Where uploaded files lie: outside everything the web server hands out, each under an id that says
// nothing. Whoever keeps them elsewhere, as in S3-compatible storage, writes these four anew.

const ourId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const folder = () => join(env().DATA_DIR, 'files')

/** The path of a file. Only an id that we made ourselves leads anywhere. */
function pathOf(id: string): string {
  if (!ourId.test(id)) throw new Error('not an id of a file')
  return join(folder(), id)
}

/** Keeps a file and returns its id. It is there whole, on the disk, or not at all. */
export async function keepFile(content: Uint8Array): Promise<string> {
  const id = crypto.randomUUID()
  const unfinished = `${pathOf(id)}.part`
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  const file = await open(unfinished, 'wx', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(unfinished, pathOf(id))
  return id
}

/** A file's content, or null when it is not there. */
export async function fileContent(id: string): Promise<Buffer<ArrayBuffer> | null> {
  return readFile(pathOf(id)).catch(nothingThere)
}

export async function removeFile(id: string): Promise<void> {
  await rm(pathOf(id), { force: true })
}

/** The ids of all files that were kept before an instant; what was begun then and never finished is removed. */
export async function filesFrom(before: Date): Promise<string[]> {
  const names = (await readdir(folder()).catch(nothingThere)) ?? []
  const old: string[] = []
  for (const name of names) {
    const path = join(folder(), name)
    const made = await stat(path).catch(nothingThere)
    if (!made || made.mtime >= before) continue
    if (ourId.test(name)) old.push(name)
    else await rm(path, { force: true })
  }
  return old
}

function nothingThere(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
