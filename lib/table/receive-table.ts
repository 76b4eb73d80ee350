import { logBug } from '../log'
import { readTable, type Table } from './read-table'

type Received = Extract<Table, { problem: string }> | { cells: string[][]; name: string }

/** Reads a file that a form sends: what is in its cells and what it is called, or why it cannot be read. */
export async function receiveTable(file: FormDataEntryValue | null): Promise<Received> {
  if (!(file instanceof File) || (file.size === 0 && !file.name)) return { problem: 'missing' }
  try {
    const read = await readTable(new Uint8Array(await file.arrayBuffer()))
    return 'problem' in read ? read : { ...read, name: nameOf(file.name) }
  } catch (error) {
    logBug(error, 'table')
    return { problem: 'damaged' }
  }
}

/** What a file is called, without the path some browsers send, and at most 100 characters. */
const nameOf = (name: string) => {
  const plain = (name.split(/[/\\]/).at(-1) ?? '')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()
  return [...plain].slice(-100).join('')
}
