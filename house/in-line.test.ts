import { AsyncLocalStorage } from 'node:async_hooks'
import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { inLine } from '../lib/in-line'

test('visitors are answered in the order they came, each with nothing of another’s request around it', () => {
  const whose = new AsyncLocalStorage<number>()
  const answered: [number, number | undefined][] = []
  const responses = Array.from({ length: 40 }, () => new EventEmitter())
  for (const [number, response] of responses.entries())
    whose.run(number, () =>
      inLine(response as ServerResponse, () => answered.push([number, whose.getStore()])),
    )
  expect(answered.length).toBeLessThan(responses.length)
  for (const [number, response] of responses.entries())
    whose.run(number, () => response.emit('finish'))
  expect(answered).toEqual(responses.map((_, number) => [number, number]))
})
