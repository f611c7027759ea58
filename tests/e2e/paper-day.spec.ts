// The scoring desk through real windows: two recorders key three papers on the number pad, blind to each other; a third looks at those that
// differ; the chief sees 手录 and what was wrong on paper. Then the file is read back and its journal replayed.
import { expect, type Page, test } from '@playwright/test'
import { goTo, press, signOut } from '../../build/rehearsal/at-chiefs-desk.ts'
import { signIn } from '../../build/rehearsal/at-kiosk.ts'
import { openForReading } from '../../main/cli/open-for-reading.ts'
import { replayAndCompare } from '../../main/data/replay.ts'
import { sql } from '../../main/data/sql.ts'
import { words } from '../../shared/words/index.ts'
import { launchLectern } from '../support/launch-lectern.ts'
import { aPaperDay, contestName, paperPerson } from '../support/paper-day.ts'

const { papers } = words.zh

/** Marks in the order of the paper, then the total that the judge wrote; as they are typed. */
type Paper = Readonly<{ marks: readonly string[]; written: string }>

/** Types a paper as it lies there: every mark and the total with Enter. */
async function keyIn(page: Page, number: string, { marks, written }: Paper): Promise<void> {
  await page.getByRole('heading', { name: number, exact: true }).waitFor()
  for (const each of [...marks, written]) {
    await page.keyboard.type(each)
    await page.keyboard.press('Enter')
  }
}

async function startPile(page: Page, judge: string): Promise<void> {
  await page
    .getByRole('row', { name: new RegExp(`${judge}.*教学设计`) })
    .getByRole('button')
    .click()
}

const saved = (page: Page, number: string) => page.getByText(papers.key.saved.replace('{{number}}', number)).first().waitFor()

test('two recorders key three papers, a third person decides two of them, and the chief sees what came from paper', async ({
  playwright: _,
}, info) => {
  test.setTimeout(150_000)
  const data = info.outputPath('data')
  const file = await aPaperDay(data)
  const lectern = await launchLectern({ data })
  const page = await lectern.window('operator')
  await page.getByRole('button', { name: contestName, exact: true }).click()
  const [one, two, three] = ['recorder-1', 'recorder-2', 'recorder-3'].map(paperPerson)
  const judge = paperPerson('judge-w-01')
  if (one === undefined || two === undefined || three === undefined) throw new Error('three recorders')

  await signIn(page, one.name, one.pin)
  await startPile(page, judge.name)
  await page.getByRole('heading', { name: 'W-001', exact: true }).waitFor()
  const count = await page.getByRole('group', { name: papers.key.form }).getByRole('button').count()
  // Every criterion gets 1; what differs is the first mark and the written total.
  const ones = Array<string>(count - 2).fill('1')
  const sum = (first: number) => String(first + ones.length)
  await keyIn(page, 'W-001', { marks: ['2', ...ones], written: sum(2) })
  await saved(page, 'W-001')
  await keyIn(page, 'W-002', { marks: ['2', ...ones], written: sum(2) })
  await saved(page, 'W-002')
  await keyIn(page, 'W-003', { marks: ['2', ...ones], written: sum(3) })
  await page.getByText(/各项相加 .*差 1：请再看一遍/).waitFor()
  await page.keyboard.press('*')
  await saved(page, 'W-003')
  await signOut(page)

  await signIn(page, two.name, two.pin)
  await startPile(page, judge.name)
  await page.getByRole('heading', { name: 'W-001', exact: true }).waitFor()
  // Nothing of the first keying is on the second recorder's page.
  await expect(page.getByRole('group', { name: papers.key.form }).getByText(papers.key.nothing)).toHaveCount(count)
  await keyIn(page, 'W-001', { marks: ['2', ...ones], written: sum(2) })
  await saved(page, 'W-001')
  await keyIn(page, 'W-002', { marks: ['1', ...ones], written: sum(2) })
  await page.keyboard.press('*')
  await saved(page, 'W-002')
  await keyIn(page, 'W-003', { marks: ['2', ...ones], written: sum(3) })
  await page.keyboard.press('*')
  await saved(page, 'W-003')
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: papers.tabs.looks }).click()
  await page.getByText(papers.looks.none).waitFor()
  await signOut(page)

  await signIn(page, three.name, three.pin)
  await page.getByRole('tab', { name: papers.tabs.looks }).click()
  await page.getByRole('button', { name: new RegExp(`^裁定 W-002 ${judge.name}`) }).click()
  await page.getByRole('button', { name: '2', exact: true }).click()
  await press(page, papers.look.presets.first)
  await page.getByRole('button', { name: papers.look.decide }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: papers.look.decide }).click()
  await page.getByText(papers.look.decided.replace('{{number}}', 'W-002')).first().waitFor()
  await signOut(page)

  const chief = paperPerson('chief-w')
  await signIn(page, chief.name, chief.pin)
  await goTo(page, 'papers')
  await page.getByRole('button', { name: new RegExp(`^裁定 W-003 ${judge.name}`) }).click()
  await page.getByText(/以各项分数为准，纸上合计记为写错/).waitFor()
  await press(page, papers.look.presets.total)
  await page.getByRole('button', { name: papers.look.decide }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: papers.look.decide }).click()
  await page.getByRole('tab', { name: papers.tabs.all }).click()
  await expect(page.getByText(papers.status.decided)).toHaveCount(3)
  await expect(page.getByText(papers.list.totalWrong)).toHaveCount(1)
  await goTo(page, 'home')
  await page.getByRole('tab', { name: '教学设计' }).click()
  await page.getByRole('button', { name: new RegExp(`^${judge.name}，W-003，.*${papers.origin.cell}`) }).click()
  await page.getByText(papers.origin.mark, { exact: true }).first().waitFor()
  await page.getByText(/纸上合计 .* 写错，以各项分数为准/).waitFor()
  await lectern.close()

  const store = openForReading(file)
  if (store === undefined) throw new Error('the contest file cannot be read')
  const report = await replayAndCompare(store)
  expect({ refused: report.refused, differing: report.differing }).toEqual({ refused: [], differing: [] })
  expect(store.db.all(sql`SELECT entry, state, total FROM sheets ORDER BY entry`)).toEqual(
    ['W-001', 'W-002', 'W-003'].map(number => ({
      entry: expect.stringContaining(number.slice(2)),
      state: 'sealed',
      total: Number(sum(2)) * 1000,
    })),
  )
})
