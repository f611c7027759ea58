import { describe, expect, test } from 'vitest'
import { checkInput } from '../../../shared/scoring/check-input.ts'
import { scoreTrack } from '../../../shared/scoring/score-track.ts'
import type { EntryInput, TrackInput } from '../../../shared/scoring/track-input.ts'
import { anEntry, aPenalty, aTrack, criterion, part, someRules } from './builders.ts'

const good = anEntry('e-1', { a: ['9', '8'], b: ['7', '6'] })
const other = anEntry('e-2', { a: ['9', '8'], b: ['7', '6'] })
const byCriteria = someRules({ reduction: { method: 'mean', of: 'criteria' } })
const [first] = good.sheets
const withEntry = (change: Partial<EntryInput>) => aTrack([{ ...good, ...change }])
const withParts = (...parts: TrackInput['parts']) => ({ ...aTrack([good]), parts })
const aPart = (name: string, ...criteria: readonly string[]) => ({ part: part(name), criteria: criteria.map(criterion) })

describe('input that only a bug can make', () => {
  test.each<[string, TrackInput]>([
    ['no part', { ...aTrack([]), parts: [] }],
    ['a part twice', withParts(aPart('a', 'x'), aPart('b', 'x'), aPart('a', 'x'))],
    ['a part without criteria where criteria are reduced', { ...aTrack([], byCriteria), parts: [aPart('a', 'x'), aPart('b')] }],
    ['an entry twice', aTrack([good, other, good])],
    ['a sheet twice', withEntry({ sheets: [...good.sheets, ...(first === undefined ? [] : [first])] })],
    ['a sheet of an unknown part', withParts(aPart('a', 'x'))],
    ['a penalty twice', withEntry({ penalties: [aPenalty('e-1', '1'), aPenalty('e-1', '2')] })],
    ['a penalty of another entry', aTrack([{ ...good, penalties: [aPenalty('e-1', '1', 'p1'), aPenalty('e-2', '1', 'p2')] }, other])],
  ])('%s is thrown out, before anything is reckoned', (_, track) => {
    expect(() => checkInput(track)).toThrow(RangeError)
    expect(() => scoreTrack(track)).toThrow(RangeError)
  })
})

describe('input that may well be', () => {
  test.each<[string, TrackInput]>([
    ['nobody enters', { ...aTrack([]), parts: [aPart('a')] }],
    ['a judge marks an entry in two parts, and two entries in one part', aTrack([good, other])],
    ['parts without criteria, where whole parts are reduced', { ...aTrack([good]), parts: [aPart('a'), aPart('b')] }],
    ['two penalties of one entry', withEntry({ penalties: [aPenalty('e-1', '1', 'p1'), aPenalty('e-1', '1', 'p2')] })],
  ])('%s', (_, track) => {
    expect(() => checkInput(track)).not.toThrow()
  })
})
