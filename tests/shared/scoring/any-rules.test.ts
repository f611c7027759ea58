import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EntryResult, TrackResult } from '../../../shared/domain/result.ts'
import { compare, fromText, fromThousandths, subtract } from '../../../shared/scoring/exact.ts'
import { scoreTrack } from '../../../shared/scoring/score-track.ts'
import type { EntryInput, TrackInput } from '../../../shared/scoring/track-input.ts'
import { anyTrack, shuffled } from './any-track.ts'

const RUNS = { numRuns: 150 }

/** The explanation without the order in which judges are listed. */
function withoutOrder(result: TrackResult): TrackResult {
  const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
  const isOfJudge = (step: EntryResult['explanation'][number]) => 'judge' in step
  const settle = (entry: EntryResult): EntryResult => ({
    ...entry,
    explanation: [
      ...entry.explanation.filter(isOfJudge).toSorted(byText),
      ...entry.explanation
        .filter(step => !isOfJudge(step))
        .map(step => (step.key === 'marks' ? { ...step, marks: step.marks.toSorted(byText) } : step)),
    ],
  })
  return { ...result, entries: result.entries.map(settle) }
}

describe('whatever the rules', () => {
  test('the order of entries, decisions about stops and decisions about ties never matters', () => {
    const reordered = anyTrack.chain(one =>
      fc.tuple(fc.constant(one), shuffled(one.entries), shuffled(one.stops ?? []), shuffled(one.decisions)),
    )
    fc.assert(
      fc.property(reordered, ([one, entries, stops, decisions]) => {
        expect(scoreTrack({ ...one, entries, stops, decisions })).toEqual(scoreTrack(one))
      }),
      RUNS,
    )
  })

  test('the order of sheets changes no value, fate, step or place', () => {
    const reorder = (entry: EntryInput) => shuffled(entry.sheets).map((sheets): EntryInput => ({ ...entry, sheets }))
    const reordered = anyTrack.chain(one => fc.tuple(fc.constant<TrackInput>(one), fc.tuple(...one.entries.map(reorder))))
    fc.assert(
      fc.property(reordered, ([one, entries]) => {
        expect(withoutOrder(scoreTrack({ ...one, entries }))).toEqual(withoutOrder(scoreTrack(one)))
      }),
      RUNS,
    )
  })

  test('what is not told is reckoned all the same', () => {
    const bare = (result: TrackResult) => ({
      ...result,
      entries: result.entries.map(({ explanation: _, ...entry }) => entry),
    })
    fc.assert(
      fc.property(anyTrack, one => {
        expect(bare(scoreTrack({ ...one, isUntold: true }))).toEqual(bare(scoreTrack(one)))
      }),
      RUNS,
    )
  })

  test('an entry has a score and a place, or says why not, and never both', () => {
    fc.assert(
      fc.property(anyTrack, one => {
        fc.pre(one.rules.composition.method !== 'best')
        for (const { score, rank, explanation } of scoreTrack(one).entries) {
          const isStopped = explanation.some(({ key }) => key === 'stopped')
          expect([score === undefined, rank === undefined, explanation.at(-1)?.key === 'ranked'], JSON.stringify(explanation)).toEqual([
            isStopped,
            isStopped,
            !isStopped,
          ])
        }
      }),
      RUNS,
    )
  })

  test('everybody is listed once, the ranked before the others, and a place tells how many stand before it', () => {
    fc.assert(
      fc.property(anyTrack, one => {
        const { entries } = scoreTrack(one)
        expect(entries.map(({ entry }) => entry).toSorted()).toEqual(one.entries.map(({ entry }) => entry).toSorted())
        const ranks = entries.flatMap(({ rank }) => rank ?? [])
        expect(entries.slice(0, ranks.length).every(({ rank }) => rank !== undefined)).toBe(true)
        const isDense = one.rules.rank.style === 'dense'
        const ahead = (rank: number) => ranks.filter(other => other < rank)
        expect(ranks).toEqual(ranks.map(rank => 1 + (isDense ? new Set(ahead(rank)).size : ahead(rank).length)))
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
        for (const { entry, rank, tiedWith } of entries) {
          const sharers = entries.filter(other => rank !== undefined && other.rank === rank && other.entry !== entry)
          expect(tiedWith).toEqual(sharers.map(other => other.entry))
        }
      }),
      RUNS,
    )
  })

  test('without rounds a better place never has a value that is lower by the tolerance or more', () => {
    fc.assert(
      fc.property(anyTrack, one => {
        const { rounds: _, ...rules } = one.rules
        const { tolerance } = rules.rank
        const ranked = scoreTrack({ ...one, rules }).entries.flatMap(({ rank, explanation }) => {
          const last = explanation.at(-1)
          return last?.key === 'ranked' && rank !== undefined ? [{ rank, value: fromText(last.value) }] : []
        })
        const values = ranked.map(({ value }) => value)
        const isChain = (above: number) => {
          // Sorted, no step between the two is as wide as the tolerance.
          const [better, worse] = [values[above], values[above + 1]]
          if (better === undefined || worse === undefined) return true
          const between = values.filter(value => compare(value, better) >= 0 && compare(value, worse) <= 0).toSorted(compare)
          return between.slice(1).every((value, index) => {
            const lower = between[index]
            if (lower === undefined || compare(value, lower) === 0) return true
            return tolerance !== undefined && compare(subtract(value, lower), fromThousandths(tolerance)) < 0
          })
        }
        expect(values.every((_value, above) => isChain(above))).toBe(true)
      }),
      RUNS,
    )
  })
})
