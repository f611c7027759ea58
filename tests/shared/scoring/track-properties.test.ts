import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reduction } from '../../../shared/domain/reduction.ts'
import type { EntryResult, TrackResult } from '../../../shared/domain/result.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import type { TieStep } from '../../../shared/domain/tie-step.ts'
import { compare, divide, exact, fromText, sum, toText } from '../../../shared/scoring/exact.ts'
import { scoreTrack } from '../../../shared/scoring/score-track.ts'
import type { EntryInput, TrackInput } from '../../../shared/scoring/track-input.ts'
import { anEntry, aPenalty, aTrack, part, someRules } from './builders.ts'

const JUDGES = 6
/** Few different marks, so that ties and equal extremes are frequent. */
const mark = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('8', '8.5', '8.333', '9') },
  fc.constantFrom('absent', 'recused', 'void', 'pending'),
)
const marks = fc.array(mark, { minLength: JUDGES, maxLength: JUDGES })
const entries = fc
  .array(fc.record({ a: marks, b: marks, isLate: fc.boolean() }), { minLength: 1, maxLength: 8 })
  .map(all =>
    all.map(({ isLate, ...given }, index) =>
      anEntry(`e-${index + 1}`, given, { penalties: isLate ? [aPenalty(`e-${index + 1}`, '0.5')] : [] }),
    ),
  )
const step = fc.constantFrom<TieStep[]>(
  { by: 'part', part: part('b') },
  { by: 'dropped-sum' },
  { by: 'more-decimals', places: 3 },
  { by: 'decision' },
)
const reduction = fc.constantFrom<Reduction[]>(
  { method: 'mean', of: 'parts' },
  { method: 'mean', of: 'totals' },
  { method: 'trimmed', of: 'parts', high: 1, low: 1, keepAtLeast: 2 },
  { method: 'trimmed', of: 'totals', high: 1, low: 1, keepAtLeast: 2 },
)
const rules: fc.Arbitrary<Rules> = fc
  .record({
    reduction,
    ties: fc.array(step, { maxLength: 3 }),
    stages: fc.subarray(['judge-total', 'part', 'total', 'final'] as const),
    method: fc.constantFrom('half-up', 'half-even', 'floor', 'ceil' as const),
    rank: fc.record({ by: fc.constantFrom('rounded', 'exact'), style: fc.constantFrom('competition', 'dense') }),
    composition: fc.constantFrom({ method: 'points' }, { method: 'weights', percent: { a: 30, b: 70 } } as unknown as Rules['composition']),
  })
  .map(({ stages, method, ...more }) => someRules({ ...more, rounding: { method, places: 1, stages, label: 'plain' } } as Partial<Rules>))
const track = fc.tuple(entries, rules).map(([all, some]) => aTrack(all, some))
const shuffled = <Item>(items: readonly Item[]) => fc.shuffledSubarray([...items], { minLength: items.length })

/** The explanation without the order in which judges are listed. */
function withoutOrder(result: TrackResult): TrackResult {
  const settle = (entry: EntryResult): EntryResult => ({
    ...entry,
    explanation: entry.explanation
      .filter(step => step.key !== 'rounded' || step.stage !== 'judge-total')
      .map(step => (step.key === 'marks' ? { ...step, marks: step.marks.toSorted((a, b) => (a.judge < b.judge ? -1 : 1)) } : step)),
  })
  return { ...result, entries: result.entries.map(settle) }
}

function rankedBy(entry: EntryResult) {
  const ranked = entry.explanation.find(step => step.key === 'ranked')
  if (ranked === undefined) throw new Error(`${entry.entry} has no rank`)
  return fromText(ranked.value)
}

describe('whatever the track', () => {
  test('the order of entries never matters', () => {
    const reordered = track.chain(one => fc.tuple(fc.constant(one), shuffled(one.entries)))
    fc.assert(
      fc.property(reordered, ([one, entries]) => {
        expect(scoreTrack({ ...one, entries })).toEqual(scoreTrack(one))
      }),
    )
  })

  test('the order of sheets changes no value, fate, step or place', () => {
    const reorder = (entry: EntryInput) => shuffled(entry.sheets).map((sheets): EntryInput => ({ ...entry, sheets }))
    const reordered = track.chain(one => fc.tuple(fc.constant<TrackInput>(one), fc.tuple(...one.entries.map(reorder))))
    fc.assert(
      fc.property(reordered, ([one, entries]) => {
        expect(withoutOrder(scoreTrack({ ...one, entries }))).toEqual(withoutOrder(scoreTrack(one)))
      }),
    )
  })

  test('a better place never has a lower value, and a shared one has the same', () => {
    fc.assert(
      fc.property(track, one => {
        const ranked = scoreTrack(one).entries.filter(({ rank }) => rank !== undefined)
        ranked.slice(1).forEach((entry, index) => {
          const better = ranked[index] as EntryResult
          const order = compare(rankedBy(better), rankedBy(entry))
          expect(better.rank).toBeLessThanOrEqual(entry.rank ?? 0)
          expect(order).toBeGreaterThanOrEqual(0)
          if (better.rank === entry.rank) expect([order, better.tiedWith.includes(entry.entry)]).toEqual([0, true])
        })
      }),
    )
  })

  test('an entry has a score, or says why not, and never both', () => {
    fc.assert(
      fc.property(track, one => {
        for (const { score, rank, explanation } of scoreTrack(one).entries) {
          const isStopped = explanation.some(({ key }) => key === 'stopped')
          expect([score === undefined, rank === undefined, explanation.at(-1)?.key === 'ranked']).toEqual([
            isStopped,
            isStopped,
            !isStopped,
          ])
        }
      }),
    )
  })

  test('each step starts from the value that the step before it left', () => {
    fc.assert(
      fc.property(track, one => {
        for (const { explanation, score } of scoreTrack(one).entries.filter(entry => entry.score !== undefined)) {
          const late = explanation.slice(explanation.findLastIndex(({ key }) => key === 'added' || key === 'reduced'))
          const changes = late.flatMap(step => ('before' in step ? [step] : []))
          const start = late.flatMap(step => (step.key === 'added' || step.key === 'reduced' ? [step.value] : []))
          expect([...start, ...changes.map(({ after }) => after)]).toEqual([...changes.map(({ before }) => before), score])
        }
      }),
    )
  })

  test('every reduced value is the sum of the marks that counted, over their number', () => {
    fc.assert(
      fc.property(track, one => {
        fc.pre(!one.rules.rounding.stages.includes('judge-total'))
        for (const { explanation } of scoreTrack(one).entries) {
          explanation.forEach((step, index) => {
            const before = explanation[index - 1]
            if (step.key !== 'reduced' || before?.key !== 'marks') return
            const counted = before.marks.flatMap(({ value, fate }) => (fate === 'counted' && value !== undefined ? [fromText(value)] : []))
            expect([step.divisor, step.sum]).toEqual([counted.length, toText(sum(counted))])
            expect(step.value).toBe(toText(divide(sum(counted), exact(BigInt(counted.length)))))
          })
        }
      }),
    )
  })

  test('entries without a score come last', () => {
    fc.assert(
      fc.property(track, one => {
        const ranks = scoreTrack(one).entries.map(({ rank }) => rank !== undefined)
        expect(ranks).toEqual(ranks.toSorted((a, b) => Number(b) - Number(a)))
      }),
    )
  })
})

test('exact values leave the engine in lowest terms', () => {
  fc.assert(
    fc.property(track, one => {
      for (const { score } of scoreTrack(one).entries) if (score !== undefined) expect(toText(fromText(score))).toBe(score)
    }),
  )
})
