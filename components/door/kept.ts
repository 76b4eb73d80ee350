// What a phone holds of a door. Every row is sealed with a key that the browser keeps and gives
// nobody: what lies in its database is ciphertext.

const prefix = 'door-'
const nameOf = (doorId: string) => prefix + doorId

type Sealed = { iv: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer }

export type Kept = {
  get: <Value>(name: string) => Promise<Value | null>
  put: (name: string, value: unknown) => Promise<void>
}

/** Opens what is kept of a door; the key is made with the first opening. */
export async function openKept(doorId: string): Promise<Kept> {
  const database = await opened(nameOf(doorId))
  const rows = (mode: IDBTransactionMode) => database.transaction('rows', mode).objectStore('rows')
  const key = await keyOf(database)
  const write = async (name: string, value: unknown) => {
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const plain = new TextEncoder().encode(JSON.stringify(value))
    const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain)
    await answer(rows('readwrite').put({ iv, bytes } satisfies Sealed, name))
  }
  // One after the other: what was kept last is what stands.
  let last: Promise<unknown> = Promise.resolve()
  return {
    async get(name) {
      const row: Sealed | undefined = await answer(rows('readonly').get(name))
      if (!row) return null
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: row.iv }, key, row.bytes)
      return JSON.parse(new TextDecoder().decode(plain))
    },
    put(name, value) {
      const written = last.then(() => write(name, value))
      last = written.catch(() => {})
      return written
    },
  }
}

/** Until when a door's rows are of use: it says nothing of anybody, and is read without opening them. */
export async function keepUntil(doorId: string, until: string): Promise<void> {
  const database = await opened(nameOf(doorId))
  await answer(database.transaction('until', 'readwrite').objectStore('until').put(until, 'until'))
  database.close()
}

/** Erases what is kept of a door: key, rows and all. */
export async function erase(doorId: string): Promise<void> {
  const database = await opened(nameOf(doorId))
  // Whoever else has the database open keeps it from being deleted: so it is emptied first.
  const all = database.transaction(['keys', 'rows', 'until'], 'readwrite')
  for (const store of ['keys', 'rows', 'until']) all.objectStore(store).clear()
  await new Promise((resolve) => {
    all.oncomplete = resolve
  })
  database.close()
  indexedDB.deleteDatabase(nameOf(doorId))
}

/** Erases every other door that might be kept until an instant, and no longer. */
export async function eraseWhatIsOver(at: Date, doorId: string): Promise<void> {
  // Older browsers cannot tell which databases there are: theirs are erased when their door is opened.
  const all = (await indexedDB.databases?.()) ?? []
  for (const { name } of all) {
    if (!name?.startsWith(prefix) || name === nameOf(doorId)) continue
    const database = await opened(name)
    const until = await answer<string | undefined>(
      database.transaction('until', 'readonly').objectStore('until').get('until'),
    )
    database.close()
    if (until && until < at.toISOString()) await erase(name.slice(prefix.length))
  }
}

function opened(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => {
    for (const store of ['keys', 'rows', 'until']) request.result.createObjectStore(store)
  }
  return answer(request).then((database) => {
    database.onversionchange = () => database.close()
    return database
  })
}

async function keyOf(database: IDBDatabase): Promise<CryptoKey> {
  const keys = (mode: IDBTransactionMode) => database.transaction('keys', mode).objectStore('keys')
  const known: CryptoKey | undefined = await answer(keys('readonly').get('key'))
  if (known) return known
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  await answer(keys('readwrite').put(key, 'key'))
  return key
}

const answer = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
