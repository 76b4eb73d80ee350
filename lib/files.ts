import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { days } from '@/domain/clock'
import { env } from './env'

export type Stored = { id: string; at: Date }

/** Where files lie, each under an id that says nothing of it. */
export type Files = {
  /** Keeps a file: all of it or, when it throws, nothing. */
  put: (id: string, bytes: Uint8Array) => Promise<void>
  /** A file as a stream; null when there is none of that id. */
  get: (id: string) => Promise<ReadableStream<Uint8Array> | null>
  /** Removes a file; one that is not there is removed already. */
  remove: (id: string) => Promise<void>
  /** Every file, and since when it is there by the machine's clock. */
  list: () => Promise<Stored[]>
}

/** The storage of this server: a folder beside the data. */
export const files = (): Files => onDisk(join(env().DATA_DIR, 'files'))

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const isOurs = (id: string) => uuid.test(id)

/** Files in a folder of their own, to be read by this server only. */
export function onDisk(folder: string): Files {
  return {
    async put(id, bytes) {
      const path = pathIn(folder, id)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      // Under its own name it is there only when all of it is on the disk.
      const unfinished = `${path}.part`
      try {
        await writeThrough(unfinished, bytes)
        await rename(unfinished, path)
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error
      }
      await settle(folder)
    },

    async get(id) {
      if (!isOurs(id)) return null
      const stream = createReadStream(pathIn(folder, id))
      const isThere = await new Promise<boolean>((resolve, reject) => {
        stream.once('open', () => resolve(true))
        stream.once('error', (error) => (isMissing(error) ? resolve(false) : reject(error)))
      })
      return isThere ? (Readable.toWeb(stream) as ReadableStream<Uint8Array>) : null
    },

    async remove(id) {
      await rm(pathIn(folder, id), { force: true })
    },

    async list() {
      const names = await readdir(folder).catch((error) => {
        if (isMissing(error)) return []
        throw error
      })
      const found: Stored[] = []
      for (const name of names) {
        const path = join(folder, name)
        const at = await stat(path).then(
          ({ mtime }) => mtime,
          () => null,
        )
        if (!at) continue
        if (isOurs(name)) found.push({ id: name, at })
        // What a crash left half written.
        else if (name.endsWith('.part') && isOld(at)) await rm(path, { force: true })
      }
      return found
    },
  }
}

/** Whether nobody is busy with a file any more that has been there since `at`. */
export const isOld = (at: Date) => Date.now() - at.getTime() > days(1)

// An id of another make could lead out of the folder.
function pathIn(folder: string, id: string): string {
  if (!isOurs(id)) throw new Error('not an id of a file')
  return join(folder, id)
}

async function writeThrough(path: string, bytes: Uint8Array) {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Has the folder itself written down, so that a file's new name outlives a crash. */
async function settle(folder: string) {
  // Windows does not open folders.
  if (process.platform === 'win32') return
  const opened = await open(folder)
  try {
    await opened.sync()
  } finally {
    await opened.close()
  }
}

const isMissing = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
