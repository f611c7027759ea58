// Every screen in both languages, in the window where it stands: axe in all sizes and themes, and what axe cannot know, measured. A screen is
// reached once and then looked at in every way.
import AxeBuilder from '@axe-core/playwright'
import { type ConsoleMessage, expect, type Page, test } from '@playwright/test'
import { type Language, words } from '../../shared/words/index.ts'
import { launchLectern } from '../support/launch-lectern.ts'
import { type Look, laptop, show, sizes, themes, zoomed } from '../support/look.ts'
import {
  cutText,
  dimText,
  edgeless,
  type Floors,
  markBoxes,
  moving,
  scrolling,
  smallTargets,
  unnamedWords,
} from '../support/measure-page.ts'
import { kioskScreens, operatorScreens, type Screen } from '../support/screens.ts'
import { stageContest } from '../support/staged-contest.ts'
import { tabFaults } from '../support/walk-by-tab.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const everyLook: readonly Look[] = sizes.flatMap(size => themes.map(theme => ({ size, theme })))
const corners: readonly Look[] = everyLook.filter(({ size }) => size === 's' || size === 'xl')
const usual: Look = { size: 'm', theme: 'light' }

type Walk = Readonly<{ window: 'kiosk' | 'operator'; screens: readonly Screen[]; looks: readonly Look[]; target: number }>
const walks: readonly Walk[] = [
  { window: 'kiosk', screens: kioskScreens, looks: everyLook, target: 56 },
  { window: 'operator', screens: operatorScreens, looks: corners, target: 44 },
]

/**
 * Everything in the light; in the dark only colours can have become another matter. One line for each rule. That names say what is read on
 * a control is measured here instead: axe wants it word for word in a row, and a mark is shown as 5.0/6 and said as "5.0 out of 6".
 */
async function axeFaults(page: Page, { theme }: Look): Promise<string[]> {
  // The first asking leaves axe in the page; bringing half a megabyte anew each time takes longer than asking.
  if (!(await page.evaluate(() => 'axe' in window)))
    await new AxeBuilder({ page }).setLegacyMode(true).withRules(['html-has-lang']).analyze()
  const asked = theme === 'dark' ? ['color-contrast'] : TAGS
  return page.evaluate(async runOnly => {
    type Violation = Readonly<{ id: string; nodes: readonly Readonly<{ html: string }>[] }>
    type Axe = { run(context: Document, options: object): Promise<Readonly<{ violations: readonly Violation[] }>> }
    const { axe } = window as unknown as { axe: Axe }
    const rules = { 'label-content-name-mismatch': { enabled: false } }
    const { violations } = await axe.run(document, { runOnly, rules, resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `axe ${id}: ${nodes.length} times, as ${nodes[0]?.html.slice(0, 160)}`)
  }, asked)
}

/** What the page complains of by itself, from its very beginning. */
async function complaintsOf(page: Page): Promise<() => string[]> {
  const heard: string[] = []
  // A browser asks for this when a page is loaded anew; no window of the application does.
  const isAsked = (message: ConsoleMessage) => !message.location().url.endsWith('/favicon.ico')
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type()) && isAsked(message)) heard.push(message.text())
  })
  page.on('pageerror', fault => void heard.push(fault.message))
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    ),
  )
  await page.reload()
  return () => heard.splice(0)
}

async function inEveryLook(page: Page, { looks, target }: Walk, { isDesk }: Screen, language: Language): Promise<string[]> {
  const { pad } = words[language].common
  const floors: Floors = { target, key: { width: 76, height: 64 }, pads: [pad.digits] }
  const faults = new Map<string, string[]>()
  for (const look of looks) {
    await show(page, look)
    const isUsual = look.size === usual.size && look.theme === usual.theme
    const found = [...(await axeFaults(page, look)), ...(await dimText(page)), ...(look.theme === 'light' ? await cutText(page) : [])]
    if (look.theme === 'light' && isDesk && (look.size === 's' || look.size === 'm')) found.push(...(await scrolling(page)))
    if (isUsual) found.push(...(await smallTargets(page, floors)), ...(await unnamedWords(page)))
    for (const fault of found) faults.set(fault, [...(faults.get(fault) ?? []), `${look.size} ${look.theme}`])
  }
  return [...faults].map(([fault, places]) => `${fault} (${places.join(', ')})`)
}

async function inOtherWays(page: Page, language: Language): Promise<string[]> {
  const { pad } = words[language].common
  const faults: string[] = []
  await show(page, usual, zoomed)
  const small: Floors = { target: 44, key: { width: 44, height: 44 }, pads: [pad.digits] }
  faults.push(...[...(await cutText(page)), ...(await smallTargets(page, small))].map(fault => `683x384: ${fault}`))
  await show(page, usual, laptop)
  await markBoxes(page)
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  faults.push(...(await edgeless(page)).map(fault => `forced colours: ${fault}`))
  await page.emulateMedia({ forcedColors: null, reducedMotion: 'reduce' })
  faults.push(...(await moving(page)).map(fault => `less motion: ${fault}`))
  faults.push(...(await tabFaults(page)).map(fault => `by Tab: ${fault}`))
  return faults
}

for (const walk of walks) {
  for (const language of ['zh', 'en'] as const) {
    test(`${walk.window}, ${language}: every screen is good by axe and by measure`, async ({ playwright: _ }, info) => {
      test.setTimeout(420_000)
      const data = info.outputPath('data')
      await stageContest(data, { language, kiosk: walk.window === 'kiosk' })
      const lectern = await launchLectern({ data })
      const page = await lectern.window(walk.window)
      const complaints = await complaintsOf(page)
      // Nobody has to wait until a colour has faded.
      await page.emulateMedia({ reducedMotion: 'reduce' })
      for (const screen of walk.screens) {
        await test.step(screen.id, async () => {
          await show(page, usual)
          await screen.reach({ page, language })
          const faults = [...(await inEveryLook(page, walk, screen, language)), ...(await inOtherWays(page, language)), ...complaints()]
          expect.soft(faults, screen.id).toEqual([])
        })
      }
      await lectern.close()
    })
  }
}
