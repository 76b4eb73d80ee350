import { Worker } from 'node:worker_threads'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { problemOfShape } from './shape.ts'

// A process of its own, started by check-pdf.ts: the file comes on standard input, what was found
// goes out as JSON. What is thrown outside of `read` is a fault of ours.

export type Unreadable = 'notPdf' | 'polyglot' | 'encrypted' | 'active' | 'damaged'

const mostPages = 200
const mostMemory = 400 * 1024 * 1024

// The heap has its limit by a flag of Node's; what is unpacked lies outside of it. Watched from a
// thread of its own, for this one may be busy.
new Worker(
  `const { memoryUsage, kill, pid } = process
   setInterval(() => memoryUsage.rss() > ${mostMemory} && kill(pid, 'SIGKILL'), 20)`,
  { eval: true },
).unref()

const parts: Buffer[] = []
for await (const part of process.stdin) parts.push(part)
const found = await read(Buffer.concat(parts))
process.stdout.write(JSON.stringify(found), () => process.exit(0))

async function read(file: Buffer): Promise<{ pages: number } | { problem: Unreadable }> {
  const problem = problemOfShape(file)
  if (problem) return { problem }
  try {
    // Nothing is drawn: no fonts, no pictures, nothing fetched, nothing executed.
    const pdf = await getDocument({
      data: new Uint8Array(file),
      verbosity: VerbosityLevel.ERRORS,
      stopAtErrors: true,
      useWasm: false,
      useSystemFonts: false,
    }).promise
    const { info } = await pdf.getMetadata()
    if ('EncryptFilterName' in info && info.EncryptFilterName) return { problem: 'encrypted' }
    if ((await pdf.getJSActions()) ?? (await pdf.getAttachments())) return { problem: 'active' }
    const pages = pdf.numPages
    if (pages < 1 || pages > mostPages) return { problem: 'damaged' }
    // Each of them is there, not only counted.
    for (let number = 1; number <= pages; number++) await pdf.getPage(number)
    return { pages }
  } catch (error) {
    const needsPassword = error instanceof Error && error.name === 'PasswordException'
    return { problem: needsPassword ? 'encrypted' : 'damaged' }
  }
}
