import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { expect } from './test.ts'
import type { Locale } from './words.ts'

const narrow = { width: 320, height: 640 }
const desktop = { width: 1280, height: 900 }

// Each page in both languages, in light and dark, on both screens; each of the four with one language.
const looks = {
  sv: [
    { viewport: narrow, colorScheme: 'light' },
    { viewport: desktop, colorScheme: 'dark' },
  ],
  en: [
    { viewport: desktop, colorScheme: 'light' },
    { viewport: narrow, colorScheme: 'dark' },
  ],
} as const

// What depends on colours and sizes. All else is in the markup, which is read once in each language:
// in Swedish as a phone has it, in English as a desktop does.
const ofTheLook = [
  'color-contrast',
  'link-in-text-block',
  'scrollable-region-focusable',
  'target-size',
]

const options: axe.RunOptions = {
  // By default it is off, though it is of WCAG 2.2.
  rules: { 'target-size': { enabled: true } },
  // What passed is not written down; no style sheet is fetched again; a letter in its frame is no page.
  resultTypes: ['violations'],
  preload: false,
  iframes: false,
}

/**
 * Looks a page over on the narrowest phone, which is also what 400 % makes of a desktop, and on a
 * desktop, one of them dark. The page is as it was afterwards.
 */
export async function lookOver(page: Page, what: string, lang: Locale) {
  await expect(page.locator('html'), what).toHaveAttribute('lang', lang)
  await expect(page.locator('h1'), what).toHaveCount(1)
  await expect(page, what).toHaveTitle(/\S/)
  expect(
    await page.locator('head title, body title:not(svg title)').count(),
    `${what} has one title`,
  ).toBe(1)
  const was = page.viewportSize()
  await page.evaluate(axe.source)
  for (const [i, { viewport, colorScheme }] of looks[lang].entries()) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { wide, found } = await page.evaluate(
      look,
      i === 0 ? options : { ...options, runOnly: ofTheLook },
    )
    const how = `${what}, ${colorScheme}, ${viewport.width} wide`
    expect.soft(found, how).toEqual([])
    expect.soft(wide, `${how}, does not scroll sideways`).toBeLessThanOrEqual(viewport.width)
  }
  if (was) await page.setViewportSize(was)
}

/** In the page: what is wrong with it, and how wide it is. */
async function look(options: axe.RunOptions) {
  const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, options)
  return {
    wide: document.documentElement.scrollWidth,
    found: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
  }
}
