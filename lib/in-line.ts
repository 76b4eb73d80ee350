import { AsyncResource } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'

// Drawing a page is work for the one thread: more of them side by side make none of them faster,
// the memory larger, and whoever came first wait longest.
const mostAtOnce = 8
// Whoever is slower than this, by a slow line or on purpose, no longer keeps others waiting.
const longestTurn = 2000
// More than a rush of everybody at once; beyond it is somebody else's doing.
const longestLine = 5000

const waiting: (() => void)[] = []
let inside = 0

// For work that can wait until nobody does; it stands in another bundle of the same process.
const pinned = globalThis as { visitorsInLine?: () => number }
pinned.visitorsInLine = () => waiting.length

/** Answers visitors in the order in which they came, a few at a time. */
export function inLine(response: ServerResponse, answer: () => void): void {
  // The turn comes when somebody else's ends: bound, so that nothing of their request is around it.
  const enter = AsyncResource.bind(() => {
    if (response.destroyed) return next()
    inside++
    let left = false
    const leave = () => {
      if (left) return
      left = true
      clearTimeout(tooLong)
      inside--
      next()
    }
    const tooLong = setTimeout(leave, longestTurn)
    response.once('finish', leave).once('close', leave)
    answer()
  })
  if (inside < mostAtOnce) enter()
  else if (waiting.length < longestLine) waiting.push(enter)
  else response.writeHead(503, { 'retry-after': '30' }).end()
}

function next() {
  if (inside < mostAtOnce) waiting.shift()?.()
}
