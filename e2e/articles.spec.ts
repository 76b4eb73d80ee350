import type { Page } from '@playwright/test'
import { ways } from './support/journey.ts'
import { press } from './support/registering.ts'
import { conference, expect, people, test } from './support/test.ts'
import { type Locale, words } from './support/words.ts'

let made = 0
const newSlug = () =>
  `article-${process.env.TEST_PARALLEL_INDEX}-${++made}-${Date.now().toString(36)}`

const fields = (locale: Locale) => (name: string) =>
  words[locale](`fields.article.${name as 'titleSv'}`)

async function fill(page: Page, locale: Locale, texts: Record<string, string>) {
  const field = fields(locale)
  for (const [name, text] of Object.entries(texts))
    await page.getByLabel(field(name), { exact: true }).fill(text)
}

for (const { locale, how, use } of ways) {
  const t = words[locale]
  test.describe(how, () => {
    test.use(use)

    test('an article is written as a draft, looked at, published, and put away', async ({
      page,
      signIn,
      visitor,
    }) => {
      const slug = newSlug()
      const anybody = await visitor()
      const listed = async () => (await anybody.html(`/${locale}/articles`)).includes(slug)
      await signIn(page, people.staff)
      await page.goto(`/${locale}/staff/articles/new`)
      await fill(page, locale, { titleSv: 'Fred i byn', titleEn: 'Peace in the village', slug })
      await press(page, t('articles.save'))
      await page.waitForURL(`**/staff/articles/${slug}?saved=yes`)
      expect((await anybody.get(`/${locale}/articles/${slug}`)).status()).toBe(404)
      expect(await listed()).toBe(false)

      // Nothing is public in one language, or without a text.
      await page.locator('input[name=state][value=published]').check()
      await press(page, t('articles.save'))
      const alert = page.locator('main').getByRole('alert')
      await expect(alert).toContainText(t('problems.article.textMissing'))
      const body = '## Hur\n\n- **Ett**\n- <b>två</b> [sida](https://icld.example)'
      await fill(page, locale, { leadSv: 'Ingress', bodySv: body, leadEn: 'Lead', bodyEn: body })
      await page.locator('input[name=state][value=draft]').check()
      // It comes back to the address where it is already.
      const loaded = page.waitForEvent('load')
      await press(page, t('articles.save'))
      await loaded
      await page.getByRole('link', { name: t('articles.preview') }).click()
      await expect(page.getByRole('status')).toHaveText(t('articles.previewOf.draft'))
      await expect(page.getByRole('heading', { name: 'Hur' })).toBeVisible()
      await expect(page.getByRole('link', { name: 'sida' })).toBeVisible()

      await page.goto(`/${locale}/staff/articles/${slug}`)
      await page.locator('input[name=state][value=published]').check()
      await press(page, t('articles.save'))
      await page.waitForURL(`**/${slug}?saved=yes`)
      // From now on the address is kept.
      await expect(page.getByLabel(fields(locale)('slug'), { exact: true })).toHaveCount(0)
      expect(await anybody.html(`/${locale}/articles/${slug}`)).toContain('<strong>Ett</strong>')
      expect(await listed()).toBe(true)

      await page.locator('input[name=state][value=archived]').check()
      await press(page, t('articles.save'))
      await expect(page.locator('main')).toContainText(t('articles.states.archived'))
      await expect.poll(listed).toBe(false)
      const putAway = await anybody.html(`/${locale}/articles/${slug}`)
      expect(putAway).toContain(t('articles.putAway'))
      expect(putAway).not.toContain('<strong>Ett</strong>')
    })

    test('the listing leads to its articles, and from an announcement to its event', async ({
      page,
    }) => {
      await page.goto(`/${locale}`)
      await page
        .getByRole('contentinfo')
        .getByRole('link', { name: t('site.articles') })
        .click()
      await expect(page).toHaveURL(`/${locale}/articles`)
      const links = page.locator('main').getByRole('heading', { level: 2 }).getByRole('link')
      expect(await links.count()).toBeGreaterThanOrEqual(10)
      await expect(links.first()).toHaveAttribute('href', `/${locale}/events/${conference}`)
      await page.getByRole('link', { name: /^No Dropouts/ }).click()
      await expect(page).toHaveURL(`/${locale}/articles/no-dropouts`)
      await expect(page.locator('main')).toContainText('Ghanzi')
    })

    test('of two who edit one article neither loses what they wrote', async ({
      page,
      signIn,
      visitor,
    }) => {
      const slug = newSlug()
      const other = await (await visitor()).signIn(people.staff)
      await other.answer(`/${locale}/staff/articles/new`, t('articles.save'), {
        ...{ titleSv: 'Ett', leadSv: 'Ingress', bodySv: 'Text' },
        ...{ titleEn: 'One', leadEn: 'Lead', bodyEn: 'Text' },
        ...{ slug, event: '', position: '80', state: 'draft' },
      })
      await signIn(page, people.staff)
      const edit = `/${locale}/staff/articles/${slug}`
      await page.goto(edit)
      await fill(page, locale, { titleEn: 'Mine', leadEn: 'My lead' })
      await other.answer(edit, t('articles.save'), {
        ...{ titleSv: 'Ett', leadSv: 'Ingress', bodySv: 'Their text' },
        ...{ titleEn: 'Theirs', leadEn: 'Lead', bodyEn: 'Text' },
        ...{ slug, event: '', position: '80', state: 'draft' },
      })
      await press(page, t('articles.save'))
      const told = page.getByRole('region', { name: t('edits.title') })
      await expect(told).toContainText('Theirs')
      await expect(told).toContainText(people.staff)
      const field = (name: string) => page.getByLabel(fields(locale)(name), { exact: true })
      await expect(field('titleEn')).toHaveValue('Mine')
      await expect(field('leadEn')).toHaveValue('My lead')
      await expect(field('bodySv')).toHaveValue('Their text')
      await press(page, t('articles.save'))
      await page.waitForURL(`**/${slug}?saved=yes`)
      await expect(field('titleEn')).toHaveValue('Mine')
      await expect(field('bodySv')).toHaveValue('Their text')
    })
  })
}
