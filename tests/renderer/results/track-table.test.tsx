// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { TrackTable } from '../../../renderer/features/results/track-table.tsx'
import { PanelId, TrackId } from '../../../shared/domain/ids.ts'
import { fakeMain, settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'
import { aResult, steps } from './a-result.ts'

const explanation = [steps.marks[0], steps.reduced[0], ...steps.added]

async function page(results: ReturnType<typeof aResult>) {
  const main = fakeMain()
  main.says('result.track', results)
  show(<TrackTable track={TrackId.parse('arts')} chooser={null} />)
  await settle()
  return main
}
const row = () => screen.getAllByRole('row')[1] as HTMLElement

test('dropped marks are struck through in the table, with the judge and the reason', async () => {
  await page(aResult(explanation))
  const struck = [...row().querySelectorAll('s')].map(each => [each.textContent, each.title])
  expect(struck).toEqual([
    ['95.0', '评委 j1 去最高'],
    ['70.0', '评委 j4 去最低'],
  ])
})

test('marks that are missing stand as words', async () => {
  await page(aResult(explanation))
  for (const word of ['缺席', '回避', '作废', '待交']) expect(within(row()).getByText(word)).toBeTruthy()
})

test('a score is written with the places of the rules', async () => {
  await page(aResult(explanation, { score: '90' }))
  expect(within(row()).getByText('90.00')).toBeTruthy()
})

test('an entry without a score has neither place nor score, and no zero', async () => {
  const { score: _, rank: __, ...open } = { ...aResult(steps.stopped.slice(0, 1)).result.entries[0] }
  const results = aResult([])
  await page({ ...results, result: { ...results.result, entries: [open as (typeof results.result.entries)[number]] } })
  expect(within(row()).getAllByText('未定').length).toBeGreaterThanOrEqual(2)
  expect(row().textContent).not.toMatch(/\b0(\.0+)?\b/)
})

const unscored = (explanation: readonly unknown[]) => {
  const results = aResult(explanation)
  const entries = results.result.entries.map(({ score: _, rank: __, ...open }) => open)
  return { ...results, result: { ...results.result, entries } }
}
const stopsOf = (...reasons: string[]) => steps.stopped.filter(({ reason }) => reasons.includes(reason)).slice(0, reasons.length)

test('an entry that the rules stop is said to be so above the table and in its row, with the reason', async () => {
  await page(unscored(stopsOf('missing')))
  const why = '课堂教学：缺评委分，按规则停止计算，由人决定怎样计'
  expect(screen.getByText('1 处待裁定')).toBeTruthy()
  expect(screen.getByText('W-001 按规则停止计算，待组长裁定').title).toBe(why)
  expect(within(row()).getByText('停算').title).toBe(why)
})

test('an entry whose sheets are still to come is not stopped', async () => {
  await page(unscored([...stopsOf('missing'), ...stopsOf('pending')]))
  expect(screen.queryByText(/按规则停止计算/)).toBeNull()
  expect(within(row()).queryByText('停算')).toBeNull()
})

test('an award that people must decide is no award that nobody gets', async () => {
  const results = aResult(explanation)
  const award = () => row().lastElementChild?.textContent
  await page(results)
  expect(award()).toBe('无')
  cleanup()
  const openLines = results.track.rules.awards.map(({ id }) => ({ award: id, entries: results.entries.map(entry => entry.id) }))
  await page({ ...results, result: { ...results.result, openLines } })
  expect(award()).toBe('待裁定')
  cleanup()
  await page(unscored(stopsOf('missing')))
  expect(award()).toBe('未定')
})

test('certified results are called certified', async () => {
  await page(aResult(explanation))
  expect(screen.getByText('各评审组都已核定，成绩不再变动。')).toBeTruthy()
})

test('until every panel is certified, the open ones are named', async () => {
  const results = aResult(explanation)
  await page({ ...results, panels: [...results.panels, { id: PanelId.parse('p2'), name: '文科二组', isCertified: false }] })
  expect(screen.getByText('文科二组尚未核定，以下成绩和名次随时会变。')).toBeTruthy()
})

test('an open tie is said above the table, with numbers and score', async () => {
  const results = aResult(explanation)
  const openTies = [{ entries: results.entries.map(({ id }) => id), score: '179/2' }] as unknown as typeof results.result.openTies
  await page({ ...results, result: { ...results.result, openTies } })
  expect(screen.getByText('89.50 分处：W-001、W-002 按规则算同分，待组长裁定')).toBeTruthy()
})

test('an open gate and a line that contradicts its rule are said above the table', async () => {
  const results = aResult(explanation)
  const entries = results.entries.map(({ id }) => id)
  const [award] = results.track.rules.awards
  if (award === undefined) throw new Error('no award')
  const openLines = [{ award: award.id, entries, contradiction: true as const }]
  await page({ ...results, result: { ...results.result, openLines, openGates: [{ round: 2, entries }] } })
  expect(screen.getByText('第 2 轮的晋级线上有并列：W-001、W-002，待裁定')).toBeTruthy()
  expect(
    screen.getByText('一等奖的名额线已被更高奖项的并列越过，规则相互矛盾：W-001、W-002。这里不能裁定，请组委会更改奖项规则。'),
  ).toBeTruthy()
})

test('where each criterion is reduced by itself, no part has a mark of a judge to show', async () => {
  const results = aResult(explanation)
  const reduction = { method: 'mean', of: 'criteria' } as const
  await page({ ...results, track: { ...results.track, rules: { ...results.track.rules, reduction } } })
  expect(screen.queryByRole('columnheader', { name: /评委/ })).toBeNull()
})

test('only certified results have awards; others have proposed ones', async () => {
  const results = aResult(explanation)
  await page(results)
  expect(screen.getByRole('columnheader', { name: '奖项' })).toBeTruthy()
  cleanup()
  await page({ ...results, panels: results.panels.map(panel => ({ ...panel, isCertified: false })) })
  expect(screen.getByRole('columnheader', { name: '拟授' })).toBeTruthy()
})

test.each([
  ['a tie', { openTies: [{ entries: ['e1'], score: '179/2' }] }],
  ['a line', { openLines: [{ award: 'first', entries: ['e1'] }] }],
  ['a gate', { openGates: [{ round: 1, entries: ['e1'] }] }],
])('while %s is open, awards are proposed even of certified panels', async (_what, open) => {
  const results = aResult(explanation)
  await page({ ...results, result: { ...results.result, ...(open as object) } })
  expect(screen.getByRole('columnheader', { name: '拟授' })).toBeTruthy()
  expect(screen.queryByRole('columnheader', { name: '奖项' })).toBeNull()
})

test('a penalty and a decision stand in the row', async () => {
  await page(
    aResult([
      ...explanation,
      ...steps.penalty,
      ...steps['tie-broken'].filter(each => each.key === 'tie-broken' && each.step.by === 'decision'),
    ]),
  )
  expect(within(row()).getByText('−1.5').title).toBe('扣分：超时')
  expect(within(row()).getByText('裁定')).toBeTruthy()
})

test('without either, the row has no such sign', async () => {
  await page(aResult(explanation))
  expect(within(row()).queryByText('裁定')).toBeNull()
  expect(row().textContent).not.toContain('−')
})

test('a row leads to why', async () => {
  await page(aResult(explanation))
  await settle(() => fireEvent.click(screen.getByRole('button', { name: 'W-001' })))
  expect(await screen.findByRole('dialog', { name: '第 1 名，105.75 分，这样算出来' })).toBeTruthy()
})
