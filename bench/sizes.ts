import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Visitor } from './client'

export type Size = { page: string; kilobytes: number }

/** What Next and React load on every page, before anything of ours. */
export function floor(): number {
  const { rootMainFiles } = JSON.parse(readFileSync('.next/build-manifest.json', 'utf8'))
  return weigh(rootMainFiles)
}

/** The JavaScript a page makes a browser load before anybody touches it, gzipped. */
export async function sizeAtLoad(base: string, path: string, session?: string) {
  const files = await scriptsOf(base, path, session)
  return weigh(files)
}

/** The same with the schema that is fetched at the first focus in the form. */
export async function sizeAfterFocus(base: string, path: string, session: string, word: string) {
  const files = await scriptsOf(base, path, session)
  const lists = files.flatMap((file) => [
    ...read(file).matchAll(/Promise\.all\(\[((?:"static\/chunks\/[^"]+",?)+)\]/g),
  ])
  const lazy = lists.map(([, list = '']) => list.replaceAll('"', '').split(',').filter(Boolean))
  const schema = lazy.find((chunks) => chunks.some((chunk) => read(chunk).includes(word)))
  if (!schema) throw new Error(`no chunk that is loaded later knows ${word}`)
  return weigh([...files, ...schema])
}

async function scriptsOf(base: string, path: string, session?: string): Promise<string[]> {
  const visitor = new Visitor(base, session)
  const { html, status } = await visitor.get(path)
  visitor.leave()
  if (status !== 200) throw new Error(`${path} answered ${status}`)
  const tags = html.match(/<script[^>]*\ssrc="[^"]*"[^>]*>|<link[^>]*as="script"[^>]*>/g) ?? []
  const loaded = tags.filter((tag) => !/nomodule/i.test(tag))
  return loaded.map((tag) => tag.match(/(static\/chunks\/[^"]+)"/)?.[1] ?? '').filter(Boolean)
}

const read = (file: string) => readFileSync(join('.next', file), 'utf8')

const weigh = (files: string[]) =>
  [...new Set(files)].reduce((sum, file) => sum + gzipSync(read(file)).length, 0) / 1024
