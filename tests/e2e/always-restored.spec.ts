// What a power cut and a crash of the page leave: the same window, contestant, criterion and marks, and undo still works. Whoever was away for
// more than a minute types the PIN first.
import { expect, type Page, test } from '@playwright/test'
import { openSheet, signIn } from '../../build/rehearsal/at-kiosk.ts'
import { openDatabase } from '../../main/data/database.ts'
import { words } from '../../shared/words/index.ts'
import { keysOn } from '../support/hands.ts'
import { aJudgingDay } from '../support/judging-day.ts'
import { type Lectern, launchLectern } from '../support/launch-lectern.ts'
import { rowInHand } from '../support/sheet-on-screen.ts'

const { judging, signIn: door } = words.zh
const FOURTH = '学科发展新思想新成果'

const row = (page: Page, name: string, mark: string) => page.getByRole('button', { name: new RegExp(`^${name} ${mark} `) })

/** Four marks, the last taken back and given again: the hand is on the fourth row. */
async function halfASheet(kiosk: Page): Promise<void> {
  const keys = keysOn(kiosk)
  await openSheet(kiosk, 'W-010', '课堂教学')
  for (const mark of ['5.5', '5', '4.5']) {
    await keys.type(mark)
    await keys.press('Enter')
  }
  await keys.type('2.5')
  await keys.press('Control+z')
  // Waited for: what the last key said must not be taken for what the next one will say.
  await expect(row(kiosk, FOURTH, judging.sheet.unmarked)).toBeVisible()
  await keys.press('Control+y')
  await expect(row(kiosk, FOURTH, '2.5')).toHaveAccessibleName(new RegExp(judging.sheet.saved))
}

async function isAsItWas(kiosk: Page): Promise<void> {
  await expect(kiosk.getByRole('heading', { name: 'W-010', exact: true })).toBeVisible()
  await expect(rowInHand(kiosk)).toHaveAccessibleName(new RegExp(`^${FOURTH} 2.5 `))
  for (const [name, mark] of [
    ['立德树人', '5.5'],
    ['理论联系实际、符合学生特点', '5.0'],
    ['学术性、信息量', '4.5'],
    ['重点突出、条理清楚、循序渐进', judging.sheet.unmarked],
  ] as const)
    await expect(row(kiosk, name, mark)).toBeVisible()
}

/** Since the page was loaded, by its own clock: what the machine took to start is not its affair. */
const msSinceShown = (page: Page) =>
  page.evaluate(() => {
    const [loading] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    return performance.now() - (loading?.loadEventEnd ?? 0)
  })

/** What the minutes do: everything this station noted was so long ago. What only grows is held by triggers, which are put back. */
function letTimePass(file: string, ms: number): void {
  const connection = openDatabase(file)
  const triggers = connection.prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'local_draft_edits'`).all()
  for (const { name } of triggers as Trigger[]) connection.exec(`DROP TRIGGER ${name}`)
  for (const table of ['local_places', 'local_draft_edits']) connection.exec(`UPDATE ${table} SET at = at - ${ms}`)
  for (const { sql } of triggers as Trigger[]) connection.exec(sql)
  connection.close()
}
type Trigger = Readonly<{ name: string; sql: string }>

const crash = (lectern: Lectern) =>
  lectern.app.evaluate(({ BrowserWindow }) => {
    const kiosk = BrowserWindow.getAllWindows().find(window => window.isKiosk())
    kiosk?.webContents.forcefullyCrashRenderer()
  })
/** A page that crashed is not the test's page any more: it is asked through the window. */
const inWindow = (lectern: Lectern, expression: string) =>
  lectern.app.evaluate(({ BrowserWindow }, source) => {
    const kiosk = BrowserWindow.getAllWindows().find(window => window.isKiosk())
    return kiosk?.webContents.executeJavaScript(source).catch(() => undefined)
  }, expression)

test('a sheet half typed is as it was after a power cut, after a crash of the page, and after a pause with the PIN', async ({
  playwright: _,
}, info) => {
  const day = await aJudgingDay(info.outputPath('data'))
  const judge = day.who('judge-w-01')
  const first = await launchLectern(day)
  const before = await first.window('kiosk')
  await signIn(before, judge.name, judge.pin)
  await halfASheet(before)
  await first.kill()

  const second = await launchLectern(day)
  const kiosk = await second.window('kiosk')
  await test.step('after a power cut: the same contestant, row and marks, with nothing to type', async () => {
    await isAsItWas(kiosk)
    expect(await msSinceShown(kiosk)).toBeLessThan(3000)
    const keys = keysOn(kiosk)
    await keys.press('Control+z')
    await expect(row(kiosk, FOURTH, judging.sheet.unmarked)).toBeVisible()
    await keys.press('Control+y')
    await expect(rowInHand(kiosk)).toHaveAccessibleName(new RegExp(`^${FOURTH} 2.5 .*${judging.sheet.saved}`))
  })
  await test.step('after a crash of the page: the same', async () => {
    await crash(second)
    await expect
      .poll(() => inWindow(second, `document.querySelector('[aria-current="true"]')?.getAttribute('aria-label')`), { timeout: 15_000 })
      .toMatch(new RegExp(`^${FOURTH} 2.5 `))
    expect(await inWindow(second, 'document.body.innerText')).toContain('W-010')
  })
  await second.kill()
  letTimePass(day.file, 61_000)

  const third = await launchLectern(day)
  const after = await third.window('kiosk')
  await test.step('after more than a minute: the PIN first, then the same', async () => {
    await after.getByRole('heading', { name: door.title }).waitFor()
    expect(await after.evaluate(() => window.lectern.call('sheet.mine', {}))).toEqual({ ok: false, refusal: 'signed-out' })
    await signIn(after, judge.name, judge.pin)
    await isAsItWas(after)
  })
  await third.close()
})
