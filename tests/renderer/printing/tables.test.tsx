// @vitest-environment happy-dom
/** Tables on paper: summary, ranking, open matters and certificate. */
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CertificatePage } from '../../../renderer/features/printing/certificate.tsx'
import { PanelSummaryPages } from '../../../renderer/features/printing/panel-summary.tsx'
import { RankingPages } from '../../../renderer/features/printing/ranking.tsx'
import { UnresolvedPages } from '../../../renderer/features/printing/unresolved.tsx'
import { i18n } from '../../../renderer/i18n/i18n.ts'
import { smallTrack } from '../../support/small-contest.ts'
import { show } from '../show.tsx'
import { aDocument, cellsOf, digest, entry, head, mark, result } from './a-document.ts'

const rows = () => cellsOf(screen.getAllByRole('row'))
const [first, second] = result.entries
const withRules = (rules: object) => ({ track: { ...smallTrack, rules: { ...smallTrack.rules, ...rules } } })

test('the summary has entries by judges, divisor, mean, a line for each penalty, score and place', () => {
  show(<PanelSummaryPages {...aDocument('panel-summary')} />)
  expect(rows()).toEqual([
    ['编号', '环节', '评委 j1', '评委 j2', '评委 j3', '除数', '均分', '成绩', '名次'],
    ['W-1', '教学设计', '18', '17', '回避', '2（应 3）', '17.50', '89.00', '1'],
    ['课堂教学', '—', '—', '—', '—', '72.00'],
    ['扣 0.5：超时'],
    ['W-2', '教学设计', '16.5', '未评', '—', '—', '未定', '未定', '未定'],
    ['课堂教学', '—', '—', '—', '—', '未定'],
    ['计分复核监督日期'],
  ])
})

test('a dropped mark is struck through, a counted one is not', () => {
  show(<PanelSummaryPages {...aDocument('panel-summary')} />)
  expect([screen.getByText('18').tagName, screen.getByText('17').tagName]).toEqual(['S', 'TD'])
})

test('head and signature stand in the parts of the table that paper repeats', () => {
  const { container } = show(<PanelSummaryPages {...aDocument('panel-summary')} />)
  expect(container.querySelector('thead')?.textContent).toContain('编号环节')
  expect(container.querySelector('tfoot')?.textContent).toBe('计分复核监督日期')
})

test('names stand beside numbers where they are known', () => {
  show(<PanelSummaryPages {...aDocument('panel-summary', { entries: [entry('W-1', '张老师'), entry('W-2', '李老师')] })} />)
  expect(rows()[1]?.slice(0, 2)).toEqual(['W-1', '张老师北京大学'])
})

test('where the rules reduce criteria, the judges’ totals stand for comparison and the note says so', () => {
  const reduction = { method: 'mean', of: 'criteria' }
  show(<PanelSummaryPages {...aDocument('panel-summary', withRules({ reduction }))} />)
  expect(screen.getByText(/均分按评分项计算/)).toBeTruthy()
})

test('where the rules reduce the judges’ totals there is one line an entry', () => {
  const explanation = [
    { key: 'marks', marks: [mark('j1', '89', 'counted'), mark('j2', '91', 'counted'), mark('j3', undefined, 'absent')] },
    { key: 'reduced', sum: '180', divisor: 2, usualDivisor: 2, value: '90' },
  ]
  const entries = [{ ...first, explanation }]
  show(
    <PanelSummaryPages
      {...aDocument('panel-summary', { ...withRules({ reduction: { method: 'mean', of: 'totals' } }), result: { ...result, entries } })}
    />,
  )
  expect(rows()[1]).toEqual(['W-1', '评委合计分', '89', '91', '缺席', '2', '90.00', '89.00', '1'])
})

test('marks of a part have as many decimals in every line, and a shared place says that it is shared', () => {
  const step = (value: string) => [
    { key: 'marks', part: 'design', marks: [mark('j1', value, 'counted')] },
    { key: 'reduced', part: 'design', sum: value, divisor: 1, usualDivisor: 1, value },
  ]
  const entries = [
    { ...first, rank: 1, tiedWith: ['W-2'], explanation: step('18') },
    { ...second, score: first?.score, rank: 1, tiedWith: ['W-1'], explanation: step('35/2') },
  ]
  show(<PanelSummaryPages {...aDocument('panel-summary', { result: { ...result, entries } })} />)
  expect(rows().flatMap(([number, , mark, ...rest]) => (number?.startsWith('W-') ? [[mark, rest.at(-1)]] : []))).toEqual([
    ['18.0', '1 并列'],
    ['17.5', '1 并列'],
  ])
})

test('groups of judges are divided each by its own number', () => {
  const reduced = { key: 'reduced', part: 'design', sum: '18', usualDivisor: 2, value: '18' }
  const explanation = [
    { key: 'marks', part: 'design', group: 'expert', marks: [mark('j1', '18', 'counted')] },
    { ...reduced, group: 'expert', divisor: 1 },
    { key: 'marks', part: 'design', group: 'student', marks: [mark('j2', '17', 'counted'), mark('j3', '17', 'counted')] },
    { ...reduced, group: 'student', divisor: 2 },
  ]
  show(<PanelSummaryPages {...aDocument('panel-summary', { result: { ...result, entries: [{ ...first, explanation }] } })} />)
  expect(rows()[1]?.slice(2, 6)).toEqual(['18', '17', '17', '1 + 2'])
})

test('a value that does not end is cut, never rounded, and the note says so', () => {
  const rounding = { ...smallTrack.rules.rounding, stages: ['final'] }
  const entries = [{ ...first, score: '269/3' }]
  show(<PanelSummaryPages {...aDocument('panel-summary', { ...withRules({ rounding }), result: { ...result, entries } })} />)
  expect(screen.getByText('89.666666…')).toBeTruthy()
  expect(screen.getByText(/按规则不修约/)).toBeTruthy()
})

test('the ranking has places, parts, penalties, scores and awards', () => {
  show(<RankingPages {...aDocument('ranking')} />)
  expect(rows()).toEqual([
    ['名次', '编号', '教学设计', '课堂教学', '扣分', '成绩', '奖项', '备注'],
    ['1', 'W-1', '17.50', '72.00', '−0.5', '89.00', '一等奖', ''],
    ['未定', 'W-2', '未定', '未定', '—', '未定', '未定', ''],
    ['计分复核监督日期'],
  ])
  expect(screen.getByText('已核定')).toBeTruthy()
})

test('the ranking names those who share a place, and the panels that are open', () => {
  const tied = { ...first, tiedWith: ['W-2'], award: undefined }
  const openTies = [{ entries: ['W-1', 'W-2'], score: '89' }]
  const openLines = [{ award: 'first', entries: ['W-1', 'W-2'], seats: 1 }]
  const panels = [
    { id: 'panel', name: '一组', isCertified: true },
    { id: 'other', name: '二组', isCertified: false },
  ]
  const entries = [entry('W-1', '张老师'), entry('W-2', '李老师')]
  show(<RankingPages {...aDocument('ranking', { panels, entries, result: { entries: [tied, second], openTies, openLines } })} />)
  expect(rows()[1]).toEqual([
    '1',
    'W-1',
    '张老师',
    '北京大学',
    '17.50',
    '72.00',
    '−0.5',
    '89.00',
    '待裁定',
    '与 W-2 同分，待裁定；一等奖最后的名额未定，待裁定',
  ])
  expect(screen.getByText('未核定：二组')).toBeTruthy()
  expect(screen.getByText('89.00 分处：W-1、W-2 按规则算同分，待组长裁定')).toBeTruthy()
  expect(screen.getByText('一等奖还有名额未定：W-1、W-2，待组委会裁定')).toBeTruthy()
})

test('a line that the rules contradict is said, and an entry that nothing can help has no award', () => {
  const openLines = [{ award: 'first', entries: ['W-2'], contradiction: true }]
  const below = { ...first, award: undefined }
  show(<RankingPages {...aDocument('ranking', { result: { entries: [below], openTies: [], openLines } })} />)
  expect(screen.getByText(/名额线已被更高奖项的并列越过/)).toBeTruthy()
  expect(rows()[1]?.at(-2)).toBe('无')
})

const part = { zh: '教学设计', en: 'Design' }
const about = { sheet: 'j1/W-1/design', judge: '评委甲', number: 'W-001', part }
const pending = { blocker: 'sheet-pending', ...about, state: 'unmarked' }
const tie = { blocker: 'tie-open', tie: { entries: ['W-1', 'W-2'], score: '179/2' }, numbers: ['W-001', 'W-002'] }
const stopped = {
  blocker: 'result-stopped',
  entry: 'W-1',
  number: 'W-001',
  reason: 'too-few',
  part,
  isTrimmed: true,
  remaining: 1,
  minimum: 3,
}

test('open matters are sentences, the rarest kind first, each with room for what was done', () => {
  const blockers = [
    pending,
    { ...pending, sheet: 'j2/W-1/design', judge: '评委乙', state: 'returned' },
    tie,
    { blocker: 'sheet-conflict', ...about },
    { blocker: 'change-requested', ...about },
    stopped,
    { blocker: 'panels-open', panels: ['二组', '三组'] },
    { blocker: 'alert-open', alert: 'a', number: null, judge: '评委丙', part },
    { blocker: 'confirmation-open', ...about },
    { blocker: 'penalty-proposed', entry: 'W-1', number: 'W-001', part },
  ]
  show(<UnresolvedPages {...aDocument('unresolved', { blockers })} />)
  expect(rows().map(row => row.slice(1, 4))).toEqual([
    ['编号', '事项', '状态'],
    ['89.50', 'W-001 与 W-002 同分', '并列'],
    ['W-001', '评委甲 教学设计，有两个版本', '版本不一'],
    ['W-001', '评委甲 教学设计', '请求修改'],
    ['W-001', '教学设计：去掉最高最低分后只剩 1 个分，规则要求至少 3 个', '算不出成绩'],
    ['各组换算', '各组要一起换算：先把其他评审组的评分单收齐（二组、三组）', '等其他组'],
    ['评委丙', i18n.t('alerts.blocker', { part: '教学设计' }), '分歧大'],
    ['W-001', '评委甲 教学设计', i18n.t('reconciliation.confirmation.meaning')],
    ['W-001', i18n.t('hall.proposals.blocker', { part: '教学设计' }), i18n.t('hall.proposals.meaning')],
    ['W-001', '评委甲 教学设计', '未评'],
    ['W-001', '评委乙 教学设计', '退回'],
  ])
  expect(screen.getByText(/共 10 件/)).toBeTruthy()
})

test('a stop over a missing mark of no part is said without one', () => {
  show(<UnresolvedPages {...aDocument('unresolved', { blockers: [{ ...stopped, reason: 'missing', part: null, isTrimmed: false }] })} />)
  expect(rows()[1]?.[2]).toBe('缺评委分，规则要求由人决定怎样计')
})

test('far totals are listed by themselves, above and below', () => {
  const far = { sheet: 'j1/W-1/design', judge: '评委甲', number: 'W-001', part, total: 18_000, median: 14_500, limit: 3000 }
  show(<UnresolvedPages {...aDocument('unresolved', { disagreements: [far, { ...far, judge: '评委乙', total: 11_000 }] })} />)
  expect(rows().map(row => row[2])).toEqual(['事项', '评委甲 高于众人 3.5', '评委乙 低于众人 3.5'])
  expect(screen.getByText('什么都不差了。')).toBeTruthy()
})

test('where nothing is open the page says so', () => {
  show(<UnresolvedPages {...aDocument('unresolved')} />)
  expect(screen.getByText('没有超过限值的分歧。')).toBeTruthy()
  expect(screen.queryByRole('table')).toBeNull()
})

test('a certificate has counts that add up, sums, results, and digests in groups of four', () => {
  const { container } = show(<CertificatePage {...aDocument('certificate')} />)
  expect(rows()).toEqual([
    ['已采用', '16'],
    ['回避', '2'],
    ['共计', '18'],
    ['环节', '采用份数', '合计分之和'],
    ['教学设计', '8', '136.5'],
  ])
  expect(screen.getByText('88.333333…')).toBeTruthy()
  expect(screen.getAllByText(digest.match(/.{4}/g)?.join(' ') ?? '')).toHaveLength(4)
  for (const text of ['（第 2 次）', '2026-10-12 13:00', '组长', '监审', '工作站 st-1，第 42 条'])
    expect(container.textContent).toContain(text)
})

test('an old certification without a second signature says that none is recorded', () => {
  const certified = { edition: 1, at: '2026-10-12 13:00', chief: '组长', second: null, fact: digest }
  show(<CertificatePage {...aDocument('certificate', { certified, head: { ...head, digest: null } })} />)
  expect(screen.getByText('无记录')).toBeTruthy()
  expect(screen.queryByText('规则摘要')).toBeNull()
})
