// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { KioskJudging } from '../../../renderer/features/judging/kiosk-judging.tsx'
import { i18n } from '../../../renderer/i18n/i18n.ts'
import { fakeMain, settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'
import { allMarks, aSheet, myPanel, mySheet } from './a-sheet.ts'
import { press, pressAndWait, pressButton, sitDown } from './at-the-kiosk.tsx'

const panels = [
  myPanel([
    { entry: 'e1', number: 'W-001', sheets: [mySheet('e1', 'design', 'draft', 9000), mySheet('e1', 'lesson', 'sealed', 70_500)] },
    { entry: 'e2', number: 'W-002', sheets: [mySheet('e2', 'design', 'recused'), mySheet('e2', 'lesson', 'returned', 60_000)] },
    { entry: 'e3', number: 'W-003', sheets: [mySheet('e3', 'design', 'accepted', 18_000), mySheet('e3', 'lesson', 'sealed', 71_000)] },
  ]),
]

async function list(says: unknown = panels) {
  const main = fakeMain()
  main.says('sheet.mine', says)
  main.says('sheet.open', ({ sheet }: { sheet: string }) => ({ ...aSheet(), id: sheet }))
  show(<KioskJudging judge="评委 01" />)
  await settle()
  return main
}

test('the list counts the sheets that are left: begun and given back ones too, recused ones not', async () => {
  await list()
  expect(screen.getByText('还有 2 份要评')).toBeTruthy()
})

test('when nothing is left the list says so', async () => {
  await list([myPanel([{ entry: 'e1', number: 'W-001', sheets: [mySheet('e1', 'design', 'sealed', 9000)] }])])
  expect(screen.getByText('全部封存，辛苦了')).toBeTruthy()
})

test('a judge without a panel reads why the list is empty', async () => {
  await list([])
  expect(screen.getByText('还没有分给您的评分单')).toBeTruthy()
})

test('what is left can be shown alone', async () => {
  await list()
  await pressButton('待评')
  expect(screen.getAllByRole('rowheader').map(each => each.textContent)).toEqual(['W-001', 'W-002'])
  expect(screen.queryByRole('button', { name: /W-001，课堂教学/ })).toBeNull()
})

test('what is sealed can be shown alone', async () => {
  await list()
  await pressButton('已封存')
  expect(screen.queryByRole('button', { name: /W-001，教学设计/ })).toBeNull()
  expect(screen.getByRole('button', { name: /W-001，课堂教学，已封存，70.5 分/ })).toBeTruthy()
})

test('a recused sheet is not opened', async () => {
  const main = await list()
  await pressButton(/W-002，教学设计，回避/)
  expect(main.calls('sheet.open')).toEqual([])
})

test('a cell opens its sheet', async () => {
  const main = await list()
  await pressButton(/W-001，教学设计/)
  expect(main.calls('sheet.open')).toEqual([{ sheet: 'judge-1/e1/design' }])
  expect(screen.getByRole('heading', { name: 'W-011' })).toBeTruthy()
})

test('a sheet that may not be opened says why, with a way back', async () => {
  const main = await list()
  main.refuses('sheet.open', 'rules-not-frozen')
  await pressButton(/W-001，教学设计/)
  expect(screen.getByText(i18n.t('refusals.rules-not-frozen'))).toBeTruthy()
  await pressButton('返回')
  expect(screen.getByText('还有 2 份要评')).toBeTruthy()
})

test('the list is asked again when a sheet changed', async () => {
  const main = await list()
  main.says('sheet.mine', [])
  await main.announce('sheets.changed')
  expect(screen.getByText('还没有分给您的评分单')).toBeTruthy()
})

const given = (state: string) => [myPanel([{ entry: 'entry-1', number: 'W-011', sheets: [mySheet('entry-1', 'design', state)] }])]

test('a sheet left while its refresh is under way stays left', async () => {
  const { main, sheet } = await sitDown({ state: 'sealed', marks: allMarks })
  main.says('sheet.mine', given('returned'))
  const held = main.holds('sheet.open')
  await main.announce('sheets.changed')
  await pressAndWait('Escape')
  await held.release({ ...sheet, state: 'returned', returnReason: '再核对' })
  expect(screen.getByRole('heading', { name: '我的评分单' })).toBeTruthy()
})

test('a sheet that the chief gives back while it is open shows the reason and takes keys again', async () => {
  const { main, sheet } = await sitDown({ state: 'sealed', marks: allMarks })
  main.says('sheet.mine', given('returned'))
  main.says('sheet.open', { ...sheet, state: 'returned', returnReason: '再核对' })
  await main.announce('sheets.changed')
  expect(screen.getByText('评委组长退回：再核对')).toBeTruthy()
  await pressAndWait('9')
  expect(main.calls('draft.mark').map(({ mark }) => mark)).toEqual([9000])
})

test('an announcement does not take the criterion from under the hands of a judge who is writing', async () => {
  const { main } = await sitDown()
  main.says('sheet.mine', given('draft'))
  press('8', '.')
  await main.announce('sheets.changed')
  await pressAndWait('5')
  expect(main.calls('draft.mark').map(({ mark }) => mark)).toEqual([8000, 8500])
  expect(main.calls('sheet.open')).toHaveLength(1)
})

test('marks of the sheet before do not appear on the sheet that was turned to', async () => {
  const { main, sheet } = await sitDown()
  const held = main.holds('draft.mark')
  await pressAndWait('8')
  main.says('sheet.open', { ...sheet, id: 'judge-1/entry-2/design', number: 'W-012', marks: {} })
  await pressAndWait('PageDown')
  await held.release({ marks: { content: 8000 } })
  expect(screen.getByRole('status', { name: '内容的分数' }).textContent).toBe('未评')
})

test('a sheet that was turned to and left before it came stays left', async () => {
  const { main, sheet } = await sitDown()
  const held = main.holds('sheet.open')
  await pressAndWait('PageDown', 'Escape')
  await held.release({ ...sheet, id: 'judge-1/entry-2/design', number: 'W-012' })
  expect(screen.getByRole('heading', { name: '我的评分单' })).toBeTruthy()
})

test('a sheet that comes after somebody else sat down is not shown to them', async () => {
  const main = await list()
  const held = main.holds('sheet.open')
  await pressButton(/W-001，教学设计/)
  cleanup()
  await held.release(aSheet())
  main.says('sheet.mine', [])
  show(<KioskJudging judge="评委 01" />)
  await settle()
  expect(screen.getByText('还没有分给您的评分单')).toBeTruthy()
})
