// `npm run screenshot`: every screen of both windows over the staged contest, as a judge and a chief would see them, into out/screenshots;
// some of them, made smaller, for the README.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Language } from '../shared/words/index.ts'
import { launchLectern } from '../tests/support/launch-lectern.ts'
import { type Look, laptop, large, show, type Window, zoomed } from '../tests/support/look.ts'
import { kioskScreens, operatorScreens, type Screen } from '../tests/support/screens.ts'
import { stageContest } from '../tests/support/staged-contest.ts'

const folder = join(import.meta.dirname, '../out/screenshots')
const readme = join(import.meta.dirname, 'readme')
/** Where a picture of the README comes from. */
const ofReadme: Readonly<Record<string, string>> = {
  list: 'judge-list',
  sheet: 'judge-sheet',
  review: 'judge-review',
  'chief-home': 'chief-home',
  entry: 'entry',
  hall: 'hall',
  results: 'results',
}
const README_WIDTH = 1000

type Way = Readonly<{ name: string; theme: Look['theme']; window: Window }>
const usual: Way = { name: '1366-light', theme: 'light', window: laptop }
const ways: Readonly<Record<Language, readonly Way[]>> = {
  zh: [
    usual,
    { name: '1366-dark', theme: 'dark', window: laptop },
    { name: '1920-light', theme: 'light', window: large },
    { name: '683-light', theme: 'light', window: zoomed },
  ],
  en: [usual],
}

/** The same picture with fewer pixels, drawn by the browser that is there anyway. */
async function smaller(page: Page, picture: Buffer, width: number): Promise<Buffer> {
  const url = await page.evaluate(
    async ([data, wide]) => {
      const bytes = Uint8Array.from(atob(data), letter => letter.charCodeAt(0))
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const canvas = document.createElement('canvas')
      Object.assign(canvas, { width: wide, height: Math.round((image.height * wide) / image.width) })
      const context = canvas.getContext('2d')
      if (context === null) throw new Error('nothing to draw on')
      context.imageSmoothingQuality = 'high'
      context.drawImage(image, 0, 0, canvas.width, canvas.height)
      return canvas.toDataURL('image/png')
    },
    [picture.toString('base64'), width] as const,
  )
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}

async function takePictures(page: Page, screens: readonly Screen[], language: Language): Promise<void> {
  for (const screen of screens) {
    await show(page, { theme: 'light', size: 'm' })
    await screen.reach({ page, language })
    for (const { name, theme, window } of ways[language]) {
      await show(page, { theme, size: 'm' }, window)
      await page.screenshot({ path: join(folder, `${screen.id}-${language}-${name}.png`) })
    }
    const wanted = language === 'zh' ? ofReadme[screen.id] : undefined
    if (wanted === undefined) continue
    const picture = readFileSync(join(folder, `${screen.id}-${language}-${usual.name}.png`))
    writeFileSync(join(readme, `${wanted}.png`), await smaller(page, picture, README_WIDTH))
  }
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
mkdirSync(readme, { recursive: true })
for (const language of ['zh', 'en'] as const)
  for (const [window, screens] of [['kiosk', kioskScreens] as const, ['operator', operatorScreens] as const]) {
    const data = join(folder, `data-${window}-${language}`)
    await stageContest(data, { language, kiosk: window === 'kiosk' })
    const lectern = await launchLectern({ data })
    await takePictures(await lectern.window(window), screens, language)
    await lectern.close()
    rmSync(data, { recursive: true, force: true })
  }
