/** Where a spec looks on a judge's sheet. Knows words and roles, no style. */
import type { Locator, Page } from '@playwright/test'

/** The row of the criterion in hand. */
export const rowInHand = (page: Page): Locator => page.locator('[aria-current="true"]')

/** A sentence of the words with its holes filled. */
export const filled = (text: string, holes: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, hole: string) => holes[hole] ?? '')
