import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export type Import = { file: string; to: string; typesOnly: boolean }

/** The files of our own, tests left out, as paths from the root. */
export function ownFiles(pattern: string, root = '.'): string[] {
  const notOurs = /(^|\/)(node_modules|\.next|data|test-results)\/|\.test\.tsx?$|\.d\.ts$/
  return globSync(pattern, {
    cwd: root,
    exclude: (path) => /^(node_modules|\.next|\.git)$/.test(path),
  })
    .filter((file) => !notOurs.test(file))
    .toSorted()
}

const statement =
  /^\s*(?:import|export)\s+(type\s+)?(?:([^'";]*?)\sfrom\s*)?['"]([^'"]+)['"]|(typeof\s+)?\bimport\(\s*['"]([^'"]+)['"]/gm

/** What a file imports: files of ours as paths from the root, packages by their names. */
export function importsOf(file: string, root = '.'): Import[] {
  const source = readFileSync(join(root, file), 'utf8')
  return [...source.matchAll(statement)].map((match) => {
    const [, type, names = '', from, typeOf, awaited] = match
    const inBraces = names
      .match(/^\{([^}]*)\}$/)?.[1]
      ?.split(',')
      .filter((name) => name.trim())
    const eachAType = inBraces?.every((name) => /^\s*type\s/.test(name)) ?? false
    return {
      file,
      to: resolve(file, from ?? awaited ?? ''),
      typesOnly: Boolean(type ?? typeOf) || (eachAType && inBraces?.length !== 0),
    }
  })
}

function resolve(file: string, specifier: string): string {
  if (specifier.startsWith('@/')) return specifier.slice(2).replace(/\.tsx?$/, '')
  if (specifier.startsWith('.')) return join(dirname(file), specifier).replace(/\.tsx?$/, '')
  return `package ${specifier}`
}

const isForm = (path: string) => /^domain\/(.+\/)?([\w-]+-)?form$/.test(path)
// How dates, countries and money are written, how the log is told, and how words are counted: words
// alone, no data.
const wordsAlone = ['domain/in-words', 'domain/audit/in-words', 'domain/application/words']
const inWords = ({ to }: Import) => wordsAlone.includes(to)
const within = (...rooms: string[]) => {
  const inRoom = (path: string, room: string) => path === room || path.startsWith(`${room}/`)
  return ({ to }: Import) => rooms.some((room) => inRoom(to, room))
}
const typesOf = (room: string) => (one: Import) => one.typesOnly && within(room)(one)

// From the most particular room to the widest. A room that is not here may import what it likes,
// but for the pages.
const arrows: [room: string, mayImport: ((one: Import) => boolean)[]][] = [
  ['app', [within('app', 'components', 'lib', 'domain', 'messages')]],
  [
    'components',
    [within('components'), ({ to }) => isForm(to), inWords, typesOf('domain'), typesOf('messages')],
  ],
  ['lib', [within('lib', 'domain', 'db', 'emails', 'messages')]],
  ['emails', [within('emails', 'messages'), inWords, typesOf('domain')]],
  ['domain', [within('domain', 'db')]],
  ['db/schema', [within('db'), typesOf('domain')]],
  ['db/seed', [within('db', 'domain')]],
  ['db', [within('db')]],
]

const ofTheWeb = /^package (next|next-auth|next-intl|react|react-dom)(\/|$)/

/** Whether an import goes along the arrows of the house. */
export function isAlongTheArrows(one: Import): boolean {
  if (one.to.startsWith('package '))
    return !(one.file.startsWith('domain/') && ofTheWeb.test(one.to))
  const [, mayImport] = arrows.find(([room]) => one.file.startsWith(`${room}/`)) ?? []
  return mayImport ? mayImport.some((may) => may(one)) : !within('app')(one)
}
