// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { settled } from '../../../renderer/features/judging/draft-queue.ts'
import { Ledger } from '../../../renderer/features/judging/ledger.tsx'
import { typeKey } from '../../../renderer/features/judging/mark-typing.ts'
import { editSheet, pickCriterion, useEditor } from '../../../renderer/features/judging/sheet-in-hand.ts'
import type { LedgerPlan } from '../../../renderer/features/judging/use-ledger-plan.ts'
import { CriterionId } from '../../../shared/domain/ids.ts'
import { fakeMain, settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'
import { draftOf, rubricOf, sheetOf } from './layout-sheet.ts'

const lesson = rubricOf([5, 5, 3, 1])

function showLedger(part: Parameters<typeof sheetOf>[1] = {}, plan: LedgerPlan = 'open', rubric = lesson) {
  const main = fakeMain()
  main.says('place.keep', null)
  const sheet = sheetOf(rubric, part)
  editSheet(sheet)
  show(<Ledger sheet={sheet} plan={plan} />)
  return main
}

const names = () => screen.getAllByRole('button').map(button => button.getAttribute('aria-label'))
const row = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name} `) })
const pick = (id: string) => settle(() => pickCriterion(CriterionId.parse(id)))

test('every row says its name, its mark or that it has none, the most, and that it is saved', () => {
  showLedger({ marks: { A1: 8500 } })
  expect(row('A1').getAttribute('aria-label')).toBe('A1 8.5 满分 10 已存')
  expect(row('A2').getAttribute('aria-label')).toBe('A2 未评 满分 10')
})

test('a deliberate zero is a number that is saved, and counts as marked', () => {
  showLedger({ marks: { D1: 0 } })
  expect(row('D1').getAttribute('aria-label')).toBe('D1 0.0 满分 10 已存')
  expect(screen.getByText('还有 13 项未评，共 130 分')).toBeTruthy()
})

test('a mark on its way is not called saved', async () => {
  const main = showLedger()
  const held = main.holds('draft.mark')
  await settle(() => typeKey('8'))
  expect(row('A1').getAttribute('aria-label')).toBe('A1 8.0 满分 10 正在存')
  await held.release(draftOf({ A1: 8000 }))
  expect(row('A1').getAttribute('aria-label')).toBe('A1 8.0 满分 10 已存')
})

test('a row whose last mark main refused says so', async () => {
  const main = showLedger({ marks: { A1: 7000 } })
  main.refuses('draft.mark', 'disk-full')
  await pick('A1')
  await settle(() => typeKey('9'))
  await settled()
  expect(row('A1').getAttribute('aria-label')).toBe('A1 7.0 满分 10 刚才未存')
})

test('the rows stand in the order in which Enter goes, and one of them is in hand', async () => {
  showLedger()
  expect(names().map(name => name?.slice(0, 2))).toEqual('A1A2A3A4A5C1C2C3B1B2B3B4B5D1'.match(/../g))
  await pick('B2')
  expect(screen.getAllByRole('button', { current: true }).map(button => button.getAttribute('aria-label'))).toEqual(['B2 未评 满分 10'])
})

test('a press takes a row in hand', () => {
  showLedger()
  fireEvent.click(row('C2'))
  expect(row('C2').getAttribute('aria-current')).toBe('true')
})

test('a group has a subtotal in its head once something is marked; a group of one has no head but its row', () => {
  showLedger({ marks: { A1: 8500, A2: 9000 } })
  expect(screen.getAllByRole('heading').map(head => head.textContent)).toEqual(['A17.5/50', 'C/30', 'B/50'])
})

test('the head of a group that was cut in two stands once, with the sum of both parts', () => {
  showLedger({ marks: { A1: 8000, A9: 7000 } }, 'open', rubricOf([9]))
  expect(screen.getAllByRole('heading').map(head => head.textContent)).toEqual(['A15.0/90'])
})

test('nothing marked is no total of zero', () => {
  showLedger()
  expect(screen.getByText('合计').parentElement?.textContent).toContain('合计—/140')
})

test('all marked and all on the disk: it may be sealed', () => {
  const marks = { A1: 8000, A2: 8000 }
  showLedger({ marks }, 'open', rubricOf([2]))
  expect(screen.getByText('全部评完，可以封存')).toBeTruthy()
})

test('a closed sheet says nothing of sealing', () => {
  showLedger({ marks: { A1: 8000, A2: 8000 }, state: 'sealed' }, 'open', rubricOf([2]))
  expect(screen.queryByText('全部评完，可以封存')).toBeNull()
})

test('as long as a mark is on its way, a complete sheet is not called ready', async () => {
  const main = showLedger({ marks: { A1: 8000 } }, 'open', rubricOf([2]))
  const held = main.holds('draft.mark')
  await settle(() => typeKey('8'))
  expect(screen.queryByText('全部评完，可以封存')).toBeNull()
  await held.release(draftOf({ A1: 8000, A2: 8000 }))
  expect(screen.getByText('全部评完，可以封存')).toBeTruthy()
})

test('folded, the group in hand is open and the others say how far they are', () => {
  showLedger({ marks: { B1: 8500, B2: 9000, C1: 8000, C2: 8000, C3: 8000 } }, 'folded')
  expect(names()).toEqual([
    ...['A1', 'A2', 'A3', 'A4', 'A5'].map(name => `${name} 未评 满分 10`),
    'C 24.0 满分 30，已评 3 项，共 3 项',
    'B 17.5 满分 50，已评 2 项，共 5 项',
    'D1 未评 满分 10',
  ])
  expect(screen.getByText('合计')).toBeTruthy()
})

test('a press on a folded group opens it at its first item without a mark; the other one closes', () => {
  showLedger({ marks: { B1: 8500 } }, 'folded')
  const head = screen.getByRole('button', { name: /^B / })
  expect(head.getAttribute('aria-expanded')).toBe('false')
  fireEvent.click(head)
  expect(row('B2').getAttribute('aria-current')).toBe('true')
  expect(screen.queryByRole('button', { name: /^A1 / })).toBeNull()
  expect(screen.getByRole('button', { name: 'A 0 满分 50，已评 0 项，共 5 项' })).toBeTruthy()
})

test('a folded group that is all marked opens at its first item', () => {
  showLedger({ marks: { C1: 8000, C2: 8000, C3: 8000 } }, 'folded')
  fireEvent.click(screen.getByRole('button', { name: /^C / }))
  expect(row('C1').getAttribute('aria-current')).toBe('true')
})

test('a long single group stays whole when folded', () => {
  showLedger({}, 'folded', rubricOf([20]))
  expect(names()).toHaveLength(20)
})

test('a list that scrolls keeps the row in hand in sight, with one more row ahead', async () => {
  showLedger({}, 'folded', rubricOf([20]))
  const list = row('A1').closest<HTMLElement>('[data-columns]')
  if (list === null) throw new Error('the ledger has no list')
  list.getBoundingClientRect = () => ({ top: 100, bottom: 300 }) as DOMRect
  const at = (id: string, top: number) => {
    row(id).getBoundingClientRect = () => ({ top, bottom: top + 56, height: 56 }) as DOMRect
  }
  at('A9', 500)
  await pick('A9')
  expect(list.scrollTop).toBe(312)
  at('A2', 40)
  await pick('A2')
  expect(list.scrollTop).toBe(196)
  at('A3', 170)
  await pick('A3')
  expect(list.scrollTop).toBe(196)
})

test('a rubric of levels is written in whole points', () => {
  const levels = [
    { label: 'A', points: 10_000 },
    { label: 'B', points: 8000 },
  ]
  showLedger({ marks: { A1: 8000 } }, 'open', rubricOf([2], { kind: 'levels', levels }))
  expect(within(row('A1')).getByText('8')).toBeTruthy()
  expect(useEditor.getState().marks).toEqual({ A1: 8000 })
})
