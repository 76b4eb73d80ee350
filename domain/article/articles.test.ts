import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { articles } from '@/db/schema/articles'
import { events } from '@/db/schema/events'
import { auditLog } from '@/db/schema/records'
import { seedRealFacts } from '@/db/seed/real-facts'
import { addConference } from '@/test/conference'
import { addStaff } from '@/test/people'
import { EditedMeanwhile } from '../edit/meanwhile'
import { Problems } from '../problems'
import { addArticle } from './add-article'
import { editArticle } from './edit-article'
import { type ArticleInput, articleForm, newArticleForm } from './form'
import { publishedArticle, publishedArticles } from './published'
import { isPutAway } from './put-away'

let added = 0
const written = (changes: Partial<ArticleInput> = {}): ArticleInput => ({
  ...{ slug: `article-${++added}`, state: 'draft', position: 900, event: '' },
  ...{ titleSv: 'Fred', leadSv: 'Ingress', bodySv: 'Text' },
  ...{ titleEn: 'Peace', leadEn: 'Lead', bodyEn: 'Text' },
  ...changes,
})

async function add(input: ArticleInput) {
  const staff = await addStaff()
  const articleId = await transaction((tx) => addArticle(tx, staff.id, input))
  if (!articleId) throw new Error('there is one already')
  const edit = (version: number, changes: Partial<ArticleInput>) =>
    transaction((tx) => editArticle(tx, staff, { articleId, version, ...input, ...changes }))
  return { articleId, staff, edit }
}

const stored = async (id: string) =>
  (await db().select().from(articles).where(eq(articles.id, id)))[0]

test('a draft and what is put away are nobody’s to read, and a published article is everybody’s', async () => {
  const input = written()
  const { edit } = await add(input)
  expect(await publishedArticle(db(), input.slug)).toBeNull()
  await edit(1, { state: 'published' })
  expect((await publishedArticle(db(), input.slug))?.texts.en.title).toBe('Peace')
  expect(await isPutAway(db(), input.slug)).toBe(false)
  await edit(2, { state: 'archived' })
  expect(await publishedArticle(db(), input.slug)).toBeNull()
})

test('an address that was public says that its article is put away, one that never was is not there', async () => {
  const [input, never] = [written({ state: 'published' }), written()]
  await (await add(input)).edit(1, { state: 'archived' })
  await (await add(never)).edit(1, { state: 'archived' })
  expect(await isPutAway(db(), input.slug)).toBe(true)
  for (const slug of [never.slug, 'no-such-article'])
    expect(await isPutAway(db(), slug)).toBe(false)
})

test('an address can be changed until the article is public, and is kept from then on', async () => {
  const { articleId, edit } = await add(written())
  await edit(1, { slug: 'better' })
  await edit(2, { slug: 'better', state: 'published' })
  expect(await edit(3, { slug: 'other', state: 'published', titleEn: 'War' })).toEqual({
    slug: 'better',
  })
  expect(await stored(articleId)).toMatchObject({ slug: 'better', version: 4 })
  await expect(edit(4, { state: 'draft' })).rejects.toThrow(Problems)
})

test('two articles have two addresses', async () => {
  const { edit } = await add(written())
  await add(written({ slug: 'taken' }))
  await expect(edit(1, { slug: 'taken' })).rejects.toThrow(Problems)
  expect(await transaction((tx) => addArticle(tx, null, written({ slug: 'taken' })))).toBeNull()
})

test('of two who edit the same article the later one is told what the other changed', async () => {
  const { articleId, staff, edit } = await add(written())
  await edit(1, { titleEn: 'Theirs' })
  const late = await edit(1, { bodyEn: 'Mine' }).catch((error: unknown) => error)
  expect(late).toBeInstanceOf(EditedMeanwhile)
  expect(late).toMatchObject({
    version: 2,
    edits: [{ by: staff.email, before: { titleEn: 'Peace' }, after: { titleEn: 'Theirs' } }],
  })
  expect((await stored(articleId))?.texts.en.body).toBe('Text')
})

test('saving what is already so writes nothing', async () => {
  const { articleId, edit } = await add(written())
  await edit(1, {})
  expect((await stored(articleId))?.version).toBe(1)
  const entries = await db().select().from(auditLog).where(eq(auditLog.subjectId, articleId))
  expect(entries.map(({ act }) => act)).toEqual(['article-added'])
})

test('an article leads to its event only where everybody can see the event', async () => {
  const { id, slug } = await addConference()
  const input = written({ event: slug, state: 'published' })
  await add(input)
  expect((await publishedArticle(db(), input.slug))?.event?.slug).toBe(slug)
  await transaction((tx) => tx.update(events).set({ state: 'archived' }).where(eq(events.id, id)))
  expect((await publishedArticle(db(), input.slug))?.event?.slug).toBe(slug)
  await transaction((tx) => tx.update(events).set({ state: 'draft' }).where(eq(events.id, id)))
  expect((await publishedArticle(db(), input.slug))?.event).toBeNull()
  await expect(add(written({ event: 'no-such-event' }))).rejects.toThrow(Problems)
})

test('the listing has its ten items in order once, and what staff made of them stays', async () => {
  await seedRealFacts()
  const listed = async () =>
    (await publishedArticles(db())).filter(({ slug }) => !/^(article-|better)/.test(slug))
  expect(await listed()).toHaveLength(10)
  expect((await listed()).slice(0, 3).map(({ event }) => event?.slug)).toEqual([
    'partnership-conference-2019',
    'local-democracy-academy-2019',
    undefined,
  ])
  const staff = await addStaff()
  const [first] = await db().select().from(articles).where(eq(articles.slug, 'no-dropouts'))
  const edited = written({ slug: 'no-dropouts', state: 'published', titleEn: 'Edited' })
  await transaction((tx) =>
    editArticle(tx, staff, { articleId: first?.id ?? '', version: 1, ...edited }),
  )
  await seedRealFacts()
  expect(await listed()).toHaveLength(10)
  expect((await publishedArticle(db(), 'no-dropouts'))?.texts.en.title).toBe('Edited')
})

test('a draft may have gaps, what is published has both languages', () => {
  const gaps = { ...written({ leadEn: '', bodyEn: '' }), position: '1' }
  expect(newArticleForm.safeParse(gaps).success).toBe(true)
  const read = articleForm.safeParse({ ...gaps, articleId: 'x', version: '1', state: 'published' })
  expect(read.error?.issues.map(({ path }) => path[0])).toEqual(['leadEn', 'bodyEn'])
  for (const slug of ['', 'Åäö', 'a--b', '-a', 'a/b', 'new page'])
    expect(newArticleForm.safeParse({ ...gaps, slug }).success, slug).toBe(false)
})
