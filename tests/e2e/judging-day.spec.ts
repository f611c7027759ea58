// One whole judging day on one laptop, through real windows: a contest is made from a roster, judged by keyboard, interrupted by a power cut,
// reconciled, certified and exported. Then the file and the workbook are read back and compared with results reckoned by hand.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { acceptAll, certify, decideTies, exportAll, goTo, press, reopen, returnSheet } from '../../build/rehearsal/at-chiefs-desk.ts'
import { backToList, leave, openSheet, seal, signIn, typeMarks } from '../../build/rehearsal/at-kiosk.ts'
import { openForReading } from '../../main/cli/open-for-reading.ts'
import { replayAndCompare } from '../../main/data/replay.ts'
import { listTracks } from '../../main/data/repositories/setup-repository.ts'
import { sql } from '../../main/data/sql.ts'
import { readWorkbook } from '../../main/exporting/read-workbook.ts'
import { recomputeFromWorkbook } from '../../main/exporting/recompute-workbook.ts'
import { words } from '../../shared/words/index.ts'
import { type Lectern, launchLectern } from '../support/launch-lectern.ts'

const { setup, start, judging, reconciliation } = words.zh
const ORGANIZER = { name: '组委会王', pin: '295817' }
const PART = '教研论文'
const ROSTER = `类型,赛道,编号,姓名,学校,学科,指导教师,成员,评委类别,组长
参赛,论文,P-001,论文一,甲大学,,,,,
参赛,论文,P-002,论文二,乙大学,,,,,
参赛,论文,P-003,论文三,丙大学,,,,,
评委,论文,,评委甲,,,,,专家,是
评委,论文,,评委乙,,,,,专家,否
评委,论文,,评委丙,,,,,专家,否
`
/** Ten criteria of ten. Totals: P-001 90 80 81, P-002 85 85 81, P-003 70 71 72; 评委乙 then mends P-003 by +3 to 74. */
const MARKS: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  评委甲: { 'P-001': Array(10).fill(9), 'P-002': [9, 9, 9, 9, 9, 8, 8, 8, 8, 8], 'P-003': Array(10).fill(7) },
  评委乙: { 'P-001': Array(10).fill(8), 'P-002': [9, 9, 9, 9, 9, 8, 8, 8, 8, 8], 'P-003': [7, 7, 7, 7, 7, 7, 7, 7, 7, 8] },
  评委丙: { 'P-001': [8, 8, 8, 8, 8, 8, 8, 8, 8, 9], 'P-002': [8, 8, 8, 8, 8, 8, 8, 8, 8, 9], 'P-003': [7, 7, 7, 7, 7, 7, 7, 7, 8, 8] },
}
const typed = (judge: string, number: string) => (MARKS[judge]?.[number] ?? []).map(String)

async function createContest(page: Page, roster: string): Promise<void> {
  await press(page, start.create)
  await page.getByRole('radio', { name: '教学教法论文评选' }).click()
  await page.getByLabel(start.name).fill('论文评选 2026')
  await page.getByLabel(start.founder).fill(ORGANIZER.name)
  await page.getByLabel(start.pin, { exact: true }).fill(ORGANIZER.pin)
  await page.getByLabel(start.pinAgain).fill(ORGANIZER.pin)
  await page.getByLabel(start.roster).setInputFiles({ name: 'roster.csv', mimeType: 'text/csv', buffer: Buffer.from(roster) })
  await page.getByText(start.rosterGood).waitFor()
  await press(page, start.submit)
}

/** Everybody's PIN, from the list that is shown once. */
async function issuePins(page: Page): Promise<ReadonlyMap<string, string>> {
  await goTo(page, 'people')
  await press(page, setup.people.issue)
  await page.getByRole('alertdialog').getByRole('button', { name: setup.people.issue }).click()
  const rows = page.getByRole('dialog').getByRole('row')
  await expect(rows).toHaveCount(4, { timeout: 20_000 })
  const texts = await rows.allInnerTexts()
  await press(page, setup.people.issuedDone)
  return new Map(texts.slice(1).map(text => text.split(/\s+/).slice(0, 2) as [string, string]))
}

async function openKioskWindow(lectern: Lectern, page: Page): Promise<Page> {
  await goTo(page, 'overview')
  await press(page, setup.overview.openKiosk)
  return lectern.window('kiosk')
}

async function judge(kiosk: Page, name: string, pin: string, numbers: readonly string[]): Promise<void> {
  await signIn(kiosk, name, pin)
  for (const number of numbers) {
    await openSheet(kiosk, number, PART)
    await typeMarks(kiosk, typed(name, number))
    await seal(kiosk, pin)
    await backToList(kiosk)
  }
  await leave(kiosk)
}

test('a judging day, with a power cut in the middle of a sheet, gives the results reckoned by hand', async ({ playwright: _ }, info) => {
  test.setTimeout(150_000)
  const data = info.outputPath('data')
  const first = await launchLectern({ data })
  const office = await first.window('operator')
  await createContest(office, ROSTER)
  await signIn(office, ORGANIZER.name, ORGANIZER.pin)
  const pins = await issuePins(office)
  const pin = (name: string) => pins.get(name) ?? ''
  await goTo(office, 'overview')
  await press(office, setup.overview.freeze)
  await press(office, setup.overview.freezeConfirm)
  const before = await openKioskWindow(first, office)

  // Five marks are ticked, then the main process is gone.
  await signIn(before, '评委乙', pin('评委乙'))
  await openSheet(before, 'P-001', PART)
  await typeMarks(before, ['8', '8', '8', '8'])
  await before.keyboard.type('8')
  await expect(before.getByRole('status', { name: '创新性的分数' })).toHaveText('8')
  await expect(before.getByText(judging.sheet.saved, { exact: true })).toBeVisible()
  await first.kill()

  const second = await launchLectern({ data })
  // The contest, the judge's window, the judge and the sheet come back by themselves.
  const desk = await second.window('operator')
  const kiosk = await second.window('kiosk')
  await expect(kiosk.getByRole('button', { name: /^创新性 8 / })).toBeVisible()
  await expect(kiosk.getByRole('button', { name: /^问题解决 未评 / })).toBeVisible()
  // The hand is on the criterion it was on.
  await kiosk.keyboard.press('Enter')
  await typeMarks(kiosk, typed('评委乙', 'P-001').slice(5))
  await seal(kiosk, pin('评委乙'))
  await backToList(kiosk)
  await leave(kiosk)
  await judge(kiosk, '评委乙', pin('评委乙'), ['P-002', 'P-003'])
  await judge(kiosk, '评委甲', pin('评委甲'), ['P-001', 'P-002', 'P-003'])
  await judge(kiosk, '评委丙', pin('评委丙'), ['P-001', 'P-002', 'P-003'])

  // The chief gives one sheet back; the judge adds three points and seals it again.
  await signIn(desk, '评委甲', pin('评委甲'))
  await returnSheet(desk, { judge: '评委乙', number: 'P-003', part: PART }, '请核对第一项')
  await signIn(kiosk, '评委乙', pin('评委乙'))
  await openSheet(kiosk, 'P-003', PART)
  await expect(kiosk.getByText('评委组长退回：请核对第一项')).toBeVisible()
  await typeMarks(kiosk, ['10'])
  await seal(kiosk, pin('评委乙'))
  await backToList(kiosk)
  await leave(kiosk)
  await goTo(desk, 'penalties')
  await press(desk, reconciliation.penalty.record)
  await desk.getByRole('combobox', { name: reconciliation.penalty.entry }).click()
  await desk.getByRole('option', { name: /P-003/ }).click()
  await desk.getByRole('textbox', { name: reconciliation.penalty.amount, exact: true }).fill('0.5')
  await desk.getByLabel(reconciliation.penalty.reason).fill('超过字数')
  await press(desk, reconciliation.penalty.confirm)
  await acceptAll(desk)
  expect(await decideTies(desk, ORGANIZER, '论证更充分')).toBe(1)
  const chief = { name: '评委甲', pin: pin('评委甲') }
  await certify(desk, chief, ORGANIZER)
  // A doubt, a second look, and the same again as edition 2: both stay in sight.
  await reopen(desk, ORGANIZER, '核对扣分依据')
  await certify(desk, chief, ORGANIZER)
  await expect(desk.getByText('核对扣分依据')).toBeVisible()
  await exportAll(desk, 1)
  await second.close()

  const [file = ''] = globSync('contests/*.lectern', { cwd: data })
  const store = openForReading(join(data, file))
  if (store === undefined) throw new Error('the contest file cannot be read')
  const results = store.db.all(sql`SELECT number, score, rank FROM certified_results JOIN entries ON entries.id = entry ORDER BY number`)
  const [tied, third] = [results.slice(0, 2), results[2]]
  // 251/3 = 83.666… → 83.67 for both; 216/3 − 0.5 = 71.50.
  expect(tied).toEqual([
    { number: 'P-001', score: '8367/100', rank: 1 },
    { number: 'P-002', score: '8367/100', rank: 2 },
  ])
  expect(third).toEqual({ number: 'P-003', score: '143/2', rank: 3 })
  expect(store.db.all(sql`SELECT total FROM sheets ORDER BY total`).map(row => (row as { total: number }).total)).toEqual([
    70_000, 72_000, 74_000, 80_000, 81_000, 81_000, 85_000, 85_000, 90_000,
  ])
  const replay = await replayAndCompare(store)
  expect({ refused: replay.refused, differing: replay.differing }).toEqual({ refused: [], differing: [] })

  const track = listTracks(store.db)[0]?.track
  const [workbook = ''] = globSync('exports/*/*.xlsx', { cwd: data })
  if (track === undefined) throw new Error('the contest has no track')
  const bytes = readFileSync(join(data, workbook))
  const reading = await readWorkbook(bytes, track)
  if (!reading.ok) throw new Error(reading.refusal)
  expect(reading.value.printed.map(({ entry, rank, score }) => [entry, rank, score])).toEqual([
    ['P-001', 1, '8367/100'],
    ['P-002', 2, '8367/100'],
    ['P-003', 3, '143/2'],
  ])
  expect(await recomputeFromWorkbook(bytes, { track })).toEqual({ ok: true, value: [] })
  store.connection.close()
})

test('a roster with problems makes nothing, and says every line', async ({ playwright: _ }, info) => {
  const data = info.outputPath('data')
  const lectern = await launchLectern({ data })
  const page = await lectern.window('operator')
  await press(page, start.create)
  await page.getByRole('radio', { name: '教学教法论文评选' }).click()
  const broken = ROSTER.replace('P-002', 'P-001').replace('论文三', '')
  await page.getByLabel(start.roster).setInputFiles({ name: 'roster.csv', mimeType: 'text/csv', buffer: Buffer.from(broken) })
  await expect(page.getByText(start.rosterProblems_other.replace('{{count}}', '2'))).toBeVisible()
  await expect(page.getByText(/第 3 行/).first()).toBeVisible()
  await expect(page.getByText(/第 4 行/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: start.submit })).toBeDisabled()
  expect(globSync('contests/*', { cwd: data })).toEqual([])
  await lectern.close()
})
