'use client'

import { useEffect, useRef, useState } from 'react'

type Props = {
  texts: { start: string; stop: string; none: string; aim: string }
  onCode: (code: string) => void
}

type Detector = { detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]> }

const everyMilliseconds = 150
// A ticket that is still held up is the same one.
const sameFor = 3000

/** The camera at the door: tells every code it sees, each once while it is held up. */
export function Camera({ texts, onCode }: Props) {
  const [on, setOn] = useState(false)
  const [failed, setFailed] = useState(false)
  const video = useRef<HTMLVideoElement>(null)
  const tell = useRef(onCode)
  useEffect(() => {
    tell.current = onCode
  }, [onCode])
  useEffect(() => {
    const screen = video.current
    if (!on || !screen) return
    let stopped = false
    let stream: MediaStream | null = null
    const watch = async () => {
      stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: 'environment', width: { ideal: 1280 } },
      })
      if (stopped) return stop(stream)
      screen.srcObject = stream
      await screen.play()
      const detector = await detectorOf()
      let last = { code: '', at: 0 }
      while (!stopped) {
        const [found] = await detector.detect(screen).catch(() => [])
        const at = performance.now()
        if (found?.rawValue) {
          const isSame = found.rawValue === last.code && at - last.at < sameFor
          last = { code: found.rawValue, at }
          if (!isSame && !stopped) tell.current(found.rawValue)
        }
        await new Promise((resolve) => setTimeout(resolve, everyMilliseconds))
      }
    }
    watch().catch(() => {
      if (stopped) return
      setFailed(true)
      setOn(false)
    })
    return () => {
      stopped = true
      stop(stream)
    }
  }, [on])
  return (
    <div>
      <video
        ref={video}
        muted
        playsInline
        aria-label={texts.aim}
        className={on ? 'mb-3 aspect-[4/3] w-full rounded-md bg-ink object-cover' : 'hidden'}
      />
      <button
        type="button"
        className="button plain"
        onClick={() => {
          setFailed(false)
          setOn(!on)
        }}
      >
        {on ? texts.stop : texts.start}
      </button>
      {failed && (
        <p className="wrong mt-2" role="alert">
          {texts.none}
        </p>
      )}
    </div>
  )
}

const stop = (stream: MediaStream | null) => {
  for (const track of stream?.getTracks() ?? []) track.stop()
}

/** The browser's own detector where it has one that reads QR codes, else ours, loaded only then. */
async function detectorOf(): Promise<Detector> {
  type Own = { new (of: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> }
  const { BarcodeDetector: own } = globalThis as { BarcodeDetector?: Own }
  const formats = await own?.getSupportedFormats().catch((): string[] => [])
  if (own && formats?.includes('qr_code')) return new own({ formats: ['qr_code'] })
  const { BarcodeDetector } = await import('qr/decode.js')
  return new BarcodeDetector()
}

/** Loads what the camera needs while there is a connection. */
export const prepareCamera = () => detectorOf().then(() => {})
