// A judge at a kiosk window, by keyboard and by what a person sees: names, buttons, headings. Knows the words on the screen, no selector of the style.
import type { Page } from '@playwright/test'
import { words } from '../../shared/words/index.ts'

const { judging, receipt, signIn: said, common } = words.zh

/** Whoever it is: first the name, then six digits. */
export async function signIn(page: Page, name: string, pin: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByRole('heading', { name, exact: true }).waitFor()
  await page.keyboard.type(pin)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name, exact: true }).waitFor({ state: 'detached' })
}

export async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: common.actions.leave }).click()
  await page.getByRole('heading', { name: said.title }).waitFor()
}

/** Opens a sheet from the list. */
export async function openSheet(page: Page, number: string, part: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${number}，${part}，`) }).click()
  await page.getByRole('heading', { name: number, exact: true }).waitFor()
}

/** Types a mark for one criterion after the other, as fast as the keys go. The hand must be on the first. */
export async function typeMarks(page: Page, marks: readonly string[]): Promise<void> {
  for (const mark of marks) {
    await page.keyboard.type(mark)
    await page.keyboard.press('Enter')
  }
}

/** F9, the review, six digits, Enter; then the receipt. */
export async function seal(page: Page, pin: string): Promise<void> {
  await page.keyboard.press('F9')
  await page.getByRole('heading', { name: reviewTitle }).waitFor()
  await page.keyboard.type(pin)
  await page.keyboard.press('Enter')
  await page.getByText(receipt.note).waitFor()
}

const reviewTitle = new RegExp(`^${judging.review.title.split('{{')[0]}`)

/** From a receipt by its button, from a sheet by Esc. */
export async function backToList(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: judging.receipt.list })
  if (await button.isVisible()) await button.click()
  else await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: judging.list.title }).waitFor()
}
