// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ChiefHome } from '../../../renderer/features/reconciling/chief-home.tsx'
import { settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'
import { aChiefsMain, entryAtHand, farAlert, listed, openTie, panel, pending, preview, progress, questions, undecided } from './a-panel.ts'
import { choose, press, write } from './pressing.ts'

const edition = { edition: 1, at: '2026-10-12 17:00', chief: '李组长', second: '陈监审', results: 2, reopened: null }

async function page({
  blockers = [],
  isCertified = false,
  readOnly = false,
  acceptable = 0,
  alerts = [],
}: Readonly<{
  blockers?: readonly unknown[]
  isCertified?: boolean
  readOnly?: boolean
  acceptable?: number
  alerts?: readonly unknown[]
}> = {}) {
  const main = aChiefsMain()
  main.says('panel.progress', progress({ isCertified }))
  main.says('panel.editions', isCertified ? [edition] : [])
  main.says('panel.questions', questions(blockers, { acceptable }))
  main.says('alert.list', listed(alerts, { isCertified }))
  show(<ChiefHome panel={panel} readOnly={readOnly} />)
  await settle()
  return main
}

test('while something blocks, certifying lists what blocks and certifies nothing', async () => {
  const main = await page({ blockers: [pending, undecided, openTie] })
  await press(/核定.*还差 3 件/)
  const dialog = await screen.findByRole('dialog', { name: '还差什么才能核定?' })
  expect(within(dialog).getAllByRole('row')).toHaveLength(4)
  expect(dialog.textContent).toContain('王评委 教学设计')
  expect(dialog.textContent).toContain('W-001 与 W-002 与 W-003 同分')
  expect(main.calls('panel.certify')).toEqual([])
})

test('other panels that must come in first are named among what blocks, and lead nowhere', async () => {
  const main = await page({ blockers: [{ blocker: 'panels-open', panels: ['文科二组', '文科三组'] }] })
  expect(screen.getByText('其他评审组还没收齐')).toBeTruthy()
  await press(/核定.*还差 1 件/)
  const dialog = await screen.findByRole('dialog', { name: '还差什么才能核定?' })
  expect(dialog.textContent).toContain('各组要一起换算：先把其他评审组的评分单收齐（文科二组、文科三组）')
  await press('各组换算')
  expect(screen.getByRole('dialog')).toBe(dialog)
  expect(main.calls('panel.certify')).toEqual([])
})

test('when nothing blocks, certifying shows the results first, and waits for two signatures', async () => {
  const main = await page()
  await press(/核定.*2 位选手/)
  const dialog = await screen.findByRole('dialog', { name: '核定文科一组的成绩？' })
  expect(dialog.textContent).toContain('都不能再改')
  expect(
    within(dialog)
      .getAllByRole('row')
      .map(row => row.textContent),
  ).toEqual(['名次编号成绩', '1W-00119.50', '2W-00219.00'])
  expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: /核定.*还差签署/ }).disabled).toBe(true)
  expect(main.calls('panel.certify')).toEqual([])
})

test('cancelling certifies nothing', async () => {
  const main = await page()
  await press(/核定.*2 位选手/)
  await press('取消')
  expect(main.calls('panel.certify')).toEqual([])
})

async function sign() {
  await press(/核定.*2 位选手/)
  await write('组长密码', '111111')
  await choose('监审', '陈监审')
  await write('监审密码', '222222')
}

test('both sign, the panel is certified once, and the page shows the edition with both names', async () => {
  const main = await page()
  const held = main.holds('panel.certify')
  await sign()
  await press(/核定.*组长与监审签署/)
  await press(/核定.*组长与监审签署/)
  expect(main.calls('panel.certify')).toEqual([{ panel, pin: '111111', second: 'p9', secondPin: '222222' }])
  main.says('panel.progress', progress({ isCertified: true }))
  main.says('panel.editions', [edition])
  await held.release({ results: 2, edition: 1 })
  await main.announce('sheets.changed')
  expect(screen.getByText('本组已核定，第 1 版')).toBeTruthy()
  expect(screen.getByText('第 1 版：2026-10-12 17:00，签署：李组长、陈监审')).toBeTruthy()
})

test.each([
  ['of the chief', { own: 1, left: 4 }, '组长密码'],
  ['of the supervisor', { left: 4 }, '监审密码'],
])('a wrong PIN %s is said beside that PIN, and only that one is typed again', async (_whose, details, label) => {
  const main = await page()
  main.refuses('panel.certify', 'pin-wrong', details)
  await sign()
  await press(/核定.*组长与监审签署/)
  const field = screen.getByLabelText<HTMLInputElement>(label)
  expect(field.value).toBe('')
  expect(screen.getAllByText('密码不对，请重新输入。')).toHaveLength(1)
  expect(field.getAttribute('aria-invalid')).toBe('true')
})

test('what would change without a judge is shown beside the results, and changes nothing', async () => {
  const main = await page()
  main.says('panel.preview', ({ whatIf }: { whatIf: unknown }) =>
    whatIf === null
      ? preview()
      : preview({
          rows: [
            { entry: 'e1', number: 'W-001', now: { score: '39/2', rank: 1 }, instead: { score: '18', rank: 2 } },
            { entry: 'e2', number: 'W-002', now: { score: '19', rank: 2 }, instead: { score: '19', rank: 1 } },
          ],
        }),
  )
  await press(/核定.*2 位选手/)
  await press('不计某位评委')
  await choose('评委', '王评委')
  expect(screen.getByRole('status').textContent).toBe('2 位的名次会变，第一名是 W-002。这里只是试算，什么都没有改。')
  expect(main.calls('panel.preview').at(-1)).toEqual({ panel, whatIf: { change: 'judge-left-out', judge: 'j2' } })
})

test('a certified panel is opened again with a reason and a second person', async () => {
  const main = await page({ isCertified: true })
  main.says('panel.editions', [edition])
  await main.announce('sheets.changed')
  main.says('panel.reopen', null)
  await press('重开评审组')
  expect(screen.getByRole('dialog').textContent).toContain('成为第 2 版')
  await write('重开的理由', '申诉成立')
  await choose('第二人', '陈监审')
  await write('第二人密码', '333333')
  await press('确认重开')
  expect(main.calls('panel.reopen')).toEqual([{ panel, reason: '申诉成立', second: 'p9', pin: '333333' }])
})

test('the head of a column leads to the sheets of that entry, and back', async () => {
  const main = await page()
  main.says('entry.at-hand', entryAtHand())
  await press('W-001，看全部评分单')
  expect(screen.getByRole('heading', { name: 'W-001' })).toBeTruthy()
  await press('回首页')
  expect(screen.getByRole('heading', { name: '评委与参赛者' })).toBeTruthy()
})

test('the matrix says since when a judge has sealed nothing, and what an entry comes to by an unusual divisor', async () => {
  await page()
  expect(screen.getByText('3 分钟前封存')).toBeTruthy()
  expect(screen.getByText('还没封存')).toBeTruthy()
  expect(screen.getByText('÷ 1').getAttribute('data-unusual')).toBe('true')
})

test('a tie among many missing sheets stands first in the list', async () => {
  const many = Array.from({ length: 70 }, (_, at) => ({ ...pending, sheet: `j2/m${at}/design`, number: `M-${at}` }))
  await page({ blockers: [...many, openTie] })
  await press(/核定.*还差 71 件/)
  const dialog = await screen.findByRole('dialog', { name: '还差什么才能核定?' })
  expect(within(dialog).getAllByRole('row')[1]?.textContent).toContain('同分')
  expect(within(dialog).getAllByRole('row')).toHaveLength(61)
  await press('再显示一些')
  expect(within(dialog).getAllByRole('row')).toHaveLength(72)
})

test('of many sheets the chief reads those of one judge, whom a call will reach', async () => {
  const of = (judge: string, id: string, count: number) =>
    Array.from({ length: count }, (_, at) => ({ ...pending, judge, sheet: `${id}/m${at}/design`, number: `M-${at}` }))
  await page({ blockers: [...of('王评委', 'j2', 10), ...of('李组长', 'j1', 4)] })
  await press(/谁还没交\? 全部 14 件/)
  await choose('评委', '李组长 全部 4 件')
  const dialog = screen.getByRole('dialog', { name: '谁还没交?' })
  expect(within(dialog).getAllByRole('row')).toHaveLength(5)
  expect(within(dialog).queryAllByText(/王评委 教学设计/)).toEqual([])
})

test.each([
  ['who may only look', { readOnly: true }, '只能查看'],
  ['whose panel is certified', { isCertified: true }, '本组已核定，第 1 版'],
])('somebody %s has nothing to act with', async (_who, part, said) => {
  await page({ ...part, acceptable: 4 })
  expect(screen.getByText(said)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^核定/ })).toBeNull()
  expect(screen.queryByRole('button', { name: '采用全部已封存' })).toBeNull()
})

test('all sealed sheets are accepted with progress, which can be stopped', async () => {
  const main = await page({ acceptable: 4 })
  const held = main.holds('panel.accept-sealed')
  main.says('task.cancel', null)
  await press('采用全部已封存')
  await press('确认采用')
  await main.announce('task.progressed', { done: 1, of: 4 })
  expect(screen.getByText('1 / 4')).toBeTruthy()
  await press('停止')
  expect(main.calls('task.cancel')).toEqual([{}])
  await held.refuse('cancelled')
  expect(screen.getByRole('button', { name: '采用全部已封存' })).toBeTruthy()
})

test('accepting all asks first, and says how many disagreements are among the sheets', async () => {
  const main = await page({ acceptable: 1, alerts: [farAlert()] })
  await press('采用全部已封存')
  const dialog = await screen.findByRole('alertdialog', { name: '采用 1 份已封存的评分单？' })
  expect(dialog.textContent).toContain('其中 1 份分歧大')
  await press('取消')
  expect(main.calls('panel.accept-sealed')).toEqual([])
})

test('a disagreement about an accepted sheet is not counted among those to accept', async () => {
  await page({ acceptable: 1, alerts: [farAlert({ sheet: 'j2/e1/design' })] })
  await press('采用全部已封存')
  expect((await screen.findByRole('alertdialog')).textContent).toContain('其中没有超过限值的分歧')
})

test('certifying repeats how many disagreements stand', async () => {
  await page({ alerts: [farAlert()] })
  await press(/核定.*2 位选手/)
  expect((await screen.findByRole('dialog')).textContent).toContain('仍有 1 处分歧超过限值')
})

test('once certified nothing is left to do, and the disagreements can still be read', async () => {
  await page({ isCertified: true, alerts: [farAlert()] })
  expect(screen.getByText('李组长 低于众人 3')).toBeTruthy()
  expect(screen.queryByText('还差什么才能核定?')).toBeNull()
  expect(screen.queryByRole('button', { name: '到下一处要处理的' })).toBeNull()
})

test('with nothing to accept there is no button for it', async () => {
  await page()
  expect(screen.queryByRole('button', { name: '采用全部已封存' })).toBeNull()
})

test('a cell of the matrix opens its sheet', async () => {
  const main = await page()
  await press(/李组长，W-001，已封存，19.5/)
  expect(main.calls('sheet.read')).toEqual([{ panel, sheet: 'j1/e1/design' }])
})

test('the page asks again when a sheet changed', async () => {
  const main = await page({ blockers: [pending] })
  main.says('panel.questions', questions())
  await main.announce('sheets.changed')
  expect(screen.getByRole('button', { name: /核定.*2 位选手/ })).toBeTruthy()
})
