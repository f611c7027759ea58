/** What the sheets of a workbook say about decisions, contradictions, groups and who does not compete. */
import { readXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { trackWorkbook } from '../../../main/exporting/track-workbook.ts'
import { Rules } from '../../../shared/domain/rules.ts'
import { aTrack, aWorkbook, type Paper, worked } from './a-workbook.ts'

const rulesOf = (change: object): Partial<Rules> => Rules.parse({ ...aTrack().rules, ...change })
/** The rows of a sheet, each as its texts. */
async function printed(paper: Paper, sheet: string): Promise<readonly (readonly string[])[]> {
  const { sheets } = await readXlsx(await trackWorkbook(aWorkbook(paper)))
  const found = sheets.find(({ name }) => name === sheet)
  if (found === undefined) throw new Error(`no sheet ${sheet}`)
  return found.rows.map(row => row.map(value => String(value ?? '')))
}
const rowOf = (rows: Awaited<ReturnType<typeof printed>>, text: string) => rows.find(row => row.includes(text)) ?? []
const tied = { ties: [{ by: 'shared' }] }
const [first, second] = aTrack().rules.awards

it('says beside each entry that its line was decided, and on the rules sheet how', async () => {
  const paper = { ...worked, decisions: [], rules: rulesOf(tied), lines: [{ award: 'first', entries: ['W-001', 'W-002'], in: ['W-002'] }] }
  const ranking = await printed(paper, '排名')
  for (const number of ['W-001', 'W-002']) expect(rowOf(ranking, number).at(-1)).toContain('一等奖名额线经裁定：评委组长与监审合议')
  expect(rowOf(ranking, 'W-004').at(-1)).not.toContain('裁定')
  const rules = await printed(paper, '规则')
  const at = rules.findIndex(row => row[0] === '名额线裁定')
  expect(rules.slice(at + 1, at + 4)).toEqual([
    ['名额线', '编号', '奖项', '理由', '裁定'],
    ['1', 'W-001', '一等奖', '评委组长与监审合议', '不授'],
    ['1', 'W-002', '一等奖', '评委组长与监审合议', '授予'],
  ])
})

it('says of an open line that it waits, and of a contradictory one that the rules must be amended', async () => {
  const open = { ...worked, decisions: [], rules: rulesOf(tied) }
  expect(rowOf(await printed(open, '排名'), 'W-001').at(-1)).toContain('一等奖最后的名额未定，待裁定')
  const awards = [
    { ...first, atLine: 'let-in' },
    { ...second, quota: { kind: 'count', count: 1 }, cumulative: true, atLine: 'keep-out' },
  ]
  const contradictory = { ...open, rules: { ...rulesOf(tied), awards: awards as unknown as Rules['awards'] } }
  expect(rowOf(await printed(contradictory, '排名'), 'W-001').at(-1)).toContain('二等奖名额线规则相互矛盾，须更改奖项规则')
  const notes = (await printed(contradictory, '获奖名单')).map(([text]) => text)
  expect(notes).toContain('二等奖的名额线已被更高奖项的并列越过，规则相互矛盾，须更改奖项规则：W-001、W-002。')
})

it('has a column for who does not compete only where there is somebody', async () => {
  const guests = { ...worked, entries: worked.entries.map((entry, index) => (index === 0 ? { ...entry, ineligible: '承办单位' } : entry)) }
  const ranking = await printed(guests, '排名')
  expect(rowOf(ranking, '名次')).toContain('不参评')
  expect(rowOf(ranking, 'W-001').slice(-3)).toEqual(['', '承办单位', expect.any(String)])
  expect(rowOf(await printed(worked, '排名'), '名次')).not.toContain('不参评')
})

it('names the judge’s class in the head of the own sheet, where the rules have classes', async () => {
  const by = { method: 'mean' }
  const reduction = { method: 'classes', of: 'parts', classes: [{ group: 'expert', percent: 100, by }] }
  const head = async (paper: Paper) => (await printed(paper, '评委 张评委')).slice(0, 6).map(([text]) => text)
  expect(await head({ ...worked, rules: rulesOf({ reduction, ...tied }), decisions: [] })).toContain('评委类别：专家评委')
  expect((await head(worked)).join()).not.toContain('评委类别')
})
