/** What a book must print beside marks so that its results can be computed again: decisions, panels, who does not compete, judges' groups. */
import { expect, it } from 'vitest'
import { readWorkbook } from '../../../main/exporting/read-workbook.ts'
import { recomputeFromWorkbook } from '../../../main/exporting/recompute-workbook.ts'
import { trackWorkbook } from '../../../main/exporting/track-workbook.ts'
import { sha256 } from '../../../main/platform/sha256.ts'
import { refuse } from '../../../shared/answer.ts'
import { Rules } from '../../../shared/domain/rules.ts'
import { aTrack, aWorkbook, type Paper, worked } from './a-workbook.ts'
import { type Edit, edited } from './edited.ts'

const nothing = { ok: true, value: [] }
/** The rules of the worked contest with these changes, checked as any rules are. */
const rulesOf = (change: object): Partial<Rules> => Rules.parse({ ...aTrack().rules, ...change })
const recompute = (bytes: Uint8Array, { rules = {} }: Paper) => recomputeFromWorkbook(bytes, { track: aTrack(rules), hash: sha256 })
const written = (paper: Paper) => trackWorkbook(aWorkbook(paper))
async function differences(paper: Paper, edit: Edit) {
  const answer = await recompute(await edited(await written(paper), edit), paper)
  return answer.ok ? answer.value.map(({ what, entry }) => `${what} ${entry}`) : answer
}

const byPanel = (change: object): Paper => ({
  ...worked,
  rules: rulesOf(change),
  entries: worked.entries.map((entry, index) => ({ ...entry, panel: index < 2 ? '文科一组' : '文科二组' })),
})
const mean = { method: 'mean' }
const classes = {
  method: 'classes',
  of: 'parts',
  classes: [
    { group: 'expert', percent: 70, by: mean },
    { group: 'student', percent: 30, by: mean },
  ],
}
const groups = {
  method: 'groups',
  of: 'parts',
  groups: [
    { group: '难度', by: mean },
    { group: '执行', by: { ...mean, method: 'median' } },
  ],
}
const [one, two] = [
  ['难度', '难度', '执行', '执行', '执行'],
  ['执行', '难度', '难度', '执行', '执行'],
]

/** W-003 has four marks, so two are left of the three that the rules ask for. */
const stopped: Paper = {
  ...worked,
  rules: rulesOf({ reduction: { method: 'trimmed', of: 'parts', high: 1, low: 1, keepAtLeast: 3 } }),
  stops: [{ entry: 'W-003', instead: 'no-trimming' }],
}
/** W-001 and W-002 share the first place; the first prize is one. */
const lined: Paper = {
  ...worked,
  rules: rulesOf({ ties: [{ by: 'shared' }] }),
  decisions: [],
  lines: [{ award: 'first', entries: ['W-001', 'W-002'], in: ['W-002'] }],
}
const grouped = byPanel({
  awards: [{ id: 'first', name: { zh: '一等奖', en: 'First' }, quota: { kind: 'count', count: 1 }, atLine: 'let-in', per: 'group' }],
})
const equated = byPanel({ equating: { method: 'coefficient', high: 0, low: 0 } })
const guests: Paper = {
  ...worked,
  entries: worked.entries.map(entry => (entry.number === 'W-002' ? { ...entry, ineligible: '承办单位' } : entry)),
}
const classed: Paper = {
  ...worked,
  rules: rulesOf({ reduction: classes, ties: [{ by: 'shared' }] }),
  decisions: [],
  groups: { 文科一组: ['expert', 'expert', 'student', 'student', 'expert'] },
}
const inGroups: Paper = {
  ...byPanel({ reduction: groups, ties: [{ by: 'shared' }] }),
  decisions: [],
  groups: { 文科一组: one ?? [], 文科二组: two ?? [] },
}
const drawn: Paper = { ...worked, rules: rulesOf({ ties: [{ by: 'draw', seed: '赛前公布的话' }] }), decisions: [] }
const gated = byPanel({
  rounds: {
    list: [
      { name: { zh: '初赛', en: 'Heat' }, parts: ['design'], gate: { by: 'rank-in-group', rank: 1, atLine: 'let-in' } },
      { name: { zh: '决赛', en: 'Final' }, parts: ['lesson'] },
    ],
    carry: { method: 'sum' },
  },
  ties: [{ by: 'shared' }],
})

it.each([
  ['a decided stop', stopped],
  ['a decided line', lined],
  ['awards in each panel', grouped],
  ['panels brought level', equated],
  ['a gate in each panel', gated],
  ['an entry that does not compete', guests],
  ['classes of judges', classed],
  ['groups of judges that differ from panel to panel', inGroups],
  ['lots', drawn],
])('a book with %s is computed again without differences, in both languages', async (_what, paper) => {
  expect(await recompute(await written(paper), paper)).toEqual(nothing)
  const english: Paper = { ...paper, language: 'en' }
  expect(await recompute(await written(english), english)).toEqual(nothing)
})

it('reads the decisions back as they were printed', async () => {
  const read = async (paper: Paper) => {
    const reading = await readWorkbook(await written(paper), aTrack(paper.rules))
    return reading.ok ? { stops: reading.value.stops, lines: reading.value.lines } : reading
  }
  const reason = '评委组长与监审合议'
  expect(await read(stopped)).toEqual({ stops: [{ entry: 'W-003', instead: 'no-trimming', reason }], lines: [] })
  expect(await read(lined)).toEqual({ stops: [], lines: [{ award: 'first', entries: ['W-001', 'W-002'], in: ['W-002'], reason }] })
  expect(await read(worked)).toEqual({ stops: [], lines: [] })
})

it.each<readonly [string, Paper, Edit, readonly string[]]>([
  ['a stop', stopped, { sheet: '规则', find: '不去掉任何分，全部取平均', column: 2, value: '缺的分不计入' }, ['score W-003']],
  ['a line', lined, { sheet: '规则', find: 'W-001', column: 4, value: '授予' }, ['award W-001']],
  ['a panel with its own awards', grouped, { sheet: '排名', find: 'W-003', column: 4, value: '文科一组' }, ['award W-004']],
  ['a panel that is brought level', equated, { sheet: '排名', find: 'W-003', column: 4, value: '文科一组' }, ['score W-003']],
  ['who competes', guests, { sheet: '排名', find: 'W-002', column: 9, value: '' }, ['award W-002']],
  ['a class', classed, { sheet: '评委 张评委', find: '评委类别：专家评委', column: 0, value: '评委类别：学生评委' }, ['score W-001']],
  [
    'a group',
    inGroups,
    { sheet: '评委 张评委', find: '在“文科二组”的评委类别：执行', column: 0, value: '在“文科二组”的评委类别：难度' },
    ['score W-004'],
  ],
])('a book in which %s was changed differs', async (_what, paper, edit, found) => {
  expect(await differences(paper, edit)).toEqual(expect.arrayContaining([...found]))
})

it.each<readonly [string, Paper, Edit, string]>([
  ['a way on', stopped, { sheet: '规则', find: '不去掉任何分，全部取平均', column: 2, value: '按零分' }, '按零分'],
  ['an award', lined, { sheet: '规则', find: 'W-001', column: 2, value: '特等奖' }, '特等奖'],
  ['an outcome', lined, { sheet: '规则', find: 'W-001', column: 4, value: '或许' }, '或许'],
])('refuses %s that nobody knows, and says where', async (_what, paper, edit, text) => {
  const bytes = await edited(await written(paper), edit)
  expect(await recompute(bytes, paper)).toMatchObject({ refusal: 'workbook-word-unknown', details: { sheet: '规则', text } })
})

it('refuses a book without the panels or the groups that the rules ask for', async () => {
  const headless = await edited(await written(grouped), { sheet: '排名', find: '名次', column: 4, value: '别的' })
  expect(await recompute(headless, grouped)).toMatchObject({ refusal: 'workbook-header-unknown' })
  const nameless = await edited(await written(classed), { sheet: '评委 张评委', find: '评委类别：专家评委', column: 0, value: '' })
  expect(await recompute(nameless, classed)).toEqual(refuse('workbook-header-unknown', { sheet: '评委 张评委', header: '评委类别：…' }))
})
