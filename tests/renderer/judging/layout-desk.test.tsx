// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { createRef } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { CriterionPanel } from '../../../renderer/features/judging/criterion-panel.tsx'
import { erase, goOn, typeKey } from '../../../renderer/features/judging/mark-typing.ts'
import { SavedLine } from '../../../renderer/features/judging/saved-line.tsx'
import { editSheet, inHand, useEditor } from '../../../renderer/features/judging/sheet-in-hand.ts'
import { ValueBox } from '../../../renderer/features/judging/value-box.tsx'
import type { SheetInHand } from '../../../shared/contract/sheets.ts'
import { fakeMain, settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'
import { draftOf, rubricOf, sheetOf } from './layout-sheet.ts'

afterEach(() => vi.useRealTimers())

function Desk({ sheet, canWrite }: Readonly<{ sheet: SheetInHand; canWrite: boolean }>) {
  const criterion = useEditor(inHand)
  return (
    criterion && (
      <>
        <CriterionPanel criterion={criterion} rubric={sheet.rubric} canWrite={canWrite} />
        <ValueBox criterion={criterion} answers={createRef()} />
        <SavedLine sheet={sheet} />
      </>
    )
  )
}

function showDesk(more: Readonly<Record<string, unknown>> = {}, part: Parameters<typeof sheetOf>[1] = {}, canWrite = true) {
  const main = fakeMain()
  main.says('place.keep', null)
  const marks: Record<string, number> = {}
  main.says('draft.mark', ({ criterion, mark }: { criterion: string; mark: number | null }) => {
    if (mark === null) delete marks[criterion]
    else marks[criterion] = mark
    return draftOf({ ...marks })
  })
  const sheet = sheetOf(rubricOf([2], more), part)
  editSheet(sheet)
  show(<Desk sheet={sheet} canWrite={canWrite} />)
  return main
}

const pressed = () => screen.getAllByRole('button', { pressed: true }).map(button => button.textContent)

test('without bands there are the marks that are given most, and a press gives one', async () => {
  const main = showDesk()
  expect(screen.getByText('0–10')).toBeTruthy()
  await settle(() => fireEvent.click(screen.getByRole('button', { name: '取 9.5' })))
  expect(main.calls('draft.mark').map(({ mark }) => mark)).toEqual([9500])
  expect(pressed()).toEqual(['9.5'])
})

test('a range says from where to where, and what the least is', () => {
  showDesk({ kind: 'range', min: 6000 })
  expect(screen.getByText('6–10')).toBeTruthy()
  expect(screen.getByText('最低 6')).toBeTruthy()
})

test('a level is a button with its points and with what its band tells', () => {
  const levels = [
    { label: '优', points: 10_000 },
    { label: '良', points: 8000 },
  ]
  const bands = [{ grade: '优', from: 10_000, to: 10_000, text: '自成一体' }]
  showDesk({ kind: 'levels', levels, bands }, { marks: { A1: 8000, A2: 8000 } })
  expect(screen.getByRole('group', { name: '等级' }).textContent).toBe('优自成一体10 分良8 分')
  expect(pressed()).toEqual(['良8 分'])
})

test('a band of one mark says it once; one that begins at nothing begins at 0', () => {
  const bands = [
    { grade: '优', from: 10_000, to: 10_000, text: '' },
    { grade: '差', from: 0, to: 5500, text: '' },
  ]
  showDesk({ bands })
  expect(screen.getByRole('button', { name: /^优/ }).textContent).toBe('优10.0取 10.0')
  expect(screen.getByRole('button', { name: /^差/ }).textContent).toBe('差0–5.5取 2.5')
})

test('what cannot be written cannot be pressed', () => {
  showDesk({}, { state: 'sealed' }, false)
  expect(screen.getByRole('button', { name: '取 9.5' }).hasAttribute('disabled')).toBe(true)
})

test('the only item of a group is said to be that', () => {
  const main = fakeMain()
  main.says('place.keep', null)
  const sheet = sheetOf(rubricOf([1]))
  editSheet(sheet)
  show(<Desk sheet={sheet} canWrite />)
  expect(screen.getByText('本组只此一项')).toBeTruthy()
})

test('a zero that was meant has its own word beside the tick', async () => {
  showDesk()
  await settle(() => typeKey('0'))
  expect(screen.getByText('零分')).toBeTruthy()
  expect(screen.getByText('已存')).toBeTruthy()
})

test('what is saved is said once, when the fingers rest, and what was taken away too', async () => {
  showDesk()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  await settle(() => typeKey('8'))
  await settle(() => vi.advanceTimersByTime(300))
  await settle(() => {
    typeKey('.')
    typeKey('5')
  })
  await settle(() => vi.advanceTimersByTime(600))
  expect(screen.queryByText(/^A1 .* 已存$/)).toBeNull()
  await settle(() => vi.advanceTimersByTime(100))
  expect(screen.getByText('A1 8.5 已存')).toBeTruthy()
  await settle(() => {
    for (const _ of '8.5') erase()
  })
  await settle(() => vi.advanceTimersByTime(700))
  expect(screen.getByText('A1 已清空')).toBeTruthy()
})

test('nothing is said as long as a mark is on its way', async () => {
  const main = showDesk()
  const held = main.holds('draft.mark')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  await settle(() => typeKey('8'))
  await settle(() => vi.advanceTimersByTime(5000))
  expect(screen.queryByText('A1 8.0 已存')).toBeNull()
  await held.release(draftOf({ A1: 8000 }))
  await settle(() => vi.advanceTimersByTime(700))
  expect(screen.getByText('A1 8.0 已存')).toBeTruthy()
})

test('a mark ten times the usual one is asked about; the answer that changes nothing has the focus', async () => {
  const main = showDesk({ step: 100 }, { usual: { A1: 800 } })
  await settle(() => typeKey('8'))
  await settle(() => goOn(1))
  const keep = screen.getByRole('button', { name: '就是 8.0' })
  expect(document.activeElement).toBe(keep)
  await settle(() => fireEvent.click(keep))
  expect(inHand(useEditor.getState())?.id).toBe('A2')
  expect(main.calls('draft.mark').map(({ mark }) => mark)).toEqual([8000])
})

test('the other answer gives the mark that was meant', async () => {
  const main = showDesk({ step: 100 }, { usual: { A1: 800 } })
  await settle(() => typeKey('8'))
  await settle(() => goOn(1))
  await settle(() => fireEvent.click(screen.getByRole('button', { name: '改为 0.8' })))
  expect(main.calls('draft.mark').map(({ mark }) => mark)).toEqual([8000, 800])
})
