import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { seconds } from '@/domain/clock'
import type { PdfProblem } from './shape'
import { reading } from './turns'

export type Checked = { pages: number } | { problem: PdfProblem }

const longest = seconds(10)

/**
 * Reads a file as a PDF: how many pages it has, or why it is not taken.
 *
 * In a process of its own that ends after `time` at the latest, has little memory, none of our
 * settings, and may write no file: whatever a file does to its reader, the server goes on. (A
 * thread would not do: when its heap grows in one great step, Node ends the whole process.)
 */
export const checkPdf = (bytes: Uint8Array, time = longest): Promise<Checked> =>
  reading(() => read(bytes, time))

function read(bytes: Uint8Array, time: number): Promise<Checked> {
  const root = process.cwd()
  const flags = [
    '--max-old-space-size=128',
    '--permission',
    '--allow-worker',
    `--allow-fs-read=${join(root, 'lib/pdf/')}`,
    `--allow-fs-read=${join(root, 'node_modules/')}`,
    '--no-warnings',
  ]
  return new Promise((resolve, reject) => {
    const reader = execFile(
      process.execPath,
      [...flags, join(root, 'lib/pdf/read-pdf.ts')],
      { timeout: time, killSignal: 'SIGKILL', env: { NODE_ENV: 'production' }, maxBuffer: 10_000 },
      (error, answer, errors) => {
        if (!error) return resolve(JSON.parse(answer))
        // Out of memory or out of time; anything else is no fault of the file's.
        if (error.signal || error.code === 134) return resolve({ problem: 'damaged' })
        reject(new Error(`the reader of PDFs fails: ${errors.slice(0, 1000)}`, { cause: error }))
      },
    )
    // A reader that has ended takes no more: how it ended is told above.
    reader.stdin?.on('error', () => {})
    reader.stdin?.end(bytes)
  })
}
