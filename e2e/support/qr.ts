import type { Browser } from '@playwright/test'

/** What the QR code in a picture says, read by a page of its own; null when there is none to be read. */
export async function readQr(browser: Browser, png: Buffer): Promise<string | null> {
  // The reading needs a script even where the test's own pages have none.
  const page = await browser.newPage({ javaScriptEnabled: true })
  try {
    await page.addScriptTag({ path: 'node_modules/jsqr/dist/jsQR.js' })
    return await page.evaluate(async (picture) => {
      const image = new Image()
      image.src = `data:image/png;base64,${picture}`
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height)
      const drawing = canvas.getContext('2d')
      if (!drawing) throw new Error('nothing can be drawn')
      drawing.drawImage(image, 0, 0)
      const { data, width, height } = drawing.getImageData(0, 0, image.width, image.height)
      type Read = (
        data: Uint8ClampedArray,
        width: number,
        height: number,
      ) => { data: string } | null
      return (globalThis as unknown as { jsQR: Read }).jsQR(data, width, height)?.data ?? null
    }, png.toString('base64'))
  } finally {
    await page.close()
  }
}
