// @vitest-environment happy-dom
/** The chief reads what stands out, looks a limit up, and closes the alert with a finding. */
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { AlertDialog } from '../../../renderer/features/reconciling/alert-dialog.tsx'
import { AlertList } from '../../../renderer/features/reconciling/alert-list.tsx'
import { ChiefHome } from '../../../renderer/features/reconciling/chief-home.tsx'
import { EntryAlerts } from '../../../renderer/features/reconciling/entry-alerts.tsx'
import { settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'
import { aChiefsMain, digest, farAlert, farLimit, listed, panel, questions, theSheet } from './a-panel.ts'
import { isDisabled, press, write } from './pressing.ts'

const pick = (role: 'radio' | 'tab', name: string) => settle(() => fireEvent.click(screen.getByRole(role, { name })))
const closed = { at: '2026-10-12 10:00', by: '李组长', finding: 'explained', note: '话筒没有声音' }
const theKey = 'total/j1/e1/design'

async function dialog({ alert = farAlert(), readOnly = false }: Readonly<{ alert?: unknown; readOnly?: boolean }> = {}) {
  const main = aChiefsMain()
  main.says('alert.list', listed([alert]))
  const onClose = vi.fn()
  const onSheet = vi.fn()
  show(<AlertDialog panel={panel} alert={theKey} readOnly={readOnly} onSheet={onSheet} onClose={onClose} />)
  await settle()
  return { main, onClose, onSheet, shown: screen.getByRole('dialog') }
}

test('says in one sentence what stands out, beside the marks of all judges', async () => {
  const { shown } = await dialog()
  expect(within(shown).getByRole('heading', { name: 'W-001　李组长' })).toBeTruthy()
  expect(shown.textContent).toContain('李组长 给的总分是 15.5，比其余评委的中位数 18.5 低 3 分。')
  expect(within(shown).getByText('这一份')).toBeTruthy()
  expect(within(shown).getByText('王评委')).toBeTruthy()
})

test('the limit opens with its worked example and its neighbour', async () => {
  await dialog()
  await press('限值：总分离得远')
  const popup = await screen.findByText('总分与其余评委的中位数相差超过 2 分时提示。')
  const text = popup.parentElement?.textContent ?? ''
  expect(text).toContain('例：17、19.5、20、19、19.5。17 与其余的中位数相差 2.5，会提示。')
  expect(text).toContain('而 17.5、19.5、20、19、19.5：17.5 只差 2，不提示。')
  expect(text).toContain('规则没有另定')
})

test('leads to the sheet in question', async () => {
  const { onSheet } = await dialog()
  await press('看这份评分单')
  expect(onSheet).toHaveBeenCalledWith(theSheet)
})

test('is closed with a finding, of the versions that were read', async () => {
  const { main, onClose } = await dialog()
  expect(isDisabled('结案')).toBe(true)
  await pick('radio', '评委确认，分数不改')
  main.says('alert.close', null)
  await press('结案')
  expect(main.calls('alert.close')).toEqual([{ panel, alert: theKey, versions: [digest('a')], finding: 'confirmed', note: '' }])
  expect(onClose).toHaveBeenCalled()
})

test('a reason must be said', async () => {
  const { main } = await dialog()
  await pick('radio', '有原因')
  expect(isDisabled('结案')).toBe(true)
  await write('说明', ' 话筒没有声音 ')
  main.says('alert.close', null)
  await press('结案')
  expect(main.calls('alert.close')).toMatchObject([{ finding: 'explained', note: '话筒没有声音' }])
})

test('what is refused stays in the dialog, over the newest state', async () => {
  const { main, onClose } = await dialog()
  await pick('radio', '不成问题')
  main.refuses('alert.close', 'alert-stale')
  await press('结案')
  expect(screen.getByText('有关的评分单刚刚改过。请关闭后重看，再结案。')).toBeTruthy()
  expect(main.calls('alert.list')).toHaveLength(2)
  expect(onClose).not.toHaveBeenCalled()
})

test('a closed one tells by whom, when and why, and cannot be closed again', async () => {
  const { shown } = await dialog({ alert: farAlert({ closed }) })
  expect(shown.textContent).toContain('已结案：有原因')
  expect(shown.textContent).toContain('李组长　2026-10-12 10:00')
  expect(shown.textContent).toContain('话筒没有声音')
  expect(screen.queryByRole('radio')).toBeNull()
})

test('one that was closed before its marks changed says so, and is open', async () => {
  const { shown } = await dialog({ alert: farAlert({ before: { ...closed, note: '' } }) })
  expect(shown.textContent).toContain('改分以前曾结案：有原因')
  expect(screen.getAllByRole('radio')).toHaveLength(3)
})

test('who may only look finds nothing to fill in', async () => {
  await dialog({ readOnly: true })
  expect(screen.queryByRole('radio')).toBeNull()
  expect(screen.queryByRole('button', { name: '结案' })).toBeNull()
})

test('an alert that is gone says what may have happened', async () => {
  const { shown } = await dialog({ alert: farAlert({ key: 'total/j2/e2/design' }) })
  expect(shown.textContent).toContain('这条提示已经不在了')
})

test('a list that is refused says why', async () => {
  const main = aChiefsMain()
  main.refuses('alert.list', 'panel-of-another')
  show(<AlertDialog panel={panel} alert={theKey} readOnly={false} onClose={() => undefined} />)
  await settle()
  expect(screen.getByRole('dialog').textContent).toContain('这条提示已经不在了')
})

const name = (zh: string) => ({ zh, en: zh })
const limitOf = (part: Readonly<Record<string, unknown>>) => ({ ...farLimit, ...part })
const example = (figure: number, part: Readonly<Record<string, unknown>> = {}) => ({ ...farLimit.fires, figure, ...part })
const criterion = { criterion: 'content', criterionName: name('内容') }
const limits = [
  farLimit,
  limitOf({ id: 'criterion/design/content', kind: 'criterion', ...criterion, limit: 3000, isUsual: false }),
  limitOf({ id: 'spread/design', kind: 'spread', limit: 4000, fires: example(4500), stays: example(4000) }),
  limitOf({ id: 'robust-z/design', kind: 'robust-z', limit: 3.5, least: 2000, fires: example(5.396), stays: example(3.2) }),
  limitOf({ id: 'dixon/design', kind: 'dixon', limit: 0.71, least: 2000, confidence: 95, fires: example(0.714), stays: example(0.667) }),
  limitOf({
    id: 'inversion/design',
    kind: 'inversion',
    limit: 0,
    from: 6,
    fires: example(-0.2, { at: null, others: [20_000] }),
    stays: example(0.1, { at: null, others: [20_000] }),
  }),
  limitOf({ id: 'same-mark/design', kind: 'same-mark', limit: 5, fires: null, stays: null }),
  limitOf({ id: 'same-mark/design/content', kind: 'same-mark', ...criterion, limit: 6, fires: example(6), stays: null }),
]
const mark = (who: string, value: number, other: number | null = null) => ({ who, value, isMeant: other === null, other })
const signs = [
  { kind: 'distance', value: 20_000, median: 17_500, limit: 'distance/design', marks: [] },
  { kind: 'criterion', criterion: 'content', value: 4000, median: 8000, limit: 'criterion/design/content', marks: [] },
  { kind: 'criterion', criterion: 'content', value: 9000, median: 5000, limit: 'criterion/design/content', marks: [] },
  { kind: 'spread', highest: 20_000, lowest: 15_500, limit: 'spread/design', marks: [] },
  { kind: 'robust-z', value: 20_000, median: 17_500, usual: 250, z: 6.745, limit: 'robust-z/design', marks: [] },
  { kind: 'robust-z', value: 15_000, median: 17_500, usual: 250, z: -6.745, limit: 'robust-z/design', marks: [] },
  { kind: 'dixon', value: 20_000, next: 17_000, range: 4000, q: 0.75, limit: 'dixon/design', marks: [] },
  { kind: 'dixon', value: 14_000, next: 17_000, range: 4000, q: 0.75, limit: 'dixon/design', marks: [] },
  { kind: 'inversion', rho: -0.25, entries: 8, limit: 'inversion/design', marks: [mark('W-001', 18_000, 16_250)] },
  { kind: 'same-mark', value: 18_000, times: 5, criterion: null, limit: 'same-mark/design', marks: [mark('W-001', 18_000)] },
  { kind: 'same-mark', value: 8000, times: 6, criterion: 'content', limit: 'same-mark/design/content', marks: [mark('W-001', 8000)] },
]
const alertOf = (sign: (typeof signs)[number], at: number) =>
  sign.kind === 'inversion' || sign.kind === 'same-mark'
    ? farAlert({ key: `k/${at}`, signs: [sign], entry: null, number: null, sheet: null })
    : farAlert({ key: `k/${at}`, signs: [sign], ...(sign.kind === 'spread' && { judge: null, judgeName: null, sheet: null }) })

test('every kind of alert has a row, and every limit a line with its example', async () => {
  const all = { ...listed(signs.map(alertOf)), limits }
  show(<AlertList listed={all as never} open onAlert={() => undefined} onClose={() => undefined} />)
  await settle()
  expect(
    within(screen.getByRole('table'))
      .getAllByRole('row')
      .slice(1)
      .map(row =>
        within(row)
          .getAllByRole('cell')
          .map(cell => cell.textContent),
      ),
  ).toEqual([
    ['李组长 高于众人 2.5', '教学设计', '总分离得远'],
    ['李组长 “内容”低于众人 4', '教学设计', '单项离得远'],
    ['李组长 “内容”高于众人 4', '教学设计', '单项离得远'],
    ['最高与最低相差 4.5', '教学设计', '高低相差大'],
    ['李组长 高于众人 2.5', '教学设计', '偏离度大'],
    ['李组长 低于众人 2.5', '教学设计', '偏离度大'],
    ['李组长 高于众人 3', '教学设计', '一份独自离群'],
    ['李组长 低于众人 3', '教学设计', '一份独自离群'],
    ['教学设计排出的先后与众人不一致', '教学设计', '先后不一致'],
    ['教学设计连续 5 位都是 18 分', '教学设计', '连续同分'],
    ['“内容”连续 6 位都是 8 分', '教学设计', '连续同分'],
  ])
  await pick('tab', '限值')
  const lines = within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map(row => row.textContent)
  expect(lines).toHaveLength(limits.length)
  expect(lines[1]).toContain('“内容”的分数与其余评委的中位数相差超过 3 分时提示。 由本赛道规则规定。')
  expect(lines[2]).toContain('最高与最低相差 4.5，会提示。')
  expect(lines[3]).toContain('偏离度超过 3.5，且相差不少于 2 分时提示。')
  expect(lines[4]).toContain('超过全部总分跨度的 71%')
  expect(lines[4]).toContain('占跨度的 71.4%，会提示。')
  expect(lines[5]).toContain('一致程度 −0.2，会提示。')
  expect(lines[6]).toContain('分数再怎样也到不了这个限值。')
  expect(lines[7]).toContain('“内容”连续 6 位分数相同时提示。')
})

test.each([
  [1, '“内容”给了 4 分，比其余评委的中位数 8 低 4 分。', '各评委的“内容”'],
  [2, '“内容”给了 9 分，比其余评委的中位数 5 高 4 分。', '各评委的“内容”'],
  [3, '最高总分 20，最低总分 15.5，相差 4.5 分。', '各评委的总分'],
  [4, '其余评委离中位数通常只有 0.25 分，这一份却离了 2.5 分，偏离度 6.75。', '各评委的总分'],
  [6, '离这一份最近的是 17，相差 3 分，占全部总分跨度的 75%。', '各评委的总分'],
  [8, '按 8 位参赛者比较，李组长 排出的先后与其余评委的一致程度是 −0.25', '这位评委的分数与其余评委的平均'],
  [9, '李组长 连续 5 位的总分都是 18。', '相同的分数'],
  [10, '李组长 连续 6 位的“内容”都是 8 分。', '相同的分数'],
])('the dialog of sign %i says what stands out', async (at, sentence, label) => {
  const main = aChiefsMain()
  const sign = signs[at]
  if (sign === undefined) throw new Error('no such sign')
  main.says('alert.list', { ...listed([{ ...alertOf(sign, at), key: theKey }]), limits })
  show(<AlertDialog panel={panel} alert={theKey} readOnly onClose={() => undefined} />)
  await settle()
  const shown = screen.getByRole('dialog')
  expect(shown.textContent).toContain(sentence)
  expect(within(shown).getByText(label)).toBeTruthy()
})

test('an entry shows what stands out of it, open or closed, and leads to the alert', async () => {
  const main = aChiefsMain()
  main.says('alert.list', listed([farAlert(), farAlert({ key: 'spread/design/e1', closed })]))
  show(<EntryAlerts panel={panel} entry={'e1' as never} readOnly={false} />)
  await settle()
  expect(main.calls('alert.list')).toEqual([{ panel, entry: 'e1' }])
  const [open, shut] = screen.getAllByRole('listitem')
  expect(open?.textContent).toBe('李组长 低于众人 3教学设计')
  expect(shut?.textContent).toContain('已结案：有原因')
  await settle(() => fireEvent.click(within(open as HTMLElement).getByRole('button')))

  const shown = screen.getByRole('dialog')
  expect(within(shown).queryByRole('button', { name: '看这份评分单' })).toBeNull()
  expect(within(shown).getAllByRole('radio')).toHaveLength(3)
  await press('取消')
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('an entry of which nothing stands out says nothing', async () => {
  aChiefsMain()
  show(<EntryAlerts panel={panel} entry={'e1' as never} readOnly={false} />)
  await settle()
  expect(screen.queryByRole('heading')).toBeNull()
})

async function home(alerts: readonly unknown[], part = {}, blockers: readonly unknown[] = []) {
  const main = aChiefsMain()
  main.says('panel.questions', questions(blockers))
  main.says('alert.list', listed(alerts, part))
  show(<ChiefHome panel={panel} />)
  await settle()
  return main
}

test('open alerts that do not block are told beside the question what blocks', async () => {
  await home([farAlert(), farAlert({ key: 'b' })])
  expect(screen.getByText('可以核定。另有 2 处分歧没有结案，不妨碍核定。')).toBeTruthy()
})

test('the question lists open alerts; one leads from the list to its dialog and on to its sheet', async () => {
  const main = await home([farAlert(), farAlert({ key: 'b' }), farAlert({ key: 'c' })])
  await press(/哪里分歧大.*全部 3 件/)
  const [first] = within(screen.getByRole('dialog')).getAllByRole('button', { name: 'W-001' })
  if (first === undefined) throw new Error('no row')
  await settle(() => fireEvent.click(first))
  expect(screen.getByRole('dialog', { name: 'W-001　李组长' })).toBeTruthy()
  await press('看这份评分单')
  expect(main.calls('sheet.read')).toEqual([{ panel, sheet: theSheet }])
})

test('closed alerts can be looked up, and the rules are told that ask for it', async () => {
  await home([farAlert({ closed })], { mustBeClosed: true })
  expect(screen.getByText('没有超过限值的分歧。')).toBeTruthy()
  await press('已结案 1')
  const shown = await screen.findByRole('dialog')
  expect(shown.textContent).toContain('规则要求：提示全部结案后，才能核定。')
  expect(within(shown).getByRole('table').textContent).toContain('有原因')
  await pick('tab', '未结案 0')
  expect(shown.textContent).toContain('没有未结案的提示。')
})

test('where nothing stands out the limits can still be read', async () => {
  await home([])
  await press('限值')
  expect((await screen.findByRole('dialog')).textContent).toContain('例：17、19.5、20、19、19.5')
  await pick('tab', '已结案 0')
  expect(screen.getByText('还没有结案的提示。')).toBeTruthy()
})

test('where the rules ask for it, an open alert is among what blocks, and leads to its dialog', async () => {
  const open = { blocker: 'alert-open', alert: theKey, number: 'W-001', judge: '李组长', part: name('教学设计') }
  const run = { blocker: 'alert-open', alert: 'same-mark/design/j1/e1', number: null, judge: '李组长', part: name('教学设计') }
  await home([farAlert()], { mustBeClosed: true }, [open, run])
  expect(screen.getByText('2 处分歧待结案')).toBeTruthy()
  await press(/核定.*还差 2 件/)
  const rows = within(screen.getByRole('dialog')).getAllByRole('row')
  expect(rows.slice(1).map(row => row.textContent)).toEqual(['W-001教学设计的分歧待结案分歧大', '李组长教学设计的分歧待结案分歧大'])
  await press('W-001')
  expect(screen.getByRole('dialog', { name: 'W-001　李组长' })).toBeTruthy()
})
