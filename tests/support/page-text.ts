/** Everything that a page holds, seen or not: text, attributes, fields, title, and whatever it keeps. To look for what must not be there. */
import type { Page } from '@playwright/test'

/** The words that the page holds, of those given. */
export async function wordsHeld(page: Page, words: readonly string[]): Promise<readonly string[]> {
  const text = await page.evaluate(async () => {
    const fields = [...document.querySelectorAll('input, textarea')].map(field => (field as HTMLInputElement).value)
    const bases = await indexedDB.databases()
    const kept = [localStorage, sessionStorage].map(storage => JSON.stringify({ ...storage }))
    return [document.title, location.href, document.documentElement.outerHTML, ...fields, ...kept, JSON.stringify(bases)].join('\n')
  })
  return words.filter(word => text.includes(word))
}
