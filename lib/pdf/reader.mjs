import { parentPort, workerData } from 'node:worker_threads'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

// Runs in a thread of its own: whatever a file does to its reader, it does to nobody else.

const mostPages = 200

async function read(data) {
  // Nothing is drawn: no fonts, no pictures, nothing fetched, nothing executed.
  const task = getDocument({ data, verbosity: 0, isEvalSupported: false, useSystemFonts: false })
  try {
    const document = await task.promise
    const { info } = await document.getMetadata()
    if (info.EncryptFilterName) return { problem: 'encrypted' }
    if ((await document.getJSActions()) || (await document.getAttachments()))
      return { problem: 'active' }
    const pages = document.numPages
    if (pages < 1 || pages > mostPages) return { problem: 'damaged' }
    for (let i = 1; i <= pages; i++) await document.getPage(i)
    return { pages }
  } catch (error) {
    return { problem: error?.name === 'PasswordException' ? 'encrypted' : 'damaged' }
  } finally {
    await task.destroy()
  }
}

parentPort.postMessage(await read(workerData))
