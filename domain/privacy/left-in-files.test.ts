import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { closeDatabase, leaveNothingErased, transaction } from '@/db/client'
import { onPostgres } from '@/db/columns'
import { sensitiveAnswers } from '@/db/schema/registrations'
import { moveClockTo } from '../../test/clock'
import { addConference } from '../../test/conference'
import { addPerson, idOf, register } from '../../test/people'
import { eraseWhatIsOver } from './erase-what-is-over'

const diet = 'neither shellfish nor celery, thank you'

test('erased answers are not to be read in our own files either', async () => {
  moveClockTo('2019-03-25T09:00:00+01:00')
  const conference = await addConference()
  await idOf(await register(await addPerson(), conference.id, conference.partnership.swedish))
  await transaction((tx) => tx.update(sensitiveAnswers).set({ diet }))
  // PostgreSQL's files are its own: there are none of ours to leave anything in.
  expect(inFiles(diet)).toBe(!onPostgres)
  await leaveNothingErased()
  expect(inFiles(diet)).toBe(!onPostgres)

  moveClockTo('2019-05-29T00:00:00+02:00')
  await transaction(eraseWhatIsOver)
  await leaveNothingErased()
  expect(inFiles(diet)).toBe(false)
  await closeDatabase()
  expect(inFiles(diet)).toBe(false)
})

const inFiles = (text: string) =>
  ['app.db', 'app.db-wal', 'app.db-shm']
    .map((name) => join(process.env.DATA_DIR || tmpdir(), name))
    .some((file) => existsSync(file) && readFileSync(file).includes(text))
