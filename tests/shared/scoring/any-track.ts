/** Arbitrary tracks under arbitrary rules, for properties that hold whatever the rules say. */
import fc from 'fast-check'
import type { Composition, Equating, Rounds } from '../../../shared/domain/composition.ts'
import type { ListReduction, MissingMarks, Reduction, ReductionLevel } from '../../../shared/domain/reduction.ts'
import type { RoundingStage, RoundingTo } from '../../../shared/domain/rounding.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import type { StopDecision } from '../../../shared/domain/stop.ts'
import type { TieDecision } from '../../../shared/domain/tie.ts'
import type { TieStep } from '../../../shared/domain/tie-step.ts'
import type { EntryInput, SheetInput, TrackInput } from '../../../shared/scoring/track-input.ts'
import { aDecision, anEntry, aPenalty, aStop, criterion, inPanel, judge, part, someRules, thousandths } from './builders.ts'

const JUDGES = 5
const PARTS = ['a', 'b'].map(part)
const CRITERIA = ['x', 'y'].map(criterion)
const GROUPS = ['expert', 'expert', 'student', 'student', 'expert']

/** Few different marks, so that ties and equal extremes are frequent; a missing sheet now and then. */
const mark = fc.constantFrom('4', '4.5', '4.333', '5').map(thousandths)
const sheet: fc.Arbitrary<SheetInput['sheet']> = fc.oneof(
  { weight: 24, arbitrary: fc.tuple(mark, mark).map(([x, y]) => ({ standing: 'counted' as const, marks: { x, y } as never })) },
  { weight: 1, arbitrary: fc.constantFrom('absent', 'recused', 'void', 'pending').map(standing => ({ standing })) },
)
const oneEntry = (index: number) =>
  fc
    .record({
      sheets: fc.array(sheet, { minLength: JUDGES * PARTS.length, maxLength: JUDGES * PARTS.length }),
      isLate: fc.boolean(),
      panel: fc.constantFrom('one', 'two'),
    })
    .map(({ sheets, isLate, panel }): EntryInput => {
      const id = `e-${index}`
      const seats = PARTS.flatMap(name => GROUPS.map((judgeGroup, seat) => ({ judge: judge(`j${seat + 1}`), part: name, judgeGroup })))
      const penalties = isLate ? [aPenalty(id, '0.5')] : []
      const own = seats.flatMap((seat, at) => (sheets[at] === undefined ? [] : [{ ...seat, sheet: sheets[at] }]))
      return inPanel(panel, { ...anEntry(id, {}, { penalties }), sheets: own })
    })
const entries = fc.integer({ min: 1, max: 6 }).chain(many => fc.tuple(...Array.from({ length: many }, (_, index) => oneEntry(index + 1))))

const method = fc.constantFrom('half-up', 'half-even', 'floor', 'ceil', 'down' as const)
const roundingTo: fc.Arbitrary<RoundingTo> = fc.record({ method, places: fc.constantFrom(0, 2) })
const list: fc.Arbitrary<ListReduction> = fc.oneof(
  fc.constantFrom<ListReduction[]>(
    { method: 'mean' },
    { method: 'median' },
    { method: 'trimmed', high: 1, low: 1, keepAtLeast: 1 },
    { method: 'trimmed', high: 1, low: 0, keepAtLeast: 2 },
  ),
  fc.record({
    method: fc.constant('clipped' as const),
    limit: fc.constantFrom('0.2', '0.5').map(thousandths),
    centre: fc.oneof(fc.constant('exact' as const), roundingTo),
  }),
)
const reductionOf = (of: ReductionLevel): fc.Arbitrary<Reduction> =>
  fc.oneof(
    { weight: 3, arbitrary: list.map((one): Reduction => ({ ...one, of })) },
    {
      weight: 1,
      arbitrary: fc.tuple(list, list).map(
        ([expert, student]): Reduction => ({
          method: 'classes',
          of,
          classes: [
            { group: 'expert', percent: 70, by: expert },
            { group: 'student', percent: 30, by: student },
          ],
        }),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(list, list).map(
        ([expert, student]): Reduction => ({
          method: 'groups',
          of,
          groups: [
            { group: 'expert', by: expert },
            { group: 'student', by: student },
          ],
        }),
      ),
    },
  )

const policy = fc.constantFrom('smaller-divisor', 'mean-of-others', 'hard-stop' as const)
const missing: fc.Arbitrary<MissingMarks> = fc
  .tuple(policy, policy, policy, fc.option(roundingTo, { nil: undefined }))
  .map(([recused, absent, spoilt, standIn]) => ({ recused, absent, void: spoilt, ...(standIn === undefined ? {} : { standIn }) }))
const stage = fc.constantFrom<RoundingStage[]>('judge-total', 'criterion', 'factored', 'part', 'weighted', 'total', 'equated', 'final')
const composition = fc.constantFrom<Composition[]>(
  { method: 'points' },
  { method: 'weights', percent: { a: 35, b: 65 } as never },
  { method: 'best', count: 1 },
)
const scale = fc.record({
  method: fc.constantFrom('z', 't' as const),
  deviation: fc.constantFrom('sample', 'population' as const),
  rounding: fc.record({ method, places: fc.constant(3) }),
})
const coefficient = fc.constantFrom<Equating[]>({ method: 'coefficient', high: 0, low: 0 }, { method: 'coefficient', high: 1, low: 0 })
const name = { zh: '轮', en: 'round' }
const rounds: fc.Arbitrary<Rounds> = fc
  .tuple(
    fc.constantFrom('let-in', 'keep-out', 'ask' as const),
    fc.constantFrom('count', 'share', 'rank-in-group' as const),
    fc.constantFrom<Rounds['carry'][]>({ method: 'sum' }, { method: 'anew' }, { method: 'weights', percent: [40, 60] }),
  )
  .map(([atLine, by, carry]) => {
    const gates = {
      count: { by: 'count', count: 3 },
      share: { by: 'share', percent: 60, rounding: 'ceil' },
      'rank-in-group': { by, rank: 2 },
    }
    const gate = { ...gates[by], atLine } as NonNullable<Rounds['list'][number]['gate']>
    return {
      list: [
        { name, parts: [part('a')], gate },
        { name, parts: [part('b')] },
      ],
      carry,
    }
  })
const tieStep = fc.constantFrom<TieStep[]>(
  { by: 'part', part: part('b') },
  { by: 'criterion', part: part('a'), criterion: criterion('x') },
  { by: 'dropped-sum' },
  { by: 'more-decimals', places: 3 },
  { by: 'next-best' },
  { by: 'first-places' },
  { by: 'head-to-head' },
  { by: 'majority' },
  { by: 'draw', seed: 'lake' },
  { by: 'decision' },
  { by: 'shared' },
)

const rules: fc.Arbitrary<Rules> = fc
  .constantFrom<ReductionLevel[]>('criteria', 'parts', 'totals')
  .chain(of =>
    fc.record({
      reduction: reductionOf(of),
      missing,
      method,
      stages: fc.uniqueArray(stage),
      factors: fc.boolean(),
      composition,
      equating: fc.option(of === 'totals' ? fc.oneof(scale, coefficient) : coefficient, { nil: undefined }),
      rounds: fc.option(rounds, { nil: undefined }),
      by: fc.constantFrom('rounded', 'exact' as const),
      style: fc.constantFrom('competition', 'dense' as const),
      tolerance: fc.option(fc.constantFrom('0.05', '0.5').map(thousandths), { nil: undefined }),
      ties: fc.uniqueArray(tieStep, { maxLength: 4, selector: ({ by }) => by }),
    }),
  )
  .map(({ reduction, missing: lacking, method: rounded, stages, factors, composition: composed, equating, rounds: played, ...rank }) =>
    someRules({
      reduction,
      missing: lacking,
      rounding: { method: rounded, places: 1, placesAt: { criterion: 2, final: 2 }, stages, label: 'plain' },
      ...(factors ? { factors: { x: thousandths('1.6') } as never } : {}),
      composition: composed,
      ...(equating === undefined ? {} : { equating }),
      ...(played === undefined ? {} : { rounds: played }),
      rank: { by: rank.by, style: rank.style, ...(rank.tolerance === undefined ? {} : { tolerance: rank.tolerance }) },
      ties: rank.ties,
    }),
  )

/** About the sheets that are missing, or now and then about none. */
const stopsOf = (all: readonly EntryInput[]): fc.Arbitrary<readonly StopDecision[]> =>
  fc.array(
    fc
      .tuple(
        fc.constantFrom(...all.slice(0, 3)),
        fc.constantFrom('smaller-divisor', 'mean-of-others', 'no-trimming' as const),
        fc.integer({ min: 0, max: 9 }),
      )
      .map(([input, instead, at]) => ({ ...aStop(input, instead), ...(at === 0 ? { missing: [] } : {}) })),
    { maxLength: 4 },
  )
const decisions: fc.Arbitrary<readonly TieDecision[]> = fc.subarray([
  aDecision(['e-2'], ['e-1']),
  aDecision(['e-1', 'e-3']),
  aDecision(['e-3'], ['e-1', 'e-2']),
  aDecision(['e-4'], ['e-3'], ['e-2'], ['e-1']),
])
/** Not a good hash, but one whose order has nothing to do with the order of the texts. */
const hash = (text: string) =>
  [...text]
    .reduce((so, char) => (so * 31 + char.charCodeAt(0)) % 65_521, 7)
    .toString(16)
    .padStart(4, '0')

/** A track with two parts of two criteria, five judges in two classes, two panels, and rules of any kind. */
export const anyTrack: fc.Arbitrary<TrackInput> = fc
  .record({ entries, rules, decisions })
  .chain(all => stopsOf(all.entries).map(stops => ({ ...all, stops })))
  .map(all => ({ ...all, parts: PARTS.map(name => ({ part: name, criteria: CRITERIA })), hash }))

/** The same things in another order. */
export const shuffled = <Item>(items: readonly Item[]) => fc.shuffledSubarray([...items], { minLength: items.length })
