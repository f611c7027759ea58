import { expect, it } from 'vitest'
import { tieOfLine } from '../../../shared/awards/tie-of-line.ts'
import type { ExactText } from '../../../shared/domain/quantity.ts'
import { aResult, awardId, entry } from './builders.ts'

const tieOf = (line: string, ties: readonly string[]) => {
  const list = (text: string) => text.split(' ').map(entry)
  const openTies = ties.map(tie => ({ entries: list(tie), score: '80' as ExactText }))
  return tieOfLine({ ...aResult([]), openTies }, { award: awardId('gold'), entries: list(line) })?.entries.join(' ')
}

it.each([
  ['the same entries in another order', 'a b', ['b a'], 'b a'],
  ['a tie that the line is a part of', 'a b', ['x y', 'a b c'], 'a b c'],
  ['a tie that is a part of the line', 'a b c', ['a b'], 'a b'],
])('comes after %s', (_what, line, ties, found) => {
  expect(tieOf(line, ties)).toBe(found)
})

it('does not wait for ties of others, nor for one that tells none of its entries apart', () => {
  expect(tieOf('a b', ['c d', 'a c'])).toBeUndefined()
  expect(tieOf('a b', [])).toBeUndefined()
})
