/** What keys do to the paper in hand: Enter goes on, blank is said and never meant by silence, slips are asked about, and what does not fit is held. */
import { expect, test } from 'vitest'
import {
  beginKeying,
  blanksOf,
  type Keying,
  type KeyingAct,
  keyPaper,
  marksOf,
  sumOf,
  totalGap,
  writtenTotalOf,
} from '../../../renderer/features/papers/paper-keying.ts'
import { isTenfold, readRow } from '../../../renderer/features/papers/read-mark.ts'
import { aSheet, content, ethics, voice } from '../judging/a-sheet.ts'

const { rubric } = aSheet()
const start = (mine: Parameters<typeof beginKeying>[1] = null, usual: object = {}) => beginKeying(rubric, mine, usual as never)
/** Digits are typed, ⏎ is Enter, * blank, ← erase, ↑ and ↓ move, ↶ undo. */
const acts: Readonly<Record<string, KeyingAct>> = {
  '⏎': { act: 'enter' },
  '*': { act: 'blank' },
  '←': { act: 'erase' },
  '↑': { act: 'move', by: -1 },
  '↓': { act: 'move', by: 1 },
  '↶': { act: 'undo' },
}
const keys = (state: Keying, text: string) => [...text].reduce((now, key) => keyPaper(now, acts[key] ?? { act: 'type', key }), state)

test('a paper that fits is through at the last Enter', () => {
  const state = keys(start(), '10.5⏎7⏎8⏎2⏎27.5⏎')
  expect(state).toMatchObject({ isDone: true, isAsking: false })
  expect(marksOf(state)).toEqual({ content: 10_500, form: 7000, voice: 8000, ethics: 2000 })
  expect(writtenTotalOf(state)).toBe(27_500)
})

test('a paper without a total is through when that is said', () => {
  expect(keys(start(), '10.5⏎7⏎8⏎2⏎⏎')).toMatchObject({ isDone: false, at: 4, problem: { problem: 'empty' } })
  expect(keys(start(), '10.5⏎7⏎8⏎2⏎*')).toMatchObject({ isDone: true })
})

test('Enter on an empty row stays there; a blank is pressed, and is no zero', () => {
  const held = keys(start(), '⏎')
  expect(held).toMatchObject({ at: 0, problem: { problem: 'empty' } })
  const blank = keys(held, '*7⏎8⏎2⏎17⏎')
  expect(blank).toMatchObject({ isAsking: true, isDone: false })
  expect(blanksOf(blank)).toBe(1)
  expect(marksOf(blank)).toEqual({ form: 7000, voice: 8000, ethics: 2000 })
  expect(keys(start(), '0⏎').values[0]).toBe(0)
})

test('a total that is not the sum is held: Enter looks again from the start, the other key saves it', () => {
  const held = keys(start(), '10.5⏎7⏎8⏎2⏎28.5⏎')
  expect(held).toMatchObject({ isAsking: true, isDone: false })
  expect([totalGap(held), sumOf(held)]).toEqual([1000, 27_500])
  expect(keys(held, '⏎')).toMatchObject({ isAsking: false, at: 0, isDone: false })
  expect(keys(held, '*')).toMatchObject({ isDone: true })
  expect(keyPaper(held, { act: 'asWritten' })).toMatchObject({ isDone: true })
  expect(keyPaper(start(), { act: 'asWritten' })).toMatchObject({ isDone: false })
  expect(keys(held, '3')).toMatchObject({ isAsking: false, typed: '3' })
})

test('what a criterion does not allow stays typed, with what was perhaps meant', () => {
  expect(keys(start(), '85⏎')).toMatchObject({ at: 0, typed: '85', problem: { problem: 'above', suggestion: 8500 } })
  expect(keys(start(), '8.3⏎').problem).toEqual({ problem: 'off-step' })
  expect(keys(start(), '.⏎').problem).toEqual({ problem: 'digits' })
  expect(readRow({ kind: 'criterion', criterion: voice }, '3')).toEqual({ problem: { problem: 'below' } })
  expect(readRow({ kind: 'criterion', criterion: ethics }, '2.5')).toEqual({ problem: { problem: 'no-level' } })
  expect(readRow({ kind: 'criterion', criterion: content }, '99')).toEqual({ problem: { problem: 'above' } })
  expect(readRow({ kind: 'total', max: 33_000 as never }, '275')).toEqual({ problem: { problem: 'total-above', suggestion: 27_500 } })
  expect(keyPaper(keys(start(), '85⏎'), { act: 'give', mark: 8500 as never })).toMatchObject({ at: 1, typed: '', problem: undefined })
})

test('neither a move nor a tap takes what may not stand', () => {
  expect(keys(start(), '85↓')).toMatchObject({ at: 0, typed: '85' })
  expect(keyPaper(keys(start(), '85'), { act: 'choose', at: 2 })).toMatchObject({ at: 0 })
  expect(keys(start(), '8↓')).toMatchObject({ at: 1, typed: '', values: [8000, undefined, undefined, undefined, undefined] })
  expect(keyPaper(start(), { act: 'choose', at: 2 })).toMatchObject({ at: 2 })
  expect(keys(start(), '↑')).toMatchObject({ at: 0 })
  expect(keys(start(), '↓↓↓↓↓↓')).toMatchObject({ at: 4 })
})

test('about ten times the paper before is asked once; a second Enter keeps it, any other key types on', () => {
  const usual = { content: 10_000 }
  const asked = keys(start(null, usual), '1⏎')
  expect(asked).toMatchObject({ at: 0, problem: { problem: 'tenfold', suggestion: 10_000 } })
  expect(keys(asked, '⏎')).toMatchObject({ at: 1, values: [1000, undefined, undefined, undefined, undefined] })
  expect(keys(asked, '0⏎')).toMatchObject({ at: 1, values: [10_000, undefined, undefined, undefined, undefined] })
  expect(keys(start(null, { content: 1000 }), '10⏎').problem).toEqual({ problem: 'tenfold', suggestion: 1000 })
  expect(keys(start(null, { content: 500 }), '4.5⏎').problem).toEqual({ problem: 'tenfold' })
  expect(keys(start(null, usual), '8⏎')).toMatchObject({ at: 1 })
  expect([isTenfold(0 as never, 9000 as never), isTenfold(9000 as never, 0 as never)]).toEqual([false, false])
})

test('erasing takes a digit, then the mark; undo brings back what stood before', () => {
  expect(keys(start(), '12←')).toMatchObject({ typed: '1' })
  const marked = keys(start(), '8⏎↑')
  expect(keys(marked, '←').values[0]).toBeUndefined()
  expect(keys(marked, '←↶').values[0]).toBe(8000)
  expect(keys(marked, '7⏎↶')).toMatchObject({ at: 0, values: [8000, undefined, undefined, undefined, undefined] })
  expect(keys(marked, '7↶')).toMatchObject({ typed: '' })
  expect(keys(start(), '↶←')).toEqual(start())
})

test('no number is longer than any mark', () => {
  expect(keys(start(), '1234567890').typed).toBe('12345678')
})

test('after the last row the first one that was left open comes', () => {
  expect(keys(start(), '10.5⏎↓8⏎2⏎27.5⏎')).toMatchObject({ at: 1, isDone: false, isAsking: false })
})

test('what was keyed before stands there again, blanks as blanks', () => {
  const state = start({ marks: { content: 10_500 } as never, writtenTotal: null })
  expect(state.values).toEqual([10_500, null, null, null, null])
  expect(keys(state, '⏎⏎⏎⏎⏎')).toMatchObject({ isAsking: true })
})
