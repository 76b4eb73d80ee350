/** From now on the product's clock runs from this instant. */
export function moveClockTo(instant: string | Date) {
  process.env.DEMO_CLOCK_OFFSET = String(new Date(instant).getTime() - Date.now())
}

/** The product's clock jumps ahead by so many milliseconds. */
export function moveClockOn(milliseconds: number) {
  process.env.DEMO_CLOCK_OFFSET = String(Number(process.env.DEMO_CLOCK_OFFSET ?? 0) + milliseconds)
}
