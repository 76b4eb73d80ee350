/** What is made some at a time, as a stream: the next is made when the one before is taken, none when nobody takes it any more. */
export function streamed(
  make: () => Promise<AsyncGenerator<Uint8Array>>,
): ReadableStream<Uint8Array> {
  let parts: AsyncGenerator<Uint8Array> | undefined
  return new ReadableStream(
    {
      async pull(controller) {
        parts ??= await make()
        const { done, value } = await parts.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      async cancel() {
        await parts?.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}
