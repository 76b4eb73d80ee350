import { join } from 'node:path'
import { mostCvBytes } from '@/domain/application/form'

/** What can be wrong with a file that is to be a PDF; the words are `problems.cv` in the messages. */
export type PdfProblem =
  | 'empty'
  | 'tooLarge'
  | 'notPdf'
  | 'polyglot'
  | 'encrypted'
  | 'active'
  | 'damaged'

type Checked = { pages: number } | { problem: PdfProblem }

/**
 * Whether a file is a PDF that anybody can open: told by its content, never by its name or by what
 * the browser says it is. It is read in a thread that is ended when it takes too long or too much.
 */
export async function checkPdf(content: Uint8Array<ArrayBuffer>): Promise<Checked> {
  const { length } = content
  if (length === 0) return { problem: 'empty' }
  if (length > mostCvBytes) return { problem: 'tooLarge' }
  const text = Buffer.from(content.buffer, content.byteOffset, length).toString('latin1')
  if (!/^%PDF-[12]\.\d/.test(text)) return { problem: 'notPdf' }
  const end = text.lastIndexOf('%%EOF')
  if (end < 0) return { problem: 'damaged' }
  if (/[^\s\0]/.test(text.slice(end + '%%EOF'.length)) || isZip(text))
    return { problem: 'polyglot' }
  return read(content)
}

const longestRead = 10_000

// Not imported: the build would pack the reader and its library into a file of its own making.
const { Worker } = process.getBuiltinModule('node:worker_threads')

function read(content: Uint8Array<ArrayBuffer>): Promise<Checked> {
  const worker = new Worker(join(process.cwd(), 'lib/pdf/reader.mjs'), {
    workerData: content,
    resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 32 },
    // Nothing of ours is for it to see, and nothing it says is ours to print.
    env: {},
    stdout: true,
    stderr: true,
  })
  return new Promise<Checked>((resolve) => {
    const tooLong = setTimeout(() => resolve({ problem: 'damaged' }), longestRead)
    const answer = (checked: Checked) => {
      clearTimeout(tooLong)
      resolve(checked)
    }
    worker.once('message', answer)
    worker.once('error', () => answer({ problem: 'damaged' }))
    worker.once('exit', () => answer({ problem: 'damaged' }))
  }).finally(() => worker.terminate())
}

// A ZIP is read from its end: one whose last record ends where the file does is one, whatever
// stands before it.
function isZip(text: string): boolean {
  const record = text.lastIndexOf('PK\x05\x06')
  if (record < 0 || record + 22 > text.length) return false
  const comment = text.charCodeAt(record + 20) + 256 * text.charCodeAt(record + 21)
  return record + 22 + comment === text.length
}
