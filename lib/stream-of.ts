import { setImmediate as others } from 'node:timers/promises'

/**
 * What is made part by part, as a stream: a part is asked for when the reader wants it, and no more
 * once they are gone. A part that fails ends the stream with its fault.
 */
export function streamOf(
  parts: AsyncGenerator<Uint8Array | string, void>,
): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder()
  return new ReadableStream(
    {
      async pull(controller) {
        // Between two parts others are answered: a database in this process never lets go by itself.
        await others()
        let part = await parts.next()
        while (!part.done && part.value.length === 0) part = await parts.next()
        if (part.done) controller.close()
        else
          controller.enqueue(typeof part.value === 'string' ? bytes.encode(part.value) : part.value)
      },
      async cancel() {
        await parts.return()
      },
    },
    { highWaterMark: 0 },
  )
}
