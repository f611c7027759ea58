// Every document through the operator window into a real PDF: what it says, on which page, in which typeface, and that each page can be drawn.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type DocumentTool, findDocumentTool, missingToolLine } from '../../build/find-document-tools.ts'
import { goTo, press, signOut } from '../../build/rehearsal/at-chiefs-desk.ts'
import { signIn } from '../../build/rehearsal/at-kiosk.ts'
import type { PrintDocumentName } from '../../shared/domain/print-document.ts'
import { words } from '../../shared/words/index.ts'
import { launchLectern } from '../support/launch-lectern.ts'
import { printedPin, stagePrints } from '../support/printed-contest.ts'

const { prints } = words.zh
/** Dots to the inch: enough to see that a page is not empty. */
const DOTS = 60

const run = (tool: DocumentTool, args: readonly string[]) =>
  execFileSync(findDocumentTool(tool) ?? '', [...args], { encoding: 'utf8', maxBuffer: 1 << 28 })
/** The pages as a person reads them, without the spaces that the layout leaves between signs. */
const pagesOf = (file: string) =>
  run('pdftotext', ['-layout', file, '-'])
    .split('\f')
    .slice(0, -1)
    .map(page => page.replaceAll(/\s+/g, ''))

/** Makes the document of the panel in hand; gives its path, as the page says it. */
async function make(page: Page, document: PrintDocumentName): Promise<string> {
  const { name } = prints.documents[document]
  await press(page, prints.makeOf.replace('{{document}}', name))
  await page.getByText(prints.done.replace('{{document}}', name)).waitFor({ timeout: 60_000 })
  const file = (await page.getByText(/\.pdf$/).textContent()) ?? ''
  expect(existsSync(file)).toBe(true)
  return file
}

async function choosePanel(page: Page, panel: string): Promise<void> {
  await page.getByRole('combobox', { name: prints.panel }).click()
  await page.getByRole('option', { name: panel }).click()
  await page.getByRole('heading', { name: prints.menu.replace('{{panel}}', panel) }).waitFor()
}

/** Chinese stands in it as text in our own typefaces, and every page has something on it. */
function checkFile(file: string, folder: string): void {
  const fonts = run('pdffonts', [file]).split('\n').slice(2, -1)
  expect(fonts.length).toBeGreaterThan(0)
  for (const line of fonts) expect(line).toMatch(/\+Noto(Sans|Serif)SC\S*\s+CID TrueType\s+\S+\s+yes yes yes/)
  run('pdftoppm', ['-r', String(DOTS), '-gray', '-l', '6', file, join(folder, 'page')])
  expect(readdirSync(folder).filter(name => name.startsWith('page')).length).toBeGreaterThan(0)
}

test('every document is printed from the window, complete, numbered and in Chinese', async ({ playwright: _ }, info) => {
  test.setTimeout(180_000)
  const missing = (['pdftotext', 'pdffonts', 'pdftoppm', 'pdfinfo'] as const).find(tool => !findDocumentTool(tool))
  test.skip(missing !== undefined, missing && missingToolLine(missing))
  const data = info.outputPath('data')
  const contest = await stagePrints(data, 'zh')
  const lectern = await launchLectern({ data })
  const page = await lectern.window('operator')
  await page.getByRole('button', { name: contest }).first().click()
  await signIn(page, '组委会 01', printedPin('organizer-1'))
  await goTo(page, 'prints')
  await choosePanel(page, '文科评审组')

  const summary = await make(page, 'panel-summary')
  const pages = pagesOf(summary)
  expect(pages.length).toBeGreaterThan(1)
  pages.forEach((text, at) => {
    expect(text).toContain('编号姓名环节文科评委01')
    expect(text).toContain('计分复核监督日期')
    expect(text).toMatch(/规则[0-9a-f]{12}打印：\d{4}-/)
    expect(text).toContain(`第${at + 1}页共${pages.length}页`)
  })
  expect(pages[0]).toContain('第三届校级青年教师教学竞赛成绩汇总表文科文科评审组地点：教学楼101教室规则第1版已核定')
  expect(pages.join('')).toContain('扣0.5：超时1分20秒')
  expect(pages.join('')).toContain('W-026')
  expect(run('pdfinfo', [summary])).toMatch(/Page size:\s+841\.\d+ x 59\d/)
  checkFile(summary, info.outputPath())

  const ranking = pagesOf(await make(page, 'ranking'))
  expect(ranking[1]).toContain('名次编号姓名单位')
  expect(ranking.join('')).toContain('一等奖')
  expect(ranking.join('')).toContain('同分，按')

  const certificate = pagesOf(await make(page, 'certificate'))
  expect(certificate).toHaveLength(1)
  expect(certificate[0]).toMatch(/评委组长文科评委组长会签监审01/)
  expect(certificate[0]).toMatch(/记录链末端工作站st-[0-9a-f]+，第\d+条[0-9a-f]{64}/)

  await choosePanel(page, '理科评审组')
  const filled = await make(page, 'filled-paper')
  const papers = pagesOf(filled)
  expect(papers).toHaveLength(41)
  expect(papers[1]).toMatch(/评分表教学基本功[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]理科.*共6张第2张/)
  expect(papers[1]).toContain('评委理科评委01编号L-002')
  expect(papers[1]).toContain('评委签字监督签字日期')
  checkFile(filled, info.outputPath())

  const blank = pagesOf(await make(page, 'blank-paper'))
  expect(blank[1]).toContain('第1席出场第2位')
  expect(blank.join('')).not.toContain('理科评委')
  expect(blank.join('')).not.toContain('L-001')

  const sheets = pagesOf(await make(page, 'judge-sheets'))
  expect(sheets).toHaveLength(24)
  expect(sheets[0]).toContain('状态已封存')
  expect(sheets[0]).toMatch(/大写.+分100/)

  const open = pagesOf(await make(page, 'unresolved'))
  expect(open[0]).toContain('还差什么才能核定共41件')
  expect(open[1]).toContain('序编号事项状态处理')

  await press(page, prints.makeOf.replace('{{document}}', prints.documents.certificate.name))
  await page.getByText(words.zh.refusals['panel-not-certified']).waitFor()
  await expect.poll(() => lectern.app.windows().length).toBe(1)
  await signOut(page)
  await lectern.close()
})
