// A judge's sheet by keys alone: how many it takes, and what each key that is not taken says. No mouse, no finger.
import { expect, type Page, test } from '@playwright/test'
import { openMarks } from '../../main/services/samples/sample-plan-sheets.ts'
import { sheetId } from '../../shared/domain/ids.ts'
import { criteriaOf } from '../../shared/domain/rubric.ts'
import { words } from '../../shared/words/index.ts'
import { inputMethodOn, type Keys, keysOn } from '../support/hands.ts'
import { aJudgingDay, type Day, SEED } from '../support/judging-day.ts'
import { type Lectern, launchLectern } from '../support/launch-lectern.ts'
import { filled, rowInHand } from '../support/sheet-on-screen.ts'

const { judging, receipt, signIn: door } = words.zh
const { problems, sheet: said } = judging
const JUDGE = 'judge-w-01'
const LESSON = sheetId({ judge: JUDGE, entry: 'W-010', part: 'lesson' } as never)

/** The name by its letters, the PIN by its digits. */
async function sitDown(kiosk: Page, keys: Keys, { name, pin }: ReturnType<Day['who']>): Promise<void> {
  await kiosk.getByRole('heading', { name: door.title }).waitFor()
  const own = kiosk.getByRole('button', { name, exact: true })
  while (!(await own.evaluate(button => button === document.activeElement))) await keys.press('Tab')
  await keys.press('Enter')
  await kiosk.getByRole('heading', { name, exact: true }).waitFor()
  await keys.type(pin)
  await keys.press('Enter')
  await kiosk.getByRole('heading', { name: judging.list.title }).waitFor()
}

const value = (page: Page, criterion: string) => page.getByRole('status', { name: said.value.replace('{{criterion}}', criterion) })
const complaint = (page: Page) => page.getByRole('region', { name: said.inHand }).getByRole('alert')

const ownComments = (page: Page) =>
  page.evaluate(async sheet => {
    const reply = (await window.lectern.call('sheet.open', { sheet })) as { value: { comments: unknown } }
    return reply.value.comments
  }, LESSON)

/** Main answers nobody for so long, as with a slow disk. */
const stall = (lectern: Lectern, ms: number) =>
  lectern.app.evaluate((_, busy) => {
    const end = Date.now() + busy
    while (Date.now() < end);
  }, ms)

test('a sheet of fourteen criteria goes from the list to its receipt in at most 70 key presses', async ({ playwright: _ }, info) => {
  const day = await aJudgingDay(info.outputPath('data'))
  const lectern = await launchLectern(day)
  const kiosk = await lectern.window('kiosk')
  const judge = day.who(JUDGE)
  await sitDown(kiosk, keysOn(kiosk), judge)
  const open = openMarks(day.plan, SEED).find(({ sheet }) => sheet === LESSON)
  if (open === undefined) throw new Error('the plan leaves no sheet open')
  const rubric = day.plan.tracks[0]?.parts.find(({ id }) => id === 'lesson')?.rubric
  const marks = new Map(rubric && criteriaOf(rubric).map(({ id, name }) => [name.zh, String((open.marks[id] ?? 0) / 1000)]))
  expect(marks.size).toBe(14)

  const keys = keysOn(kiosk)
  // The list begins at the next sheet to do, the contestant's design; the lesson is one page on.
  await keys.press('Enter')
  await kiosk.getByRole('heading', { name: 'W-010', exact: true }).waitFor()
  await keys.press('PageDown')
  await expect(kiosk.getByRole('button', { name: /^理论联系实际、符合学生特点 / })).toBeVisible()
  for (const _ of marks) {
    // The hand goes as the eye does, column by column: each mark is the one of the row it is on.
    const name = await rowInHand(kiosk).getAttribute('aria-label')
    await keys.type(marks.get(name?.split(' ')[0] ?? '') ?? '')
    await keys.press('Enter')
  }
  await expect(kiosk.getByText(said.ready)).toBeVisible()
  await keys.press('F9')
  await kiosk.getByRole('heading', { name: /^核对 W-010/ }).waitFor()
  await keys.type(judge.pin)
  await keys.press('Enter')
  await kiosk.getByRole('heading', { name: 'W-010 课堂教学 已封存' }).waitFor()
  await kiosk.getByText(receipt.note).waitFor()
  expect(keys.count()).toBeLessThanOrEqual(70)
  info.annotations.push({ type: 'keys', description: String(keys.count()) })
  await test.step('and on to the next sheet', async () => {
    await keys.press('Enter')
    await expect(rowInHand(kiosk)).toHaveAccessibleName(/^教学反思 未评 /)
  })
  await lectern.close()
})

test('a key that is not taken says why, and no slip becomes a mark', async ({ playwright: _ }, info) => {
  const day = await aJudgingDay(info.outputPath('data'), { hasRanges: true })
  const lectern = await launchLectern(day)
  const kiosk = await lectern.window('kiosk')
  const keys = keysOn(kiosk)
  const judge = day.who(JUDGE)
  await sitDown(kiosk, keys, judge)
  /** From the sheet the list begins at, by the arrows. */
  const goTo = async (number: string, part: string) => {
    const inHand = kiosk.locator('button:focus')
    const at = async () => (await inHand.getAttribute('aria-label')) ?? ''
    await expect(inHand).toHaveAccessibleName(/^[SW]-/)
    for (let steps = 0; !(await at()).startsWith(`${number}，`) && steps < 20; steps++) await keys.press('ArrowDown')
    await keys.press('ArrowLeft', 'ArrowLeft')
    for (let steps = 0; !(await at()).startsWith(`${number}，${part}，`) && steps < 3; steps++) await keys.press('ArrowRight')
    await keys.press('Enter')
    await kiosk.getByRole('heading', { name: number, exact: true }).waitFor()
  }

  await test.step('below the least mark of a range', async () => {
    await goTo('S-001', '教学基本功')
    const first = value(kiosk, '语言与讲授内容')
    await expect(first).toHaveText(said.unmarked)
    await keys.type('14')
    await expect(complaint(kiosk)).toContainText(filled(problems.below, { min: '15' }))
    await keys.press('Enter')
    await expect(rowInHand(kiosk)).toHaveAccessibleName(/^语言与讲授内容 未评/)
    await keys.press('Backspace')
    await keys.type('15')
    await expect(first).toHaveText('15')
    await keys.press('Enter', 'Escape')
  })

  await goTo('W-010', '课堂教学')
  await expect(value(kiosk, '立德树人')).toHaveText(said.unmarked)
  const mark = value(kiosk, '立德树人')
  const isEmpty = () => expect(rowInHand(kiosk)).toHaveAccessibleName(/^立德树人 未评 /)
  await test.step('above the maximum', async () => {
    await keys.type('7')
    await expect(complaint(kiosk)).toContainText(filled(problems.above, { max: '6' }))
    await keys.press('Enter')
    await isEmpty()
    await keys.press('Backspace')
    await expect(complaint(kiosk)).toHaveCount(0)
  })
  await test.step('off the step', async () => {
    await keys.type('5.3')
    await expect(complaint(kiosk)).toContainText(filled(problems['off-step'], { step: '0.5' }))
    await keys.press('Backspace')
    await isEmpty()
  })
  await test.step('too many digits', async () => {
    await keys.type('5.0000')
    await expect(complaint(kiosk)).toContainText(problems.digits)
    await expect(mark).toHaveText('5.0000')
    await keys.press('Backspace')
    await expect(complaint(kiosk)).toHaveCount(0)
    await isEmpty()
  })
  await test.step('a point that was forgotten: 45 for 4.5', async () => {
    await keys.type('45')
    await expect(complaint(kiosk)).toContainText(filled(problems.above, { max: '6' }))
    await keys.press('Enter', 'Enter')
    await isEmpty()
    await keys.press('Tab')
    await expect(kiosk.getByRole('button', { name: filled(problems.meant, { mark: '4.5' }) })).toBeFocused()
    await keys.press('Enter')
    await expect(rowInHand(kiosk)).toHaveAccessibleName(/^立德树人 4.5 /)
    await keys.press('Control+z')
    await isEmpty()
  })
  await test.step('ten times less than the judge is used to give: meant so', async () => {
    await keys.type('0.5')
    await keys.press('Enter')
    await expect(complaint(kiosk)).toContainText(problems.tenfold)
    await expect(kiosk.getByRole('button', { name: filled(problems.keep, { mark: '0.5' }) })).toBeFocused()
    await keys.press('Enter')
    await expect(rowInHand(kiosk)).toHaveAccessibleName(/^理论联系实际、符合学生特点 未评 /)
    await expect(kiosk.getByRole('button', { name: /^立德树人 0.5 / })).toBeVisible()
  })
  await test.step('ten times less than the judge is used to give: a slip', async () => {
    await keys.type('.5')
    await keys.press('Enter', 'Tab')
    await expect(kiosk.getByRole('button', { name: filled(problems.meant, { mark: '5.0' }) })).toBeFocused()
    await keys.press('Enter')
    await expect(rowInHand(kiosk)).toHaveAccessibleName(/^理论联系实际、符合学生特点 5.0 /)
    await keys.press('Enter')
    await expect(rowInHand(kiosk)).toHaveAccessibleName(/^学术性、信息量 未评 /)
  })
  await test.step('digits and the full stop of an input method', async () => {
    const method = await inputMethodOn(kiosk)
    await method.keep('Process', 'Digit3')
    await expect(rowInHand(kiosk)).toHaveAccessibleName(/^学术性、信息量 3.0 /)
    await keys.press('Backspace')
    await method.type('4。5')
    await expect(rowInHand(kiosk)).toHaveAccessibleName(/^学术性、信息量 4.5 /)
  })
  await test.step('what is taken back comes again', async () => {
    await keys.press('Control+z')
    await expect(rowInHand(kiosk)).toHaveAccessibleName(/^学术性、信息量 未评 /)
    await keys.press('Control+y')
    await expect(rowInHand(kiosk)).toHaveAccessibleName(/^学术性、信息量 4.5 /)
  })
  await test.step('to the next sheet and back', async () => {
    await keys.press('PageDown')
    await expect(rowInHand(kiosk)).toHaveAccessibleName(/^教学反思 /)
    await keys.press('PageUp')
    await expect(rowInHand(kiosk)).toHaveAccessibleName(/^学科发展新思想新成果 未评 /)
    await expect(kiosk.getByRole('button', { name: /^学术性、信息量 4.5 / })).toBeVisible()
  })
  await test.step('a comment by an input method: its keys are its own', async () => {
    const method = await inputMethodOn(kiosk)
    const field = kiosk.getByRole('textbox', { name: new RegExp(`^${judging.comments.contestant}`) })
    await keys.press('F2')
    await field.focus()
    await method.compose('jiezou2')
    await method.keep('Enter', 'Enter')
    await method.keep('Escape', 'Escape')
    await expect(field).toBeVisible()
    expect(await ownComments(kiosk)).toEqual([])
    await method.commit('节奏2')
    await expect(field).toHaveValue('节奏2')
    await expect(kiosk.getByRole('dialog').getByText(judging.comments.saved)).toBeVisible()
    await keys.press('Escape')
    await expect(field).toHaveCount(0)
    expect(await ownComments(kiosk)).toEqual([{ about: 'content-new', audience: 'contestant', text: '节奏2' }])
    await expect(rowInHand(kiosk)).toHaveAccessibleName(/^学科发展新思想新成果 未评 /)
  })
  await test.step('the review lists what is missing and leads there', async () => {
    await keys.press('F9')
    const missing = kiosk.getByRole('dialog').getByRole('button', { name: '学科发展新思想新成果', exact: true })
    await expect(missing).toBeVisible()
    await expect(kiosk.getByLabel(judging.review.pin)).toHaveCount(0)
    while (!(await missing.evaluate(button => button === document.activeElement))) await keys.press('Tab')
    await keys.press('Enter')
    await expect(rowInHand(kiosk)).toHaveAccessibleName(/^学科发展新思想新成果 未评 /)
  })
  await test.step('a review that is awaited takes no digit for a mark; a wrong PIN says how many tries are left, the right one seals', async () => {
    await keys.press('Escape')
    await goTo('W-010', '教学设计')
    for (const mark of '24444') await keys.press(mark, 'Enter')
    // The disk is slow and the review not there yet: what is typed meanwhile is no mark.
    const busy = stall(lectern, 800)
    await kiosk.waitForTimeout(100)
    await keys.press('2', 'ArrowUp', 'F9', '3')
    await busy
    await kiosk.getByRole('heading', { name: /^核对 W-010/ }).waitFor()
    await expect(kiosk.getByRole('dialog')).toContainText('贰拾分')
    await keys.type(judge.pin === '000001' ? '000002' : '000001')
    await keys.press('Enter')
    await expect(kiosk.getByText(filled(door['pin-wrong_other'], { count: '4' }))).toBeVisible()
    await keys.type(judge.pin)
    await keys.press('Enter')
    await kiosk.getByText(receipt.note).waitFor()
  })
  await lectern.close()
})
