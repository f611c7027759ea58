import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { sheetNames } from '../../../main/exporting/sheet-names.ts'
import { trackWorkbook } from '../../../main/exporting/track-workbook.ts'
import { aWorkbook, type Paper, worked } from './a-workbook.ts'
import { unzip } from './unzip.ts'

const sheetOf = async (bytes: Uint8Array, name: string) => {
  const sheet = (await readXlsx(bytes, { readStyles: true })).sheets.find(one => one.name === name)
  if (sheet === undefined) throw new Error(`no sheet ${name}`)
  return sheet
}
const rowOf = async (bytes: Uint8Array, name: string, number: string) =>
  (await sheetOf(bytes, name)).rows.find(row => row.slice(0, 3).includes(number)) ?? []
const written = (change: Partial<Paper>) => trackWorkbook(aWorkbook({ ...worked, ...change }))
const textOf = async (bytes: Uint8Array, name: string) => (await sheetOf(bytes, name)).rows.flat().join(' ')

describe('the workbook of a small contest, worked out by hand', () => {
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = await trackWorkbook(aWorkbook())
  })

  it('has the ranking: the tie as it was decided, the penalty taken off, the mean rounded', async () => {
    const decided = '同分，经裁定：评委组长与监审合议'
    expect(await rowOf(bytes, '排名', 'W-002')).toEqual([1, 'W-002', '+李老师', '@北京大学', 17.5, 71, null, 88.5, '一等奖', decided])
    expect(await rowOf(bytes, '排名', 'W-001')).toEqual([2, 'W-001', '=1+1', '清华大学', 17.5, 71, null, 88.5, '二等奖', decided])
    expect((await rowOf(bytes, '排名', 'W-003')).slice(0, 9)).toEqual([
      3,
      'W-003',
      '王老师',
      '北京理工大学',
      16.5,
      68.25,
      2,
      82.75,
      '二等奖',
    ])
    expect((await rowOf(bytes, '排名', 'W-004')).slice(0, 8)).toEqual([4, 'W-004', '-赵老师', '中国人民大学', 15.33, 61.17, null, 76.5])
  })

  it('has the winners, the best award first, with their mentors', async () => {
    const { rows } = await sheetOf(bytes, '获奖名单')
    expect(rows.slice(3, 7)).toEqual([
      ['序号', '赛道', '编号', '姓名', '单位', '指导教师', '奖项'],
      [1, '文科组', 'W-002', '+李老师', '@北京大学', '孙教授、周教授', '一等奖'],
      [2, '文科组', 'W-001', '=1+1', '清华大学', '', '二等奖'],
      [3, '文科组', 'W-003', '王老师', '北京理工大学', '', '二等奖'],
    ])
  })

  it('has every judge’s mark in the summary, a recusal as a word and the smaller divisor beside the usual one', async () => {
    expect(await rowOf(bytes, '成绩汇总', 'W-003')).toEqual([
      'W-003',
      '王老师',
      '北京理工大学',
      15,
      16,
      17,
      18,
      '回避',
      2,
      16.5,
      66.5,
      70,
      71,
      60,
      '回避',
      2,
      68.25,
      84.75,
      2,
      82.75,
    ])
    const { cells, rows } = await sheetOf(bytes, '成绩汇总')
    const row = rows.findIndex(([number]) => number === 'W-003')
    expect(cells?.get(`${row},8`)?.style?.numFmt).toBe('0"（应 3）"')
  })

  it('strikes through what was dropped, and only that', async () => {
    const { cells, rows } = await sheetOf(bytes, '成绩汇总')
    const struck = rows.flatMap((line, row) =>
      line.flatMap((value, column) => (cells?.get(`${row},${column}`)?.style?.font?.strikethrough === true ? [`${line[0]} ${value}`] : [])),
    )
    expect(struck).toEqual(
      ['W-001 16', 'W-001 19', 'W-001 69', 'W-001 74', 'W-002 16', 'W-002 19', 'W-002 69', 'W-002 74'].concat([
        'W-003 15',
        'W-003 18',
        'W-003 71',
        'W-003 60',
        'W-004 14',
        'W-004 17',
        'W-004 55',
        'W-004 70',
      ]),
    )
    expect(unzip(bytes).get('xl/styles.xml')).toContain('<strike')
  })

  it('has a sheet for each judge: criteria with their maximum, subtotals, and words where there are no marks', async () => {
    const { rows } = await sheetOf(bytes, '评委 陈评委')
    expect(rows.find(row => row.includes('小计（20）'))?.slice(2, 9)).toEqual([
      '立德树人（8）',
      '教学目标（12）',
      '小计（20）',
      '理论联系实际、符合学生特点（40）',
      '教学组织（25）',
      '语言表达（15）',
      '小计（80）',
    ])
    expect(await rowOf(bytes, '评委 陈评委', 'W-004')).toEqual(['W-004', '-赵老师', 6.5, 10.5, 17, 35, 21.5, 13.5, 70, ''])
    expect(await rowOf(bytes, '评委 陈评委', 'W-003')).toEqual(['W-003', '王老师', '回避', null, null, '回避', null, null, null, '同校'])
  })

  it('says on every sheet that it is not certified, until it is', async () => {
    const certified = await written({ isCertified: true })
    for (const { name } of (await readXlsx(bytes)).sheets) {
      expect(`${name}: ${await textOf(bytes, name)}`).toContain('未核定')
      expect(`${name}: ${await textOf(certified, name)}`).not.toContain('未核定')
    }
  })

  it('keeps names that look like formulas as the text they are', () => {
    const files = unzip(bytes)
    expect([...files.entries()].filter(([name, text]) => name.startsWith('xl/worksheets/') && text.includes('<f'))).toEqual([])
    for (const name of ['=1+1', '+李老师', '@北京大学', '-赵老师']) expect(files.get('xl/sharedStrings.xml')).toContain(`>${name}<`)
  })

  it('is set up to print: A4 landscape, one page wide, head rows frozen and repeated, pages numbered', () => {
    const files = unzip(bytes)
    const sheets = [...files.entries()].filter(([name]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    expect(sheets).toHaveLength(9)
    for (const [, xml] of sheets) {
      expect(xml).toMatch(/<pane [^>]*ySplit="[4-7]"[^>]*state="frozen"/)
      expect(xml).toMatch(/<pageSetup [^>]*paperSize="9"/)
      expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape"/)
      expect(xml).toMatch(/<pageSetup [^>]*fitToWidth="1"[^>]*fitToHeight="0"/)
      const footer = /<oddFooter>([^<]*)</.exec(xml)?.[1]?.replaceAll('&amp;', '&') ?? ''
      expect(footer).toMatch(/计分：_.*复核：_.*监督：_[\s\S]*&9 第 &P 页.*&N/)
      expect(footer).toContain('组委会 && 1 号机')
      expect(footer.length).toBeLessThanOrEqual(255)
    }
    const titles = files.get('xl/workbook.xml')?.match(/_xlnm\.Print_Titles[^>]*>[^<]*</g) ?? []
    expect(titles).toHaveLength(9)
    expect(titles[3]).toContain("'评委 张评委'!$1:$6")
  })
})

describe('other contests', () => {
  it('have no zero, no place and no score where a sheet is still to come', async () => {
    const [first, ...others] = worked.entries
    const bytes = await written({
      entries: first === undefined ? [] : [{ ...first, design: [18, 'pending', 17.5, 16, 19] }, ...others],
      decisions: [],
    })
    expect(await rowOf(bytes, '排名', 'W-001')).toEqual([null, 'W-001', '=1+1', '清华大学', null, 71, null, '—', '', '评分单未齐'])
    expect((await rowOf(bytes, '成绩汇总', 'W-001')).slice(3, 10)).toEqual([18, '未评', 17.5, 16, 19, null, null])
    expect((await rowOf(bytes, '评委 李评委', 'W-001')).slice(2, 5)).toEqual(['未评', null, null])
  })

  it('write a score that nothing rounds as the exact fraction, never as a number that is almost right', async () => {
    const bytes = await written({ rules: { rounding: { method: 'half-up', places: 2, stages: [], label: 'plain' } } })
    expect((await rowOf(bytes, '排名', 'W-004')).slice(4, 8)).toEqual(['15.33…（46/3）', '61.16…（367/6）', null, 76.5])
  })

  it('drop judges’ totals where the rules say so', async () => {
    const bytes = await written({ rules: { reduction: { method: 'trimmed', of: 'totals', high: 1, low: 1, keepAtLeast: 2 } } })
    // 81.5, 86, 88, 78: 88 and 78 go, 167.5 ÷ 2 = 83.75, less 2.
    expect((await rowOf(bytes, '成绩汇总', 'W-003')).slice(-9)).toEqual([81.5, 86, 88, 78, '回避', 2, 83.75, 2, 81.75])
  })

  it('are English throughout when asked', async () => {
    const bytes = await written({ language: 'en' })
    expect((await readXlsx(bytes)).sheets.map(({ name }) => name).slice(0, 4)).toEqual(['Ranking', 'Winners', 'Summary', 'Judge 张评委'])
    expect(await textOf(bytes, 'Ranking')).toContain('NOT CERTIFIED')
  })
})

describe('names of sheets', () => {
  it('are legal, short and all different', () => {
    const names = sheetNames([
      '规则',
      '评委 a/b:c',
      '评委 甲',
      '评委 甲',
      `评委 ${'长'.repeat(40)}`,
      `评委 ${'长'.repeat(41)}`,
      "'评委'",
      'Judge X',
      'judge x',
    ])
    expect(names.slice(0, 4)).toEqual(['规则', '评委 a b c', '评委 甲', '评委 甲 (2)'])
    expect(names.every(name => name.length <= 31 && !/[[\]:*?/\\]|^'|'$/.test(name))).toBe(true)
    expect(new Set(names.map(name => name.toLowerCase())).size).toBe(names.length)
  })
})
