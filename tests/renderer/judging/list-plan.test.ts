// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { blocksOf, moveInList, type Stop, stopsOf } from '../../../renderer/features/judging/list-plan.ts'
import { contract } from '../../../shared/contract/index.ts'
import { myPanel, mySheet } from './a-sheet.ts'

const name = (zh: string) => ({ zh, en: zh })
const one = [{ id: 'design', name: name('教学设计'), max: 20_000 }]
const entries = (count: number, sheets: (entry: string, at: number) => readonly ReturnType<typeof mySheet>[]) =>
  Array.from({ length: count }, (_, at) => ({ entry: `e${at + 1}`, number: `W-${at + 1}`, sheets: sheets(`e${at + 1}`, at) }))
const single = (count: number, state = (_at: number) => 'unmarked') =>
  myPanel(
    entries(count, (entry, at) => [mySheet(entry, 'design', state(at))]),
    { parts: one },
  )
const double = (count: number, panel = 'panel-2') =>
  myPanel(
    entries(count, entry => [mySheet(`${panel}-${entry}`, 'design', 'unmarked'), mySheet(`${panel}-${entry}`, 'lesson', 'unmarked')]),
    { panel },
  )
const listed = (...panels: readonly unknown[]) => blocksOf(contract['sheet.mine'].output.parse(panels))
const shape = (...panels: readonly unknown[]) => listed(...panels).map(({ columns }) => columns.map(rows => rows.map(({ place }) => place)))
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)

describe('how the rows lie', () => {
  test('a short list of one part is one column', () => {
    expect(shape(single(8))).toEqual([[range(1, 8)]])
  })

  test('a list of one part that fills the window is two columns, the first one full', () => {
    expect(shape(single(11))).toEqual([[range(1, 8), range(9, 11)]])
    expect(shape(single(16))).toEqual([[range(1, 8), range(9, 16)]])
    expect(shape(single(20))).toEqual([[range(1, 10), range(11, 20)]])
  })

  test('a long list of one part comes a window at a time, so that nobody reads down and scrolls up again', () => {
    expect(shape(single(40))).toEqual([[range(1, 8), range(9, 16)], [range(17, 24), range(25, 32)], [range(33, 40)]])
  })

  test('several parts are one table, however long', () => {
    expect(shape(double(40))).toEqual([[range(1, 40)]])
  })

  test('a panel without entries has nothing to lie anywhere', () => {
    expect(shape(single(0))).toEqual([[[]]])
  })
})

describe('where a key leads', () => {
  const move = (stops: readonly Stop[], from: number, key: string) => {
    const stop = stops[from]
    return stop && stops.indexOf(moveInList(key, stop, stops) as Stop)
  }

  test('down and up go through the columns as the eye reads', () => {
    const stops = stopsOf(listed(single(16)))
    expect([move(stops, 0, 'ArrowDown'), move(stops, 7, 'ArrowDown'), move(stops, 8, 'ArrowUp')]).toEqual([1, 8, 7])
    expect([move(stops, 0, 'ArrowUp'), move(stops, 15, 'ArrowDown')]).toEqual([-1, -1])
  })

  test('left and right go to the other column, to the nearest row there', () => {
    const stops = stopsOf(listed(single(11)))
    expect([move(stops, 1, 'ArrowRight'), move(stops, 7, 'ArrowRight'), move(stops, 9, 'ArrowLeft')]).toEqual([9, 10, 1])
    expect(move(stops, 1, 'ArrowLeft')).toBe(-1)
  })

  test('what cannot be opened is passed over', () => {
    const stops = stopsOf(listed(single(4, at => (at === 1 ? 'recused' : 'unmarked'))))
    expect(stops.map(({ line }) => line)).toEqual([1, 3, 4])
    expect(move(stops, 0, 'ArrowDown')).toBe(1)
  })

  test('in a table the part is kept, and left and right change it', () => {
    const stops = stopsOf(listed(double(3)))
    expect([move(stops, 1, 'ArrowDown'), move(stops, 3, 'ArrowUp'), move(stops, 1, 'ArrowLeft')]).toEqual([3, 1, 0])
  })

  test('a panel without the part takes the first that comes', () => {
    const stops = stopsOf(listed(double(2), single(2)))
    expect([move(stops, 3, 'ArrowDown'), move(stops, 4, 'ArrowUp')]).toEqual([4, 2])
  })

  test('a page is a block; the ends are the ends of the list', () => {
    const stops = stopsOf(listed(single(40)))
    expect([move(stops, 3, 'PageDown'), move(stops, 35, 'PageDown'), move(stops, 20, 'PageUp'), move(stops, 3, 'PageUp')]).toEqual([
      16, 39, 0, 0,
    ])
    expect([move(stops, 20, 'Home'), move(stops, 20, 'End'), move(stops, 20, 'a')]).toEqual([0, 39, -1])
  })
})
