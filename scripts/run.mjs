// What demo, test and bench share: the project's own Node, and commands run one after the other.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, resolve } from 'node:path'

/** The environment of every command: what the project brought along stands first on the path. */
export const environment = (more = {}) => ({
  ...process.env,
  PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}`,
  NEXT_TELEMETRY_DISABLED: '1',
  ...more,
})

/** Runs a command and waits; ends this process with its code when it fails. */
export function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', env: environment(env) })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}

/** Starts a command and hands it every signal this process gets. */
export function start(command, args, env = {}) {
  const child = spawn(command, args, { stdio: 'inherit', env: environment(env) })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  return child
}

/** Installs what package-lock.json names, unless just that is there already. */
export function install() {
  const { status } = existsSync('node_modules')
    ? spawnSync('npm', ['ls', '--all', '--silent'], { stdio: 'ignore' })
    : { status: 1 }
  if (status !== 0) run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
}

export const build = () => run('next', ['build'])

/** How the server is run, here as by npm start: a small heap, for a page needs little and a rush is many. */
export const serverFlags = ['--max-old-space-size=256', '--max-semi-space-size=32']
