// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { countsOf, heldTogether } from '../../../renderer/features/judging/list-counts.ts'
import { firstToDo, isCalibrating, isToDo, nextOnList, nextToDo, openable } from '../../../renderer/features/judging/to-do.ts'
import { contract } from '../../../shared/contract/index.ts'
import type { MyPanel } from '../../../shared/contract/sheets.ts'
import { SheetId } from '../../../shared/domain/ids.ts'
import { SheetState } from '../../../shared/domain/score-sheet.ts'
import { myPanel, mySheet } from './a-sheet.ts'

const listed = (...panels: readonly unknown[]) => contract['sheet.mine'].output.parse(panels)
const only = (panels: readonly MyPanel[]) => panels[0] as MyPanel
const id = (text: string) => SheetId.parse(`judge-1/${text}`)
const closed = (entry: string, part: string) => ({ ...mySheet(entry, part, 'unmarked'), mayBegin: false })
const entries = [
  { entry: 'e1', number: 'W-001', sheets: [mySheet('e1', 'design', 'draft'), mySheet('e1', 'lesson', 'sealed', 70_000)] },
  { entry: 'e2', number: 'W-002', sheets: [mySheet('e2', 'design', 'recused'), mySheet('e2', 'lesson', 'returned', 60_000)] },
  { entry: 'e3', number: 'W-003', sheets: [mySheet('e3', 'design', 'absent'), mySheet('e3', 'lesson', 'unmarked')] },
]
const panels = listed(myPanel(entries))
const lesson = { title: '山水诗', sheets: [mySheet('e9', 'design', 'sealed', 9000), mySheet('e9', 'lesson', 'unmarked')] }

test('to do is what is unmarked, begun or given back', () => {
  expect(SheetState.options.filter(state => isToDo({ state }))).toEqual(['unmarked', 'draft', 'returned'])
})

test('recused, void and closed sheets cannot be opened, absent ones can; they come entry by entry', () => {
  const more = { entry: 'e4', number: 'W-004', sheets: [mySheet('e4', 'design', 'void'), closed('e4', 'lesson')] }
  const opened = openable(listed(myPanel([...entries, more]))).map(sheet => sheet.id)
  expect(opened).toEqual([id('e1/design'), id('e1/lesson'), id('e2/lesson'), id('e3/design'), id('e3/lesson')])
})

describe('the first to do', () => {
  const first = (...all: readonly unknown[]) => firstToDo(listed(...all))?.sheet
  const [draft, returned, unmarked] = entries as [(typeof entries)[0], (typeof entries)[0], (typeof entries)[0]]

  test('is the calibration lecture, until it is sealed in every part', () => {
    expect(firstToDo(listed(myPanel(entries, { calibration: lesson })))).toMatchObject({ sheet: id('e9/lesson'), number: '' })
    const sealed = { ...lesson, sheets: lesson.sheets.map(sheet => ({ ...sheet, state: 'sealed' })) }
    expect(first(myPanel(entries, { calibration: sealed }))).toBe(id('e2/lesson'))
  })

  test('then whoever has the floor', () => {
    expect(first(myPanel(entries, { floor: { state: 'only', entry: 'e3' } }))).toBe(id('e3/lesson'))
  })

  test('then what was given back, then what was begun, then in order', () => {
    expect(firstToDo(panels)).toMatchObject({ sheet: id('e2/lesson'), number: 'W-002', part: { id: 'lesson' } })
    expect(first(myPanel([unmarked, draft]))).toBe(id('e1/design'))
    expect(first(myPanel([unmarked]))).toBe(id('e3/lesson'))
    expect(returned.number).toBe('W-002')
  })

  test('is none where the rest is closed or done', () => {
    expect(first(myPanel([{ entry: 'e4', number: 'W-004', sheets: [closed('e4', 'design')] }]))).toBeUndefined()
    expect(first(myPanel([{ entry: 'e4', number: 'W-004', sheets: [mySheet('e4', 'design', 'accepted', 9000)] }]))).toBeUndefined()
  })
})

describe('the list begins', () => {
  const begins = (left: string | undefined, all: readonly MyPanel[] = panels) =>
    nextOnList(all, left === undefined ? undefined : id(left))?.sheet

  test('for whoever comes anew with the first to do', () => {
    expect(begins(undefined)).toBe(firstToDo(panels)?.sheet)
  })

  test('with the sheet that was just left, as long as it is not sealed', () => {
    expect(begins('e3/lesson')).toBe(id('e3/lesson'))
    expect(begins('e1/design')).toBe(id('e1/design'))
  })

  test('after a sealed one with the sheet that its receipt names', () => {
    expect(begins('e1/lesson')).toBe(nextToDo(panels, id('e1/lesson')))
  })

  test('with the part that was left of whoever has the floor, not with the first part', () => {
    const twice = { entry: 'e3', number: 'W-003', sheets: [mySheet('e3', 'design', 'unmarked'), mySheet('e3', 'lesson', 'draft')] }
    expect(begins('e3/lesson', listed(myPanel([twice], { floor: { state: 'only', entry: 'e3' } })))).toBe(id('e3/lesson'))
  })

  test('with whoever has been called meanwhile', () => {
    expect(begins('e1/design', listed(myPanel(entries, { floor: { state: 'only', entry: 'e3' } })))).toBe(id('e3/lesson'))
  })
})

describe('the next to do', () => {
  test('is the one after this, skipping what is sealed', () => {
    expect(nextToDo(panels, id('e1/design'))).toBe(id('e2/lesson'))
  })

  test('after the last begins again from the first', () => {
    const rest = entries.filter(({ entry }) => entry !== 'e2')
    expect(nextToDo(listed(myPanel(rest)), id('e3/lesson'))).toBe(id('e1/design'))
  })

  test('is what was given back, and before that what the chief asks about, wherever this one stands', () => {
    expect(nextToDo(panels, id('e3/lesson'))).toBe(id('e2/lesson'))
    const asked = { entry: 'e4', number: 'W-004', sheets: [{ ...mySheet('e4', 'lesson', 'sealed', 70_000), isQuestioned: true }] }
    const all = listed(myPanel([...entries, asked]))
    expect(nextToDo(all, id('e1/design'))).toBe(id('e4/lesson'))
    expect(firstToDo(all)?.sheet).toBe(id('e4/lesson'))
    expect(nextToDo(all, id('e4/lesson'))).toBe(id('e2/lesson'))
  })

  test('of a sheet that is not in the list, is the first to do', () => {
    expect(nextToDo(panels, id('e9/lesson'))).toBe(firstToDo(panels)?.sheet)
  })

  test('is whoever has the floor, wherever this one stands', () => {
    const called = listed(myPanel(entries, { floor: { state: 'only', entry: 'e3' } }))
    expect(nextToDo(called, id('e1/design'))).toBe(id('e3/lesson'))
    expect(nextToDo(called, id('e3/lesson'))).toBe(id('e2/lesson'))
  })

  test('is the rest of the calibration lecture first', () => {
    const both = { ...lesson, sheets: [mySheet('e9', 'design', 'draft'), mySheet('e9', 'lesson', 'unmarked')] }
    expect(nextToDo(listed(myPanel(entries, { calibration: both })), id('e9/design'))).toBe(id('e9/lesson'))
  })

  test('is none when this was the only one, or nothing is open', () => {
    const one = { entry: 'e1', number: 'W-001', sheets: [mySheet('e1', 'design', 'draft'), mySheet('e1', 'lesson', 'accepted', 1000)] }
    expect(nextToDo(listed(myPanel([one])), id('e1/design'))).toBeUndefined()
    expect(nextToDo([], id('e1/design'))).toBeUndefined()
  })
})

test('calibration is going on while one part of it is not sealed', () => {
  expect(isCalibrating(only(listed(myPanel(entries, { calibration: lesson }))))).toBe(true)
  expect(isCalibrating(only(panels))).toBe(false)
})

test('counts name what is sealed and what is not, and of the rest only what there is', () => {
  const more = { entry: 'e4', number: 'W-004', sheets: [mySheet('e4', 'design', 'received', 9000), mySheet('e4', 'lesson', 'accepted', 1)] }
  const counted = (joined: boolean) =>
    Object.fromEntries(countsOf(listed(myPanel([...entries, more])), { joined }).map(({ state, count }) => [state, count]))
  expect(counted(true)).toEqual({ sealed: 3, draft: 1, returned: 1, unmarked: 1, absent: 1, recused: 1 })
  expect(counted(false)).toEqual({ sealed: 1, received: 1, accepted: 1, draft: 1, returned: 1, unmarked: 1, absent: 1, recused: 1 })
  expect(countsOf([], { joined: true })).toEqual([
    { state: 'sealed', count: 0 },
    { state: 'unmarked', count: 0 },
  ])
})

test('the first sheets wait for each other until all of them are sealed; recused entries do not count', () => {
  const held = (holdBack: number | null) => heldTogether(only(listed(myPanel(entries, { holdBack }))))
  expect([held(2), held(null)]).toEqual([2, 0])
  const recused = { entry: 'e0', number: 'W-000', sheets: [mySheet('e0', 'design', 'recused')] }
  const sealed = { entry: 'e5', number: 'W-005', sheets: [mySheet('e5', 'design', 'sealed', 1000)] }
  const more = [recused, sealed, { ...sealed, entry: 'e6' }]
  expect(heldTogether(only(listed(myPanel([...more, ...entries], { holdBack: 2 }))))).toBe(0)
  expect(heldTogether(only(listed(myPanel([...more, ...entries], { holdBack: 3 }))))).toBe(3)
})
