/** Which entries two reckonings of the same track give differently, and in which order they are read. */
import { expect, it } from 'vitest'
import { changedEntries } from '../../../../main/services/setup/changed-entries.ts'
import type { Entry } from '../../../../shared/domain/entry.ts'
import { TrackResult } from '../../../../shared/domain/result.ts'
import { entry } from '../../../support/small-contest.ts'

type Line = readonly [id: string, score?: string, rank?: number, award?: string]
const result = (lines: readonly Line[], asked: readonly string[] = []) =>
  TrackResult.parse({
    entries: lines.map(([id, score, rank, award]) => ({
      ...{ entry: id, parts: [], tiedWith: [], explanation: [] },
      ...(score === undefined ? {} : { score, rank }),
      ...(award === undefined ? {} : { award }),
    })),
    openTies: [],
    openLines: asked.length === 0 ? [] : [{ award: 'gold', entries: asked, seats: 1 }],
  })
const entries: readonly Entry[] = ['a', 'b', 'c', 'd'].map(id => entry(id, '某校'))
const order = (before: TrackResult, after: TrackResult) => changedEntries({ before, after, entries }).map(({ id }) => id)

it('leaves out who keeps score, place and award', () => {
  const same = result([['a', '90', 1, 'gold'], ['b']])
  expect(order(same, same)).toEqual([])
})

it('names first who would lose the score, then whose award changes, then the others', () => {
  const before = result([
    ['a', '90', 1, 'gold'],
    ['b', '80', 2],
    ['c', '70', 3],
    ['d', '60', 4],
  ])
  const after = result([['b', '85', 1], ['d', '84', 2, 'gold'], ['a', '83', 3], ['c']])
  expect(order(before, after)).toEqual(['c', 'd', 'a', 'b'])
})

it('counts an award that becomes a matter for people as another one', () => {
  const before = result([['a', '90', 1]])
  expect(changedEntries({ before, after: result([['a', '90', 1]], ['a']), entries })).toEqual([
    {
      ...{ id: 'a', number: 'a', name: '参赛教师 a' },
      before: { score: '90', place: 1, awarding: 'none' },
      after: { score: '90', place: 1, awarding: 'asked' },
    },
  ])
})

it('names an entry that the roster does not know by its id, and leaves out one that was not reckoned before', () => {
  const [change, ...more] = changedEntries({
    before: result([['x']]),
    after: result([
      ['x', '1', 1],
      ['y', '0', 2],
    ]),
    entries,
  })
  expect(change).toMatchObject({ number: 'x', name: '', before: { awarding: 'open' } })
  expect(more).toEqual([])
})
