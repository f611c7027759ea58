// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { SheetDialog } from '../../../renderer/features/reconciling/sheet-dialog.tsx'
import { i18n } from '../../../renderer/i18n/i18n.ts'
import { settle } from '../../support/fake-api.ts'
import { allMarks } from '../judging/a-sheet.ts'
import { show } from '../show.tsx'
import { aChiefsMain, chiefSheet, digest, panel, theSheet } from './a-panel.ts'
import { isDisabled, press, write } from './pressing.ts'

async function page(part: Readonly<Record<string, unknown>> = {}, readOnly = false) {
  const main = aChiefsMain()
  main.says('sheet.read', chiefSheet(part))
  const onClose = vi.fn()
  show(<SheetDialog panel={panel} sheet={theSheet} readOnly={readOnly} onClose={onClose} />)
  await settle()
  return { main, onClose }
}
const two = [
  { version: digest('a'), marks: allMarks, total: 19_500, comments: [] },
  { version: digest('b'), marks: { ...allMarks, content: 9000 }, total: 20_000, comments: [] },
]

test('a sealed sheet is accepted in the version that is shown', async () => {
  const { main, onClose } = await page()
  main.says('sheet.accept', null)
  await press('采用')
  expect(main.calls('sheet.accept')).toEqual([{ panel, sheet: theSheet, version: digest('a') }])
  expect(onClose).toHaveBeenCalledOnce()
})

test('giving a sheet back needs a reason', async () => {
  const { main } = await page()
  await press('退回')
  expect(isDisabled('确认退回')).toBe(true)
  await write('退回原因', '   ')
  expect(isDisabled('确认退回')).toBe(true)
  expect(main.calls('sheet.return')).toEqual([])
})

test('the reason is sent as the judge will read it', async () => {
  const { main, onClose } = await page()
  main.says('sheet.return', null)
  await press('退回')
  await write('退回原因', ' 第二项请再核对 ')
  await press('确认退回')
  expect(main.calls('sheet.return')).toEqual([{ panel, sheet: theSheet, reason: '第二项请再核对' }])
  expect(onClose).toHaveBeenCalledOnce()
})

test('a usual reason is one press', async () => {
  const { main } = await page()
  main.says('sheet.return', null)
  await press('退回')
  await press('与评分标准不符')
  await press('确认退回')
  expect(main.calls('sheet.return').map(({ reason }) => reason)).toEqual(['与评分标准不符'])
})

test('changing one’s mind leads back, and sends nothing', async () => {
  const { main } = await page()
  await press('退回')
  await press('取消')
  expect(screen.getByRole('button', { name: '采用' })).toBeTruthy()
  expect(main.calls('sheet.return')).toEqual([])
})

test('what sends a sheet back stands in the foot of the dialog', async () => {
  await page()
  await press('退回')
  const foot = screen.getByRole('dialog').querySelector('footer')
  expect(foot?.textContent).toBe('取消确认退回')
})

test('of two versions each can be accepted by its number and total', async () => {
  const { main } = await page({ versions: two })
  main.says('sheet.accept', null)
  expect(screen.getByText('同一份评分单收到 2 个版本')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '采用' })).toBeNull()
  await press('采用第 2 份（20.0）')
  expect(main.calls('sheet.accept').map(({ version }) => version)).toEqual([digest('b')])
})

test('a missing sheet is recorded with its kind and a reason, never as a zero', async () => {
  const { main } = await page({ state: 'unmarked', versions: [] })
  main.says('sheet.declare-missing', null)
  await press('登记缺评')
  expect(isDisabled('确认登记')).toBe(true)
  await press('作废')
  await write('缺评原因', '设备故障')
  await press('确认登记')
  expect(main.calls('sheet.declare-missing')).toEqual([{ panel, sheet: theSheet, missing: 'void', reason: '设备故障' }])
})

test('a criterion without a mark reads 未评, not 0', async () => {
  await page({ state: 'unmarked', versions: [] })
  expect(screen.getByRole('row', { name: /内容/ }).textContent).toContain('未评')
})

test('what was refused is said in the dialog, over the newest state of the sheet', async () => {
  const { main, onClose } = await page()
  main.refuses('sheet.accept', 'sheet-version-stale')
  main.says('sheet.read', chiefSheet({ versions: two }))
  await press('采用')
  expect(screen.getByText(i18n.t('refusals.sheet-version-stale'))).toBeTruthy()
  expect(screen.getByText('同一份评分单收到 2 个版本')).toBeTruthy()
  expect(onClose).not.toHaveBeenCalled()
})

test.each([
  ['a sealed sheet', {}],
  ['two versions', { versions: two }],
  ['a missing sheet', { state: 'unmarked', versions: [] }],
])('who may only look has no button but close: %s', async (_what, part) => {
  await page(part, true)
  expect(screen.getAllByRole('button').map(each => each.textContent)).toEqual(expect.arrayContaining(['关闭']))
  for (const name of [/采用/, /退回/, /登记/]) expect(screen.queryByRole('button', { name })).toBeNull()
})

test('the history says who, what and why', async () => {
  await page({
    history: [
      { kind: 'sheet.sealed', at: '2026-10-12 09:00', by: '李组长', reason: null },
      { kind: 'sheet.returned', at: '2026-10-12 09:02', by: '陈组长', reason: '再核对' },
    ],
  })
  const lines = screen.getAllByRole('listitem').map(each => each.textContent)
  expect(lines[0]).toContain('李组长　封存')
  expect(lines[1]).toContain('陈组长　退回')
  expect(lines[1]).toContain('再核对')
})
