// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ChiefHome } from '../../../renderer/features/reconciling/chief-home.tsx'
import { settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'
import { aChiefsMain, openTie, panel, pending, progress, questions, undecided } from './a-panel.ts'
import { press } from './pressing.ts'

const far = {
  sheet: 'j1/e1/design',
  judge: '李组长',
  number: 'W-001',
  part: { zh: '教学设计', en: '教学设计' },
  total: 22_000,
  median: 19_000,
  limit: 2000,
}

async function page({
  blockers = [],
  isCertified = false,
  readOnly = false,
  acceptable = 0,
  disagreements = [],
}: Readonly<{
  blockers?: readonly unknown[]
  isCertified?: boolean
  readOnly?: boolean
  acceptable?: number
  disagreements?: readonly unknown[]
}> = {}) {
  const main = aChiefsMain()
  main.says('panel.progress', progress({ isCertified }))
  main.says('panel.questions', questions(blockers, { acceptable, disagreements }))
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

test('when nothing blocks, certifying asks first', async () => {
  const main = await page()
  await press(/核定.*2 位选手/)
  const dialog = await screen.findByRole('alertdialog', { name: '核定文科一组的成绩？' })
  expect(dialog.textContent).toContain('都不能再改')
  expect(main.calls('panel.certify')).toEqual([])
})

test('cancelling certifies nothing', async () => {
  const main = await page()
  await press(/核定.*2 位选手/)
  await press('取消')
  expect(main.calls('panel.certify')).toEqual([])
})

test('confirming certifies this panel once, and asks main how it stands', async () => {
  const main = await page()
  const held = main.holds('panel.certify')
  await press(/核定.*2 位选手/)
  await press('确认核定')
  await press('确认核定')
  expect(main.calls('panel.certify')).toEqual([{ panel }])
  main.says('panel.progress', progress({ isCertified: true }))
  await held.release({ results: 2 })
  expect(screen.getByText('本组已核定')).toBeTruthy()
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

test.each([
  ['who may only look', { readOnly: true }, '只能查看'],
  ['whose panel is certified', { isCertified: true }, '本组已核定'],
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
  const main = await page({ acceptable: 1, disagreements: [far] })
  await press('采用全部已封存')
  const dialog = await screen.findByRole('alertdialog', { name: '采用 1 份已封存的评分单？' })
  expect(dialog.textContent).toContain('其中 1 份分歧大')
  await press('取消')
  expect(main.calls('panel.accept-sealed')).toEqual([])
})

test('a disagreement about an accepted sheet is not counted among those to accept', async () => {
  await page({ acceptable: 1, disagreements: [{ ...far, sheet: 'j2/e1/design' }] })
  await press('采用全部已封存')
  expect((await screen.findByRole('alertdialog')).textContent).toContain('其中没有超过限值的分歧')
})

test('certifying repeats how many disagreements stand', async () => {
  await page({ disagreements: [far] })
  await press(/核定.*2 位选手/)
  expect((await screen.findByRole('alertdialog')).textContent).toContain('仍有 1 处分歧超过限值')
})

test('once certified nothing is left to do, and the disagreements can still be read', async () => {
  await page({ isCertified: true, disagreements: [far] })
  expect(screen.getByText('李组长 高于众人 3')).toBeTruthy()
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
