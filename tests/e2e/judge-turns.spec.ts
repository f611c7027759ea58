// Whose turn it is: at the window, where one judge leaves nothing behind for the next, and on the day, where the calibration lecture comes first
// and the chief calls.
import { expect, type Page, test } from '@playwright/test'
import { backToList, leave, openSheet, seal, signIn, typeMarks } from '../../build/rehearsal/at-kiosk.ts'
import { sheetId } from '../../shared/domain/ids.ts'
import { idleMs, idleWarningMs } from '../../shared/domain/pause.ts'
import { words } from '../../shared/words/index.ts'
import { fingersOn } from '../support/hands.ts'
import { aJudgingDay } from '../support/judging-day.ts'
import { launchLectern } from '../support/launch-lectern.ts'
import { wordsHeld } from '../support/page-text.ts'
import { rowInHand } from '../support/sheet-on-screen.ts'

const { common, judging, signIn: door } = words.zh
const PART = '课堂教学'

const cell = (page: Page, number: string, part: string) => page.getByRole('button', { name: new RegExp(`^${number}，${part}，`) })
const ask = (page: Page, name: string, input: object) =>
  page.evaluate(([call, asked]) => window.lectern.call(call, asked), [name, input] as const)

test('one judge hands over to the next in two taps and a PIN, and finds everything again', async ({ playwright: _ }, info) => {
  const day = await aJudgingDay(info.outputPath('data'))
  const lectern = await launchLectern(day)
  const kiosk = await lectern.window('kiosk')
  const [first, second] = [day.who('judge-w-01'), day.who('judge-w-02')]
  await signIn(kiosk, first.name, first.pin)
  await openSheet(kiosk, 'W-010', PART)
  await typeMarks(kiosk, ['5.5', '5', '4.5'])
  await expect(kiosk.getByRole('button', { name: /^学术性、信息量 4.5 .*已存$/ })).toBeVisible()
  // What only this judge's page says.
  const own = [first.name, '立德树人 5.5 满分', '15.0', 'W-010', '学术性、信息量']
  expect(await wordsHeld(kiosk, own)).toEqual(own)

  const { tap } = await fingersOn(kiosk)
  await tap(kiosk.getByRole('button', { name: common.actions.leave }))
  await kiosk.getByRole('heading', { name: door.title }).waitFor()
  expect(await wordsHeld(kiosk, own.slice(1))).toEqual([])
  await tap(kiosk.getByRole('button', { name: second.name, exact: true }))
  await kiosk.getByRole('heading', { name: second.name, exact: true }).waitFor()
  await kiosk.keyboard.type(second.pin)
  await kiosk.keyboard.press('Enter')
  await kiosk.getByRole('heading', { name: judging.list.title }).waitFor()
  expect(await wordsHeld(kiosk, [first.name, '15.0'])).toEqual([])
  await openSheet(kiosk, 'W-010', PART)
  expect(await wordsHeld(kiosk, [first.name, '15.0', '4.5 满分'])).toEqual([])
  await kiosk.keyboard.press('Escape')
  await kiosk.getByRole('heading', { name: judging.list.title }).waitFor()

  await leave(kiosk)
  await signIn(kiosk, first.name, first.pin)
  await expect(kiosk.getByRole('heading', { name: 'W-010', exact: true })).toBeVisible()
  await expect(rowInHand(kiosk)).toHaveAccessibleName(/^学科发展新思想新成果 未评 /)
  await expect(kiosk.getByRole('button', { name: /^学术性、信息量 4.5 / })).toBeVisible()
  await lectern.close()
})

test('after a minute without a hand the marks are gone until the PIN is typed', async ({ playwright: _ }, info) => {
  const day = await aJudgingDay(info.outputPath('data'))
  const lectern = await launchLectern(day)
  const kiosk = await lectern.window('kiosk')
  const judge = day.who('judge-w-01')
  await kiosk.clock.install()
  await signIn(kiosk, judge.name, judge.pin)
  await openSheet(kiosk, 'W-010', PART)
  await typeMarks(kiosk, ['5.5', '5', '4.5'])
  await expect(kiosk.getByRole('button', { name: /^学术性、信息量 4.5 .*已存$/ })).toBeVisible()
  const own = ['立德树人 5.5 满分', '15.0', 'W-010', '学术性、信息量']
  expect(await wordsHeld(kiosk, own)).toEqual(own)

  const near = kiosk.getByText(door.pauseSoon_other.replace('{{count}}', String(idleWarningMs / 1000)))
  await kiosk.clock.fastForward(idleMs - idleWarningMs / 2)
  await expect(near).toBeVisible()
  await kiosk.keyboard.press('ArrowUp')
  await kiosk.keyboard.press('ArrowDown')
  await expect(near).toHaveCount(0)
  await kiosk.clock.fastForward(idleMs)
  await expect(kiosk.getByText(door.paused)).toBeVisible()
  expect(await wordsHeld(kiosk, own)).toEqual([])
  await expect.poll(() => ask(kiosk, 'sheet.mine', {})).toEqual({ ok: false, refusal: 'signed-out' })

  await kiosk.keyboard.type(judge.pin)
  await kiosk.keyboard.press('Enter')
  await expect(kiosk.getByRole('heading', { name: 'W-010', exact: true })).toBeVisible()
  await expect(rowInHand(kiosk)).toHaveAccessibleName(/^学科发展新思想新成果 未评 /)
  await expect(kiosk.getByRole('button', { name: /^学术性、信息量 4.5 / })).toBeVisible()
  await lectern.close()
})

test('the calibration lecture comes first, then whoever the chief calls', async ({ playwright: _ }, info) => {
  const day = await aJudgingDay(info.outputPath('data'), { judging: { floor: 'called' }, anchor: '示范课', isFresh: true })
  const lectern = await launchLectern(day)
  const [kiosk, desk] = [await lectern.window('kiosk'), await lectern.window('operator')]
  const [judge, chief] = [day.who('judge-w-01'), day.who('chief-w')]
  await signIn(desk, chief.name, chief.pin)
  await signIn(kiosk, judge.name, judge.pin)
  const sheet = (entry: string) => ({ sheet: sheetId({ judge: 'judge-w-01', entry, part: 'reflection' } as never) })
  const give = async (floor: object) => expect(await ask(desk, 'floor.give', { panel: 'panel-w', floor })).toMatchObject({ ok: true })
  const { calibration, floor } = judging.list

  await test.step('until it is sealed nothing else opens', async () => {
    await expect(kiosk.getByText(calibration.title.replace('{{title}}', '示范课'))).toBeVisible()
    await expect(cell(kiosk, 'W-001', '教学反思')).toBeDisabled()
    await expect(cell(kiosk, 'W-001', '教学反思')).toHaveAccessibleName(new RegExp(judging.list.afterCalibration))
    expect(await ask(kiosk, 'sheet.open', sheet('W-001'))).toEqual({ ok: false, refusal: 'calibration-first' })
  })
  await test.step('the judge marks it like any other', async () => {
    for (const part of ['design', 'lesson']) {
      const own = { sheet: sheetId({ judge: 'judge-w-01', entry: 'calibration', part } as never) }
      const opened = (await ask(kiosk, 'sheet.open', own)) as {
        value: { rubric: { groups: { criteria: { id: string; max: number }[] }[] } }
      }
      const marks: Record<string, number> = {}
      for (const { id, max } of opened.value.rubric.groups.flatMap(({ criteria }) => criteria)) {
        marks[id] = max
        await ask(kiosk, 'draft.mark', { ...own, criterion: id, mark: max, joins: false })
      }
      expect(await ask(kiosk, 'sheet.seal', { ...own, marks, comments: [], pin: judge.pin })).toMatchObject({ ok: true })
    }
    await kiosk.getByRole('button', { name: new RegExp(`^${calibration.number}，教学反思，`) }).click()
    await kiosk.getByRole('heading', { name: '示范课', exact: true }).waitFor()
    await typeMarks(kiosk, ['4.5'])
    await seal(kiosk, judge.pin)
    await backToList(kiosk)
    await expect(kiosk.getByText(calibration.title.replace('{{title}}', '示范课'))).toHaveCount(0)
  })
  await test.step('then only the entry that was called opens, within a second', async () => {
    await expect(kiosk.getByText(floor.closed).first()).toBeVisible()
    expect(await ask(kiosk, 'sheet.open', sheet('W-001'))).toEqual({ ok: false, refusal: 'entry-not-called' })
    await give({ state: 'only', entry: 'W-002' })
    await expect(kiosk.getByText(floor.only.replace('{{number}}', 'W-002'))).toBeVisible({ timeout: 1000 })
    await expect(cell(kiosk, 'W-002', '教学反思')).toBeEnabled()
    await expect(cell(kiosk, 'W-001', '教学反思')).toBeDisabled()
    expect(await ask(kiosk, 'sheet.open', sheet('W-001'))).toEqual({ ok: false, refusal: 'entry-not-called' })
  })
  await test.step('a call takes no sheet from under the hands; what was begun may be gone on with', async () => {
    await openSheet(kiosk, 'W-002', '教学反思')
    await typeMarks(kiosk, ['4.5'])
    await expect(kiosk.getByRole('button', { name: /^教学反思 4.5 .*已存$/ })).toBeVisible()
    await give({ state: 'only', entry: 'W-003' })
    await expect(kiosk.getByText(floor.called.replace('{{number}}', 'W-003'))).toBeVisible({ timeout: 1000 })
    await expect(kiosk.getByRole('heading', { name: 'W-002', exact: true })).toBeVisible()
    await kiosk.keyboard.press('Escape')
    await expect(kiosk.getByText(floor.only.replace('{{number}}', 'W-003'))).toBeVisible()
    await expect(cell(kiosk, 'W-002', '教学反思')).toBeEnabled()
    await expect(cell(kiosk, 'W-002', '教学设计')).toBeDisabled()
    await expect(cell(kiosk, 'W-003', '教学设计')).toBeEnabled()
  })
  await lectern.close()
})
