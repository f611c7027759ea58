/** Changes how a page looks while it stands where it is: theme, size of text, and the window. Knows no screen. */
import type { Page } from '@playwright/test'

export const themes = ['light', 'dark'] as const
export const sizes = ['s', 'm', 'l', 'xl'] as const
export type Look = Readonly<{ theme: (typeof themes)[number]; size: (typeof sizes)[number] }>
export type Window = Readonly<{ width: number; height: number }>

export const laptop: Window = { width: 1366, height: 768 }
/** The same laptop seen at 200 percent. */
export const zoomed: Window = { width: 683, height: 384 }
export const large: Window = { width: 1920, height: 1080 }

/** As the preferences would, without asking them: they cannot be opened over every screen. Ready when everything is drawn. */
export async function show(page: Page, { theme, size }: Look, window: Window = laptop): Promise<void> {
  // Nothing is pointed at.
  await page.mouse.move(0, 0)
  const now = await page.evaluate(
    look => {
      const { dataset } = document.documentElement
      const before = dataset.size
      Object.assign(dataset, look)
      return { size: before, width: innerWidth, height: innerHeight }
    },
    { theme, size },
  )
  // What measures its room anew does so when the window changes.
  const isSame = now.width === window.width && now.height === window.height
  if (isSame && now.size !== size) {
    await page.setViewportSize({ ...window, width: window.width - 1 })
    await page.evaluate(() => new Promise(done => requestAnimationFrame(done)))
  }
  if (!isSame || now.size !== size) await page.setViewportSize(window)
  await settled(page)
}

async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const drawn = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
    await document.fonts.ready
    await drawn()
    await Promise.all(document.getAnimations().map(each => each.finished.catch(() => undefined)))
    await drawn()
  })
}
