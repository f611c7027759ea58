// @vitest-environment node
import { expect, test } from 'vitest'
import { isToDo, nextToDo, openable } from '../../../renderer/features/judging/to-do.ts'
import { contract } from '../../../shared/contract/index.ts'
import { SheetId } from '../../../shared/domain/ids.ts'
import { SheetState } from '../../../shared/domain/score-sheet.ts'
import { myPanel, mySheet } from './a-sheet.ts'

const panels = contract['sheet.mine'].output.parse([
  myPanel([
    { entry: 'e1', number: 'W-001', sheets: [mySheet('e1', 'design', 'draft'), mySheet('e1', 'lesson', 'sealed', 70_000)] },
    { entry: 'e2', number: 'W-002', sheets: [mySheet('e2', 'design', 'recused'), mySheet('e2', 'lesson', 'returned', 60_000)] },
    { entry: 'e3', number: 'W-003', sheets: [mySheet('e3', 'design', 'absent'), mySheet('e3', 'lesson', 'unmarked')] },
  ]),
])
const id = (text: string) => SheetId.parse(`judge-1/${text}`)

test('to do is what is unmarked, begun or given back', () => {
  expect(SheetState.options.filter(state => isToDo({ state }))).toEqual(['unmarked', 'draft', 'returned'])
})

test('what has no marks to come cannot be opened; the others come entry by entry', () => {
  expect(openable(panels).map(sheet => sheet.id)).toEqual([id('e1/design'), id('e1/lesson'), id('e2/lesson'), id('e3/lesson')])
})

test('the next to do is the one after this, skipping what is sealed', () => {
  expect(nextToDo(panels, id('e1/design'))).toBe(id('e2/lesson'))
})

test('after the last it starts again from the first', () => {
  expect(nextToDo(panels, id('e3/lesson'))).toBe(id('e1/design'))
})

test('of a sheet that is not in the list, the first to do comes next', () => {
  expect(nextToDo(panels, id('e9/lesson'))).toBe(id('e1/design'))
})

test('when this was the only one there is none', () => {
  const one = contract['sheet.mine'].output.parse([
    myPanel([{ entry: 'e1', number: 'W-001', sheets: [mySheet('e1', 'design', 'draft'), mySheet('e1', 'lesson', 'accepted', 1000)] }]),
  ])
  expect(nextToDo(one, id('e1/design'))).toBeUndefined()
})
