// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PenaltiesPage } from '../../../renderer/features/reconciling/penalties-page.tsx'
import { i18n } from '../../../renderer/i18n/i18n.ts'
import { settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'
import { aChiefsMain, panel, progress } from './a-panel.ts'
import { choose, isDisabled, press, write } from './pressing.ts'

const inForce = {
  id: 'x1',
  entry: 'e1',
  number: 'W-001',
  amount: 1500,
  reason: '超时',
  withdrawn: null,
  type: 'time',
  proposer: '计时员 01',
  approver: '李组长',
  appeal: null,
}
const taken = { ...inForce, id: 'x2', number: 'W-002', withdrawn: '记错了' }

async function page(penalties: readonly unknown[] = [], part: Readonly<{ readOnly?: boolean; isCertified?: boolean }> = {}) {
  const main = aChiefsMain()
  main.says('penalty.list', penalties)
  main.says('panel.progress', progress({ isCertified: part.isCertified ?? false }))
  show(<PenaltiesPage panel={panel} readOnly={part.readOnly ?? false} />)
  await settle()
  return main
}
async function fill(amount: string) {
  await press('登记扣分')
  await choose('参赛者', 'W-002')
  await write('扣分原因', '超时')
  await write('扣分', amount)
}

test.each([
  ['1.5', 1500],
  ['１。５', 1500],
  ['0.125', 125],
  ['2', 2000],
])('%s points are recorded in thousandths', async (typed, amount) => {
  const main = await page()
  main.says('penalty.record', { penalty: 'x9' })
  await fill(typed)
  await press('确认登记')
  expect(main.calls('penalty.record')).toEqual([{ panel, entry: 'e2', amount, reason: '超时', type: 'other' }])
})

test.each([
  ['0', '扣分不能为零。'],
  ['0.0005', '请输入分数，最多三位小数。'],
  ['.', '请输入分数，最多三位小数。'],
  ['33.5', '扣分不能超过满分 33 分。'],
])('%s is no penalty, and that is said', async (typed, said) => {
  await page()
  await fill(typed)
  expect(screen.getByRole('alert').textContent).toBe(said)
  expect(isDisabled('确认登记')).toBe(true)
})

test('before it is recorded, the dialog says what comes off whose score', async () => {
  await page()
  await fill('1.5')
  expect(screen.getByText('登记后，W-002 的总成绩减去 1.5 分。')).toBeTruthy()
})

test('letters do not even appear', async () => {
  await page()
  await fill('abc')
  expect(screen.getByLabelText<HTMLInputElement>('扣分').value).toBe('')
  expect(isDisabled('确认登记')).toBe(true)
})

test('without an entry or a reason nothing can be recorded', async () => {
  await page()
  await press('登记扣分')
  await write('扣分', '1.5')
  await write('扣分原因', '超时')
  expect(isDisabled('确认登记')).toBe(true)
  await choose('参赛者', 'W-002')
  expect(isDisabled('确认登记')).toBe(false)
  await write('扣分原因', ' ')
  expect(isDisabled('确认登记')).toBe(true)
})

test('a refusal is said in the dialog', async () => {
  const main = await page()
  main.refuses('penalty.record', 'penalty-known')
  await fill('1.5')
  await press('确认登记')
  expect(screen.getByText(i18n.t('refusals.penalty-known'))).toBeTruthy()
})

test('withdrawn penalties stand struck through with the reason, and do not count', async () => {
  await page([inForce, taken])
  expect(screen.getByText('1 条有效')).toBeTruthy()
  expect([...document.querySelectorAll('s')].map(each => each.textContent)).toEqual(['−1.5'])
  expect(screen.getByText('已撤回：记错了')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '撤回 W-002 的扣分' })).toBeNull()
})

test('withdrawing needs a reason', async () => {
  const main = await page([inForce])
  main.says('penalty.withdraw', null)
  await press('撤回 W-001 的扣分')
  await screen.findByRole('alertdialog', { name: '撤回 W-001 的扣分？' })
  expect(isDisabled('确认撤回')).toBe(true)
  await write('撤回原因', '记错了')
  await press('确认撤回')
  expect(main.calls('penalty.withdraw')).toEqual([{ panel, penalty: 'x1', reason: '记错了' }])
})

test.each([
  ['who may only look', { readOnly: true }],
  ['whose panel is certified', { isCertified: true }],
])('somebody %s can neither record nor withdraw', async (_who, part) => {
  await page([inForce], part)
  expect(screen.queryByRole('button', { name: '登记扣分' })).toBeNull()
  expect(screen.queryByRole('button', { name: /撤回/ })).toBeNull()
})

test('the ledger says what for, who proposed and who approved', async () => {
  await page([inForce, { ...inForce, id: 'x3', number: 'W-003', type: null, proposer: null, approver: null }])
  expect(screen.getByText('计时员 01提出，李组长批准')).toBeTruthy()
  expect(screen.getByRole('row', { name: /W-003/ }).textContent).not.toContain('批准')
})

test('an appeal is written down with whose it is, and then ruled upon', async () => {
  const main = await page([inForce])
  main.says('penalty.appeal', null)
  await press('对 W-001 的扣分申诉')
  await write('申诉人', '领队')
  await write('申诉理由', '计时有误')
  await press('登记申诉')
  expect(main.calls('penalty.appeal')).toEqual([{ panel, penalty: 'x1', by: '领队', reason: '计时有误' }])
  main.says('penalty.list', [{ ...inForce, appeal: { by: '领队', reason: '计时有误', ruling: null, why: null } }])
  main.says('penalty.rule', null)
  await main.announce('sheets.changed')
  expect(screen.getByText('申诉中：领队（计时有误）')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '撤回 W-001 的扣分' })).toBeNull()
  await press('裁定对 W-001 扣分的申诉')
  expect(isDisabled('确认裁定')).toBe(true)
  await settle(() => fireEvent.click(screen.getByRole('radio', { name: '维持扣分' })))
  await write('裁定理由', '录像证实')
  await press('确认裁定')
  expect(main.calls('penalty.rule')).toEqual([{ panel, penalty: 'x1', stands: true, reason: '录像证实' }])
})

const name = (zh: string) => ({ zh, en: zh })
const limit = { part: 'design', atLeast: 1080, atMost: 1200, deduction: 500 }
const timing = (version: string, elapsed: number, deduction: number | null) => ({
  version: version.repeat(64),
  timekeeper: `t${version}`,
  name: `计时员 ${version}`,
  elapsed,
  deduction,
})
const proposal = {
  entry: 'e1',
  number: 'W-001',
  part: 'design',
  partName: name('教学设计'),
  limit,
  timings: [timing('a', 1_242_000, 500), timing('b', 1_200_000, null)],
}

test('a time outside the limit waits above the ledger; the chief says whose time counts, and confirms', async () => {
  const main = aChiefsMain()
  main.says('penalty.list', [])
  main.says('proposal.list', [proposal])
  main.says('proposal.confirm', { penalty: 'x9' })
  show(<PenaltiesPage panel={panel} />)
  await settle()
  await press('W-001 的用时 教学设计')
  const dialog = screen.getByRole('dialog', { name: 'W-001 的用时' })
  expect(dialog.textContent).toContain('教学设计，限时 18:00–20:00')
  expect(screen.getByRole('radio', { name: /计时员 b 记 20:00.*在时限内/ })).toBeTruthy()
  await press('确认扣 0.5 分')
  expect(main.calls('proposal.confirm')).toEqual([{ panel, entry: 'e1', part: 'design', timing: 'a'.repeat(64) }])
})

test('no deduction needs a reason, and a time inside the limit cannot be confirmed', async () => {
  const main = aChiefsMain()
  main.says('penalty.list', [])
  main.says('proposal.list', [proposal])
  main.says('proposal.decline', null)
  show(<PenaltiesPage panel={panel} />)
  await settle()
  await press('W-001 的用时 教学设计')
  await settle(() => fireEvent.click(screen.getByRole('radio', { name: /计时员 b/ })))
  expect(screen.queryByRole('button', { name: /^确认扣/ })).toBeNull()
  await press('不扣分')
  expect(isDisabled('确认不扣分')).toBe(true)
  await write('不扣分的理由', '设备故障')
  await press('确认不扣分')
  expect(main.calls('proposal.decline')).toEqual([{ panel, entry: 'e1', part: 'design', reason: '设备故障' }])
})
