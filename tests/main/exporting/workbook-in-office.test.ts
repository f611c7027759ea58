import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findDocumentTool, missingToolLine } from '../../../build/find-document-tools.ts'
import { recomputeFromWorkbook } from '../../../main/exporting/recompute-workbook.ts'
import { trackWorkbook } from '../../../main/exporting/track-workbook.ts'
import { aLongPaper, aTrack, aWorkbook } from './a-workbook.ts'

const run = promisify(execFile)
const soffice = findDocumentTool('soffice')
const pdftotext = findDocumentTool('pdftotext')
if (soffice === undefined) process.stderr.write(`${missingToolLine('soffice')}\n`)
else if (pdftotext === undefined) process.stderr.write(`${missingToolLine('pdftotext')}\n`)

const everySheetAsCsv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1'

describe.skipIf(soffice === undefined)('the workbook in LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-workbook-'))
  const convert = async (to: string, file: string) => {
    const profile = pathToFileURL(join(folder, 'profile')).href
    await run(soffice ?? '', [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      join(folder, 'out'),
      join(folder, file),
    ])
  }
  const csv = (sheet: string): string[][] => parse(readFileSync(join(folder, 'out', `small-${sheet}.csv`)), { relax_column_count: true })

  beforeAll(async () => {
    writeFileSync(join(folder, 'small.xlsx'), await trackWorkbook(aWorkbook()))
    writeFileSync(join(folder, 'long.xlsx'), await trackWorkbook(aWorkbook(aLongPaper())))
    await convert(everySheetAsCsv, 'small.xlsx')
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('shows every value as it is meant to be read', () => {
    expect(readdirSync(join(folder, 'out')).filter(name => name.endsWith('.csv'))).toHaveLength(9)
    const ranking = csv('排名')
    expect(ranking.find(row => row[1] === 'W-004')?.slice(0, 8)).toEqual([
      '4',
      'W-004',
      '-赵老师',
      '中国人民大学',
      '15.33',
      '61.17',
      '',
      '76.50',
    ])
    expect(ranking.find(row => row[1] === 'W-001')?.slice(2, 8)).toEqual(['=1+1', '清华大学', '17.50', '71.00', '', '88.50'])
    expect(
      csv('成绩汇总')
        .find(([number]) => number === 'W-003')
        ?.slice(3, 10),
    ).toEqual(['15.0', '16.0', '17.0', '18.0', '回避', '2（应 3）', '16.50'])
    expect(
      csv('评委 陈评委')
        .find(([number]) => number === 'W-004')
        ?.slice(2, 9),
    ).toEqual(['6.5', '10.5', '17.0', '35.0', '21.5', '13.5', '70.0'])
  })

  it('can be saved by it and still holds', async () => {
    await convert('xlsx', 'small.xlsx')
    const saved = readFileSync(join(folder, 'out', 'small.xlsx'))
    expect(await recomputeFromWorkbook(saved, { track: aTrack() })).toEqual({ ok: true, value: [] })
  }, 60_000)

  it.skipIf(pdftotext === undefined)(
    'prints the head on every page, pages numbered, one page wide',
    async () => {
      await convert('pdf', 'long.xlsx')
      const page = async (number: number) =>
        (await run(pdftotext ?? '', ['-layout', '-f', `${number}`, '-l', `${number}`, join(folder, 'out', 'long.pdf'), '-'])).stdout
      const [first, second] = [await page(1), await page(2)]
      for (const text of [first, second]) {
        for (const head of ['北京高校第十四届青年教师教学基本功比赛', '成绩排名表', '未核定', '名次', '总成绩', '备注', '计分：', '监督：'])
          expect(text).toContain(head)
      }
      expect(first).toMatch(/第\s*1\s*页\s*共\s*\d+\s*页/)
      expect(second).toMatch(/第\s*2\s*页\s*共\s*\d+\s*页/)
      expect(second).not.toContain(first.match(/W-\d+/)?.[0])
    },
    60_000,
  )
})
