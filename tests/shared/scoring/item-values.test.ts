import { expect, test } from 'vitest'
import { toText } from '../../../shared/scoring/exact.ts'
import { itemValues } from '../../../shared/scoring/item-values.ts'
import { scoreTrack } from '../../../shared/scoring/score-track.ts'
import type { EntryInput } from '../../../shared/scoring/track-input.ts'
import { anEntry, anEntryByCriteria, aTrack, criterion, part } from './builders.ts'

/** 'e-1 9': who has what in the part, or in its criterion. */
function valuesIn(entries: readonly EntryInput[], at: Parameters<typeof itemValues>[0]): readonly string[] {
  const input = aTrack(entries)
  return [...itemValues(at, { input, result: scoreTrack(input) })].map(([entry, value]) => `${entry} ${toText(value)}`)
}

test('the value of a part is that of this part alone, of all who have one', () => {
  const entries = [anEntry('e-1', { a: ['9'], b: ['7'] }), anEntry('e-2', { a: ['8'], b: ['pending'] })]
  expect(valuesIn(entries, { part: part('a') })).toEqual(['e-1 9', 'e-2 8'])
  expect(valuesIn(entries, { part: part('b') })).toEqual(['e-1 7'])
})

test('the value of a criterion is its marks reduced, of all whose marks are there', () => {
  const entries = [
    anEntryByCriteria('e-1', [
      { x: '5', y: '3' },
      { x: '4', y: '3' },
    ]),
    anEntryByCriteria('e-2', ['pending', { x: '5', y: '1' }]),
  ]
  expect(valuesIn(entries, { part: part('p'), criterion: criterion('x') })).toEqual(['e-1 9/2'])
})
