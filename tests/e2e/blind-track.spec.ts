// A blind track: whatever a judge opens, no name and no school of anybody is in the page, in a reply to it, in a title or in a log. Where the
// rules show names, the list and the sheet do.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { press } from '../../build/rehearsal/at-chiefs-desk.ts'
import { openSheet, signIn, typeMarks } from '../../build/rehearsal/at-kiosk.ts'
import { contract } from '../../shared/contract/index.ts'
import { sheetId } from '../../shared/domain/ids.ts'
import { words } from '../../shared/words/index.ts'
import { aJudgingDay, type Day } from '../support/judging-day.ts'
import { type Lectern, launchLectern } from '../support/launch-lectern.ts'
import { wordsHeld } from '../support/page-text.ts'

const { judging, receipt } = words.zh
const JUDGE = 'judge-w-01'

/** Everything of a contestant that a number must not be joined with. The judge's own school is nobody's. */
const secretsOf = ({ plan }: Day): readonly string[] => [
  ...new Set(plan.entries.flatMap(({ name, school, mentors, members }) => [name, school, ...mentors, ...members])),
]

/** Every question that a page of the kiosk can ask, about everything there is to ask. */
async function repliesTo(page: Page, day: Day): Promise<string> {
  const questions = Object.entries(contract).filter(
    ([, call]) => call.kind === 'query' && (call.windows as readonly string[]).includes('kiosk'),
  )
  const [panel] = day.plan.panels
  const sheets = (panel?.entries ?? []).flatMap(entry => (panel?.parts ?? []).map(part => sheetId({ judge: JUDGE, entry, part } as never)))
  const inputs = [{}, { panel: panel?.id }, { track: panel?.track }, ...sheets.map(sheet => ({ sheet }))]
  const asked = questions.flatMap(([name]) => inputs.map(input => [name, input] as const))
  const replies = await page.evaluate(
    all => Promise.all(all.map(async ([name, input]) => [name, await window.lectern.call(name, input)] as const)),
    asked,
  )
  const answered = new Set(replies.filter(([, reply]) => (reply as { ok: boolean }).ok).map(([name]) => name))
  expect([...answered]).toEqual(expect.arrayContaining(['sheet.mine', 'sheet.open', 'place.read']))
  return JSON.stringify(replies)
}

const titles = (lectern: Lectern) => Promise.all(lectern.app.windows().map(page => page.title()))

/** Something is written to the log: a window was asked to close and did not. */
const provokeLog = (lectern: Lectern) =>
  lectern.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) if (window.isKiosk()) window.close()
  })

function logs(data: string): string {
  const folder = join(data, 'logs')
  return (existsSync(folder) ? readdirSync(folder) : []).map(file => readFileSync(join(folder, file), 'utf8')).join('\n')
}

test('a judge of a blind track meets numbers only, wherever there is something to read', async ({ playwright: _ }, info) => {
  const day = await aJudgingDay(info.outputPath('data'))
  const secrets = secretsOf(day)
  expect(secrets.length).toBeGreaterThan(30)
  const lectern = await launchLectern(day)
  const kiosk = await lectern.window('kiosk')
  const isBlind = (where: string) => test.step(where, async () => expect(await wordsHeld(kiosk, secrets)).toEqual([]))
  const judge = day.who(JUDGE)
  await isBlind('the names of the judges')
  await signIn(kiosk, judge.name, judge.pin)
  await kiosk.getByRole('heading', { name: judging.list.title }).waitFor()
  await isBlind('the list')
  await press(kiosk, judging.day.title)
  await kiosk.getByRole('dialog').waitFor()
  await isBlind('the summary of the day')
  await kiosk.keyboard.press('Escape')
  await openSheet(kiosk, 'W-010', '教学反思')
  await isBlind('the sheet')
  await typeMarks(kiosk, ['4.5'])
  await kiosk.keyboard.press('F2')
  await kiosk.getByRole('heading', { name: judging.comments.title }).waitFor()
  await isBlind('the comments')
  await kiosk.keyboard.press('Escape')
  await kiosk.keyboard.press('F9')
  await kiosk.getByRole('heading', { name: /^核对 W-010/ }).waitFor()
  await isBlind('the review')
  await kiosk.keyboard.type(judge.pin)
  await kiosk.keyboard.press('Enter')
  await kiosk.getByText(receipt.note).waitFor()
  await isBlind('the receipt')
  await test.step('every reply', async () => {
    const replies = await repliesTo(kiosk, day)
    expect(secrets.filter(secret => replies.includes(secret))).toEqual([])
    expect(replies).toContain('W-010')
  })
  await test.step('titles and logs', async () => {
    await provokeLog(lectern)
    await expect.poll(() => logs(day.data)).toContain('kiosk')
    const said = [...(await titles(lectern)), logs(day.data)].join('\n')
    expect(secrets.filter(secret => said.includes(secret))).toEqual([])
  })
  await lectern.close()
})

test('where the rules show names, the list and the sheet show whose it is', async ({ playwright: _ }, info) => {
  const day = await aJudgingDay(info.outputPath('data'), { judging: { names: 'shown' } })
  const lectern = await launchLectern(day)
  const kiosk = await lectern.window('kiosk')
  const judge = day.who(JUDGE)
  const shown = day.plan.entries.find(({ id }) => id === 'W-010')
  if (shown === undefined) throw new Error('the plan has no W-010')
  await signIn(kiosk, judge.name, judge.pin)
  await expect(kiosk.getByText(shown.name).first()).toBeVisible()
  await expect(kiosk.getByText(shown.school).first()).toBeVisible()
  await openSheet(kiosk, 'W-010', '教学反思')
  await expect(kiosk.getByText(shown.name).first()).toBeVisible()
  await expect(kiosk.getByText(shown.school).first()).toBeVisible()
  await lectern.close()
})
