import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AwardRule } from '../../../shared/domain/award-rules.ts'
import type { Reduction } from '../../../shared/domain/reduction.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import type { TieStep } from '../../../shared/domain/tie-step.ts'
import type { EntryInput } from '../../../shared/scoring/track-input.ts'
import { alternatives } from '../../../shared/sensitivity/alternatives.ts'
import type { Asked } from '../../../shared/sensitivity/asked.ts'
import { nearLines } from '../../../shared/sensitivity/near-line.ts'
import { award, points as scored } from '../awards/builders.ts'
import { aDecision, anEntry, aPenalty, inPanel, part } from '../scoring/builders.ts'
import { aPart, asked, bruteForce, frozen, levels, points, searched } from './builders.ts'

const RUNS = 15
/** Milliseconds for all runs of one property: trying every mark on the whole track takes its time. */
const PATIENCE = 60_000
const JUDGES = 4
/** On the grids of both parts, and few of them, so that ties are frequent. */
const parts = [aPart('a', points(9000, 500)), aPart('b', levels(6000, 8000, 8500))]
const marks = (...some: readonly string[]) =>
  fc.array(fc.oneof({ weight: 14, arbitrary: fc.constantFrom(...some) }, fc.constantFrom('absent', 'recused', 'pending')), {
    minLength: JUDGES,
    maxLength: JUDGES,
  })
const entries = fc
  .array(
    fc.record({
      a: marks('7', '8', '8.5', '9'),
      b: marks('6', '8', '8.5'),
      isLate: fc.boolean(),
      panel: fc.constantFrom('panel', 'other'),
    }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map(all =>
    all.map(({ isLate, panel, ...given }, index) =>
      inPanel(panel, anEntry(`e-${index + 1}`, given, { penalties: isLate ? [aPenalty(`e-${index + 1}`, '0.5')] : [] })),
    ),
  )
const tie = fc.constantFrom<TieStep[]>(
  { by: 'part', part: part('b') },
  { by: 'dropped-sum' },
  { by: 'more-decimals', places: 3 },
  { by: 'head-to-head' },
  { by: 'majority' },
  { by: 'first-places' },
  { by: 'decision' },
  { by: 'draw', seed: 'x' },
  { by: 'shared' },
)
const reduction = fc.constantFrom<Reduction[]>(
  { method: 'mean', of: 'parts' },
  { method: 'mean', of: 'totals' },
  { method: 'median', of: 'criteria' },
  { method: 'clipped', of: 'parts', limit: scored(500), centre: 'exact' },
  { method: 'trimmed', of: 'parts', high: 1, low: 1, keepAtLeast: 1 },
  { method: 'trimmed', of: 'totals', high: 1, low: 1, keepAtLeast: 2 },
)
const oneAward = (id: string): fc.Arbitrary<AwardRule> =>
  fc
    .record({
      seats: fc.nat(3),
      atLine: fc.constantFrom('let-in', 'keep-out', 'ask' as const),
      schoolCap: fc.option(fc.constant(1), { nil: undefined }),
      minimum: fc.option(fc.constantFrom(scored(15_500), scored(16_250)), { nil: undefined }),
      per: fc.option(fc.constant('group' as const), { nil: undefined }),
    })
    .map(({ seats, atLine, schoolCap, minimum, per }) =>
      award(`${id} ${seats}`, {
        atLine,
        ...(schoolCap === undefined ? {} : { schoolCap }),
        ...(minimum === undefined ? {} : { minimum }),
        ...(per === undefined ? {} : { per }),
      }),
    )
const rules: fc.Arbitrary<Partial<Rules>> = fc
  .record({
    reduction,
    ties: fc.array(tie, { maxLength: 3 }),
    stages: fc.subarray(['judge-total', 'part', 'total', 'final'] as const),
    places: fc.constantFrom(0, 1),
    rank: fc.record(
      {
        by: fc.constantFrom('rounded', 'exact' as const),
        style: fc.constantFrom('competition' as const),
        tolerance: fc.constant(scored(100)),
      },
      { requiredKeys: ['by', 'style'] },
    ),
    equating: fc.option(fc.constant({ method: 'coefficient', high: 0, low: 0 } as const), { nil: undefined, freq: 5 }),
    awards: fc.tuple(oneAward('first'), oneAward('second')),
  })
  .map(({ stages, places, equating, ...more }) => ({
    ...more,
    rounding: { method: 'half-up', places, stages, label: 'plain' },
    ...(equating === undefined ? {} : { equating }),
  }))
const decisions = fc.subarray([aDecision(['e-1'], ['e-2']), aDecision(['e-3'], ['e-1', 'e-2']), aDecision(['e-4'], ['e-2'], ['e-1'])])
const question = fc.tuple(entries, rules, decisions).map(([all, some, orders]): Asked => {
  const made = asked(all, parts, { ...some, schools: { 'e-1': 's', 'e-2': 's', 'e-4': 's' } })
  return frozen({ ...made, input: { ...made.input, decisions: orders, hash: (text: string) => [...text].toReversed().join('') } })
})
const shuffled = <Item>(items: readonly Item[]) => fc.shuffledSubarray([...items], { minLength: items.length })

test(
  'the search finds what trying every other mark finds, and as many, and changes nothing it was given',
  () => {
    fc.assert(
      fc.property(question, one => {
        const { size, count } = searched(one)
        expect({ ...(size === undefined ? {} : { size }), count }).toEqual(bruteForce(one))
      }),
      { numRuns: RUNS },
    )
  },
  PATIENCE,
)

test(
  'the order of entries and judges never matters',
  () => {
    const reorder = (entry: EntryInput) => shuffled(entry.sheets).map((sheets): EntryInput => ({ ...entry, sheets }))
    const reordered = question.chain(one =>
      fc.tuple(fc.constant(one), fc.tuple(...one.input.entries.map(reorder)).chain(shuffled), shuffled(one.contenders)),
    )
    fc.assert(
      fc.property(reordered, ([one, all, contenders]) => {
        const other = { ...one, contenders, input: { ...one.input, entries: all } }
        expect(searched(other)).toEqual(searched(one))
        expect(alternatives(other)).toEqual(alternatives(one))
        expect(nearLines(other)).toEqual(nearLines(one))
      }),
      { numRuns: RUNS },
    )
  },
  PATIENCE,
)
