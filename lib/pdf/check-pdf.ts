import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { mostCvBytes } from '@/domain/application/form'
import { seconds } from '@/domain/clock'
import type { Unreadable } from './read-pdf'
import { inTurn } from './turns'

/** What can be wrong with a file that is to be a PDF; the words are `problems.cv` in the messages. */
export type PdfProblem = 'empty' | 'tooLarge' | Unreadable

export type Checked = { pages: number } | { problem: PdfProblem }

/**
 * Whether a file is a PDF that anybody can open: told by its content, never by its name or by what
 * the browser says it is. What cannot be read within `time` is damaged.
 */
export async function checkPdf(content: Uint8Array, time = seconds(10)): Promise<Checked> {
  if (content.length === 0) return { problem: 'empty' }
  if (content.length > mostCvBytes) return { problem: 'tooLarge' }
  if (!String.fromCharCode(...content.subarray(0, 5)).startsWith('%PDF-'))
    return { problem: 'notPdf' }
  return inTurn(() => read(content, time))
}

const root = process.cwd()

// Little memory, no file of ours to read, none to write.
const flags = [
  '--max-old-space-size=128',
  '--permission',
  // For the thread that watches the memory.
  '--allow-worker',
  `--allow-fs-read=${join(root, 'lib/pdf/')}`,
  `--allow-fs-read=${join(root, 'node_modules/')}`,
  '--no-warnings',
]

/**
 * In a process of its own, with none of our settings. A thread would not do: when its heap grows
 * past its limit in one great step, as 200 kB of a PDF can make it, Node ends the whole process.
 */
function read(content: Uint8Array, time: number): Promise<Checked> {
  return new Promise((resolve, reject) => {
    const reader = execFile(
      process.execPath,
      [...flags, join(root, 'lib/pdf/read-pdf.ts')],
      { timeout: time, killSignal: 'SIGKILL', env: { NODE_ENV: 'production' } },
      (error, answer, errors) => {
        if (!error) return resolve(JSON.parse(answer))
        // Out of memory or out of time; anything else is no fault of the file's.
        if (error.signal || error.code === 134) return resolve({ problem: 'damaged' })
        reject(new Error(`the reader of PDFs fails: ${errors.slice(0, 1000)}`, { cause: error }))
      },
    )
    // A reader that has ended takes no more: how it ended is told above.
    reader.stdin?.on('error', () => {})
    reader.stdin?.end(content)
  })
}
