import type { Page } from '@playwright/test'

/** What has the focus: its label or text, its name and its value. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement)) return ''
    const label =
      'labels' in element ? [...((element.labels as NodeListOf<HTMLElement>) ?? [])] : []
    return [
      label.map(({ textContent }) => textContent).join(' ') || element.textContent,
      element.getAttribute('name'),
      element.getAttribute('value'),
    ].join(' | ')
  })

/** Goes on with the tabulator until what has the focus says what is sought. */
export async function tabTo(page: Page, sought: RegExp) {
  const passed: string[] = []
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press('Tab')
    const here = await focused(page)
    if (sought.test(here)) return
    passed.push(here)
  }
  throw new Error(`${sought} is not reached: ${passed.join(' / ')}`)
}
