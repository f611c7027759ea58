/** The awards beside those by place on the winners sheet, and computed again from it. */
import { readXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { recomputeFromWorkbook } from '../../../main/exporting/recompute-workbook.ts'
import { trackWorkbook } from '../../../main/exporting/track-workbook.ts'
import { Rules } from '../../../shared/domain/rules.ts'
import { aTrack, aWorkbook, type Paper, worked } from './a-workbook.ts'
import { type Edit, edited } from './edited.ts'

const name = (zh: string, en: string) => ({ zh, en })
/** Language of speech: W-002 14.33…, so the cell shows the exact fraction; the whole lesson: W-001 and W-002 have 71 each. */
const speech = { id: 'speech', name: name('最佳语言奖', 'Best speech'), part: 'lesson', criterion: 'speech', count: 2, atLine: 'let-in' }
const lesson = { id: 'lesson', name: name('最佳课堂奖', 'Best lesson'), part: 'lesson', count: 1, atLine: 'ask' }
const mentor = { id: 'mentor', name: name('优秀指导教师奖', 'Mentors'), awards: ['first', 'second'] }
const team = { id: 'team', name: name('团体奖', 'Schools'), points: { first: 3, second: 1 }, count: 2, atLine: 'ask' }
const rules = { ...aTrack().rules, singleItemAwards: [speech, lesson], mentorAwards: [mentor], schoolAwards: [team] }
const paper: Paper = { ...worked, rules: Rules.parse(rules), mentors: { 'W-001': ['周教授'], 'W-002': ['孙教授', '周教授'] } }

/** The rows of the winners sheet, each as its texts. */
async function winners(of: Paper, sheet = '获奖名单'): Promise<readonly (readonly string[])[]> {
  const { sheets } = await readXlsx(await trackWorkbook(aWorkbook(of)))
  const rows = sheets.find(one => one.name === sheet)?.rows ?? []
  return rows.map(row => row.map(value => String(value ?? '')))
}
const recompute = (bytes: Uint8Array, { rules: change = {} }: Paper = paper) => recomputeFromWorkbook(bytes, { track: aTrack(change) })

it('stand in a section after the awards by place: the winner, the mentors or what brought the award, the points', async () => {
  const rows = await winners(paper)
  const at = rows.findIndex(([text]) => text === '单项奖与其他奖项')
  expect(rows[at - 1]?.[2]).toBe('W-003')
  expect(rows.slice(at + 1)).toEqual([
    ['序号', '奖项', '编号', '获奖者', '单位', '指导教师或依据', '分值'],
    ['1', '最佳语言奖', 'W-002', '+李老师', '@北京大学', '孙教授、周教授', expect.any(String)],
    ['2', '最佳语言奖', 'W-001', '=1+1', '清华大学', '周教授', expect.any(String)],
    ['—', '最佳课堂奖', '暂无', '', '', '', ''],
    ['3', '优秀指导教师奖', '', '孙教授', '', 'W-002', ''],
    ['4', '优秀指导教师奖', '', '周教授', '', 'W-002、W-001', ''],
    ['5', '团体奖', '', '', '@北京大学', '第 1 名：W-002', '3'],
  ])
})

it('say above the table of an open line who stands there and that the organizer decides', async () => {
  const notes = (await winners(paper)).map(([text]) => text)
  expect(notes).toContain('最佳课堂奖的名额线上有并列，由组委会决定：W-002、W-001。')
  expect(notes).toContain('团体奖的名额线上有并列，由组委会决定：北京理工大学、清华大学。')
  expect(notes.join()).not.toContain('最佳语言奖的名额线')
})

it('are not there where the rules name none', async () => {
  expect((await winners(worked)).flat()).not.toContain('单项奖与其他奖项')
})

it('follow from the marks, mentors and schools of the book, in both languages', async () => {
  for (const language of ['zh', 'en'] as const)
    expect(await recompute(await trackWorkbook(aWorkbook({ ...paper, language })))).toEqual({ ok: true, value: [] })
  const nobody: Paper = { ...paper, entries: worked.entries.map(entry => ({ ...entry, ineligible: '承办单位' })), decisions: [] }
  expect(await recompute(await trackWorkbook(aWorkbook(nobody)))).toEqual({ ok: true, value: [] })
})

it('are reported where they do not: a winner, a mentor, points, a line too many or too few', async () => {
  const bytes = await trackWorkbook(aWorkbook(paper))
  const found = async (edit: Omit<Edit, 'sheet'>) => {
    const answer = await recompute(await edited(bytes, { sheet: '获奖名单', ...edit }))
    return answer.ok ? answer.value.map(({ what, entry, printed, computed }) => [what, entry, printed, computed]) : answer
  }
  expect(await found({ find: '团体奖', column: 6, value: 4 })).toEqual([
    ['side-award', '团体奖', '团体奖 @北京大学 第 1 名：W-002 4', '团体奖 @北京大学 第 1 名：W-002 3'],
  ])
  expect(await found({ find: '优秀指导教师奖', column: 3, value: '吴教授' })).toEqual([
    ['side-award', '优秀指导教师奖', '优秀指导教师奖 吴教授 W-002', '优秀指导教师奖 孙教授 W-002'],
  ])
  expect(await found({ find: '团体奖', column: 0, value: '—' })).toEqual([
    ['side-award', '团体奖', '', '团体奖 @北京大学 第 1 名：W-002 3'],
  ])
  expect(await found({ find: '最佳课堂奖', column: 0, value: 9 })).toContainEqual([
    'side-award',
    '团体奖',
    '团体奖 @北京大学 第 1 名：W-002 3',
    '',
  ])
  const others = await found({ find: '最佳语言奖', column: 2, value: 'W-003' })
  expect(Array.isArray(others) && others[0]).toEqual([
    'side-award',
    '最佳语言奖',
    expect.stringContaining('最佳语言奖 W-003'),
    expect.stringContaining('最佳语言奖 W-002'),
  ])
})

it('are looked for in every book of such rules: one without the section is refused', async () => {
  expect(await recompute(await trackWorkbook(aWorkbook(worked)))).toMatchObject({ ok: false, refusal: 'workbook-header-unknown' })
})
