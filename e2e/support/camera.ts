import { writeFileSync } from 'node:fs'
import { type Browser, chromium } from '@playwright/test'
import { create } from 'qrcode'

const [width, height] = [640, 480]

/** A browser before whose camera a code is held. */
export function browserSeeing(code: string, folder: string): Promise<Browser> {
  const video = `${folder}/camera-${Math.random().toString(36).slice(2)}.y4m`
  writeFileSync(video, videoOf(code))
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || undefined,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${video}`,
    ],
  })
}

/** Two pictures of a QR code on white, as plain video: brightness a byte, colours grey. */
function videoOf(code: string): Buffer {
  const { modules } = create(code, { errorCorrectionLevel: 'M' })
  const { size, data } = modules
  const module = Math.floor((height - 80) / size)
  const [left, top] = [(width - size * module) >> 1, (height - size * module) >> 1]
  const bright = Buffer.alloc(width * height, 235)
  for (let y = 0; y < size * module; y++)
    for (let x = 0; x < size * module; x++)
      if (data[Math.floor(y / module) * size + Math.floor(x / module)])
        bright[(top + y) * width + left + x] = 16
  const grey = Buffer.alloc((width * height) / 2, 128)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), bright, grey])
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`),
    frame,
    frame,
  ])
}
