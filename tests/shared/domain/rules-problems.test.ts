/** Every contradiction of rules that the schema lets through: the place, the problem and its values. */
import { describe, expect, it } from 'vitest'
import { Rules } from '../../../shared/domain/rules.ts'
import { rulesProblems } from '../../../shared/domain/rules-problems.ts'
import { smallTrack } from '../../support/small-contest.ts'

const { parts } = smallTrack
const rules = (change: object) => Rules.parse({ ...smallTrack.rules, ...change })
const problems = (change: object, panel = {}) => rulesProblems(rules(change), parts, panel)
const name = { zh: '奖', en: 'Prize' }
type Case = readonly [what: string, change: object, problems: readonly object[]]
const says = (cases: readonly Case[]) => it.each(cases)('%s', (_what, change, found) => expect(problems(change)).toEqual(found))

describe('parts and weights', () => {
  says([
    ['nothing', {}, []],
    [
      'weights that are not 100',
      { composition: { method: 'weights', percent: { design: 30, lesson: 60 } } },
      [{ problem: 'weights-not-100', place: 'composition.percent', sum: 90 }],
    ],
    [
      'a part without a weight, and a weight without a part',
      { composition: { method: 'weights', percent: { design: 30, '1st.x': 70 } } },
      [
        { problem: 'weight-missing', place: 'composition.percent', part: 'lesson' },
        { problem: 'part-unknown', place: 'composition.percent["1st.x"]', part: '1st.x' },
      ],
    ],
    ['the best one of two runs', { composition: { method: 'best', count: 1 } }, []],
    [
      'the best two of two runs',
      { composition: { method: 'best', count: 2 } },
      [{ problem: 'best-of-all', place: 'composition.count', count: 2, parts: 2 }],
    ],
    [
      'a factor for a criterion that no part has',
      { factors: { content: 2000, none: 2000 } },
      [{ problem: 'criterion-unknown', place: 'factors.none', criterion: 'none' }],
    ],
  ])
})

const trimmed = { method: 'trimmed', high: 1, low: 1, keepAtLeast: 2 }
const grouped = (method: 'classes' | 'groups', ...list: readonly (readonly [group: string, percent: number, by: object])[]) => ({
  reduction: {
    method,
    of: 'parts',
    [method]: list.map(([group, percent, by]) => ({ group, by, ...(method === 'classes' ? { percent } : {}) })),
  },
})
const tooFew = (place: string, judges: number) => ({ problem: 'trimming-leaves-too-few', place, judges, high: 1, low: 1, keepAtLeast: 2 })

describe('reduction and rounding', () => {
  const whole = { reduction: { ...trimmed, of: 'parts' } }
  it.each([
    ['as long as the panel is not known', {}, []],
    ['four judges', { judges: 4 }, []],
    ['three judges', { judges: 3 }, [tooFew('reduction', 3)]],
  ])('trimming that keeps two marks: %s', (_what, panel, found) => expect(problems(whole, panel)).toEqual(found))

  it.each([
    ['while only the size of the panel is known', { judges: 3 }, [tooFew('reduction.classes[0].by', 3)]],
    [
      'by the classes of the judges',
      { judges: 5, groups: ['expert', 'expert', 'expert', 'student', 'student'] },
      [tooFew('reduction.classes[0].by', 3)],
    ],
    ['where all is well', { judges: 5, groups: ['expert', 'expert', 'expert', 'expert', 'student'] }, []],
  ])('each class is trimmed by itself: %s', (_what, panel, found) => {
    expect(problems(grouped('classes', ['expert', 70, trimmed], ['student', 30, { method: 'mean' }]), panel)).toEqual(found)
  })

  it('names groups that no judge is in, and judges whose group has no rule', () => {
    const groups = ['expert', 'peer', 'peer']
    expect(problems(grouped('groups', ['expert', 0, { method: 'median' }], ['student', 0, trimmed]), { groups })).toEqual([
      { problem: 'group-without-judge', place: 'reduction.groups[1].group', group: 'student' },
      { problem: 'group-without-rule', place: 'reduction.groups', group: 'peer' },
    ])
  })

  says([
    ['to drop nothing is pointless, not wrong', { reduction: { ...trimmed, of: 'totals', high: 0, low: 0 } }, []],
    [
      'classes that are not 100, and one twice',
      grouped('classes', ['expert', 60, { method: 'mean' }], ['expert', 30, { method: 'mean' }]),
      [
        { problem: 'weights-not-100', place: 'reduction.classes', sum: 90 },
        { problem: 'group-twice', place: 'reduction.classes[1].group', group: 'expert' },
      ],
    ],
    [
      'a group that is clipped to nothing',
      grouped('groups', ['expert', 0, { method: 'clipped', limit: 0, centre: 'exact' }]),
      [{ problem: 'clip-zero', place: 'reduction.groups[0].by.limit' }],
    ],
    ['marks that may move a little', { reduction: { method: 'clipped', of: 'parts', limit: 1, centre: 'exact' } }, []],
    [
      'a stage twice, decimals of a stage that is not named, and a label of another method',
      { rounding: { method: 'half-up', places: 2, stages: ['part', 'total', 'part'], placesAt: { total: 1, final: 3 }, label: 'gbt8170' } },
      [
        { problem: 'stage-twice', place: 'rounding.stages[2]', stage: 'part' },
        { problem: 'places-without-stage', place: 'rounding.placesAt.final', stage: 'final' },
        { problem: 'label-of-another-method', place: 'rounding.label' },
      ],
    ],
    ['half-even by its Chinese name', { rounding: { method: 'half-even', places: 2, stages: [], label: 'gbt8170' } }, []],
  ])
})

describe('rounding stages that the computation comes to', () => {
  const mean = (of: 'criteria' | 'parts' | 'totals') => ({ reduction: { method: 'mean', of } })
  const factors = { factors: { content: 2000 } }
  const weights = { composition: { method: 'weights', percent: { design: 30, lesson: 70 } } }
  const coefficient = { equating: { method: 'coefficient', high: 1, low: 1 } }
  const standard = (method: 'z' | 't') => ({
    ...mean('totals'),
    equating: { method, deviation: 'sample', rounding: { method: 'half-up', places: 4 } },
  })
  const byCriterion = {
    ties: [{ by: 'criterion', part: 'lesson', criterion: 'language' }, { by: 'shared' }],
  }
  const bestOf = (named: object) => ({ singleItemAwards: [{ id: 'best', name, part: 'lesson', count: 1, atLine: 'let-in', ...named }] })
  const at = (stage: string) => ({ rounding: { method: 'half-up', places: 2, stages: [stage], label: 'plain' } })
  const never = (stage: string) => [{ problem: 'stage-never-reached', place: 'rounding.stages[0]', stage }]

  it.each([
    ['criterion', mean('criteria')],
    ['criterion', { ...mean('totals'), ...byCriterion }],
    ['criterion', { ...mean('parts'), ...bestOf({ criterion: 'language' }) }],
    ['factored', { ...mean('criteria'), ...factors }],
    ['weighted', { ...mean('parts'), ...weights }],
    ['weighted', { ...mean('criteria'), ...weights }],
    ['equated', { ...mean('parts'), ...coefficient }],
    ['judge-total', mean('parts')],
    ['judge-total', mean('totals')],
    ['judge-total', { ...mean('totals'), ...coefficient }],
    ...['part', 'total', 'final'].flatMap(stage =>
      [mean('criteria'), mean('parts'), standard('z')].map(change => [stage, change] as const),
    ),
  ] as const)('%s is reached by %j', (stage, change) => expect(problems({ ...change, ...at(stage) })).toEqual([]))

  it.each([
    ['criterion', mean('parts')],
    ['criterion', { ...mean('totals'), ...bestOf({}) }],
    ['factored', mean('criteria')],
    ['factored', { ...mean('criteria'), factors: {} }],
    ['factored', { ...mean('parts'), ...factors }],
    ['weighted', mean('parts')],
    ['weighted', { ...mean('totals'), ...weights }],
    ['equated', mean('parts')],
    ['equated', standard('t')],
    ['judge-total', mean('criteria')],
    ['judge-total', standard('z')],
    ['judge-total', standard('t')],
  ] as const)('%s is never reached by %j', (stage, change) => expect(problems({ ...change, ...at(stage) })).toEqual(never(stage)))

  it('names the position of the stage that is not reached among others', () => {
    const rounding = { method: 'half-up', places: 2, stages: ['part', 'weighted', 'final'], label: 'plain' }
    expect(problems({ rounding })).toEqual([{ problem: 'stage-never-reached', place: 'rounding.stages[1]', stage: 'weighted' }])
  })
})

describe('panels brought level', () => {
  const z = { method: 'z', deviation: 'sample', rounding: { method: 'half-up', places: 4 } }
  const coefficient = { equating: { method: 'coefficient', high: 1, low: 1 } }
  says([
    ['z of parts', { equating: z }, [{ problem: 'equating-needs-totals', place: 'equating.method' }]],
    ['z of totals', { equating: z, reduction: { method: 'mean', of: 'totals' } }, []],
    ['a coefficient of parts', coefficient, []],
  ])
  it.each([
    [3, []],
    [2, [{ problem: 'equating-leaves-nothing', place: 'equating', entries: 2, high: 1, low: 1 }]],
  ])('a coefficient without the extremes of %i entries', (entries, found) => expect(problems(coefficient, { entries })).toEqual(found))
})

describe('rounds', () => {
  const gate = { by: 'count', count: 3, atLine: 'ask' }
  const rounds = (carry: object, ...list: readonly (readonly [parts: readonly string[], gate?: object])[]) => ({
    rounds: { list: list.map(([own, with_]) => ({ name, parts: own, ...(with_ ? { gate: with_ } : {}) })), carry },
  })
  says([
    ['two rounds with a gate between', rounds({ method: 'sum' }, [['design'], gate], [['lesson']]), []],
    ['weights for each', rounds({ method: 'weights', percent: [40, 60] }, [['design'], gate], [['lesson']]), []],
    [
      'a part in two rounds, one in none, one that is not there',
      rounds({ method: 'anew' }, [['design', 'none'], gate], [['design']]),
      [
        { problem: 'part-unknown', place: 'rounds.list[0].parts[1]', part: 'none' },
        { problem: 'part-in-two-rounds', place: 'rounds.list[1].parts[0]', part: 'design' },
        { problem: 'part-in-no-round', place: 'rounds.list', part: 'lesson' },
      ],
    ],
    [
      'a gate too few and one too many',
      rounds({ method: 'sum' }, [['design']], [['lesson'], gate]),
      [
        { problem: 'gate-missing', place: 'rounds.list[0]' },
        { problem: 'gate-on-last-round', place: 'rounds.list[1].gate' },
      ],
    ],
    [
      'weights that are too many and too much',
      rounds({ method: 'weights', percent: [40, 60, 10] }, [['design'], gate], [['lesson']]),
      [
        { problem: 'carry-not-per-round', place: 'rounds.carry.percent', rounds: 2, given: 3 },
        { problem: 'weights-not-100', place: 'rounds.carry.percent', sum: 110 },
      ],
    ],
  ])
})

describe('ties', () => {
  const decision = { by: 'decision' }
  const criterion = (part: string, id: string) => ({ by: 'criterion', part, criterion: id })
  says([
    ['no chain at all', { ties: [] }, []],
    ['a chain without an end', { ties: [{ by: 'dropped-sum' }] }, [{ problem: 'ties-without-end', place: 'ties' }]],
    ...[decision, { by: 'shared' }, { by: 'draw', seed: '20261012' }].map((end): Case => [`an end: ${end.by}`, { ties: [end] }, []]),
    [
      'a step that is never reached',
      { ties: [{ by: 'shared' }, { by: 'dropped-sum' }, decision] },
      [
        { problem: 'tie-step-after-end', place: 'ties[1]' },
        { problem: 'tie-step-after-end', place: 'ties[2]' },
      ],
    ],
    [
      'steps of one name',
      { ties: [{ by: 'part', part: 'lesson' }, { by: 'part', part: 'design' }, { by: 'part', part: 'lesson' }, decision] },
      [{ problem: 'tie-step-twice', place: 'ties[2]', first: 'ties[0]' }],
    ],
    [
      'two criteria, two numbers of decimals',
      {
        ties: [
          criterion('lesson', 'language'),
          criterion('lesson', 'organisation'),
          { by: 'more-decimals', places: 3 },
          { by: 'more-decimals', places: 4 },
          decision,
        ],
      },
      [],
    ],
    [
      'a part that is not there',
      { ties: [{ by: 'part', part: 'defence' }, decision] },
      [{ problem: 'part-unknown', place: 'ties[0].part', part: 'defence' }],
    ],
    [
      'a criterion of another part, and of no part',
      { ties: [criterion('design', 'language'), criterion('none', 'language'), decision] },
      [
        { problem: 'criterion-unknown', place: 'ties[0].criterion', criterion: 'language' },
        { problem: 'part-unknown', place: 'ties[1].part', part: 'none' },
      ],
    ],
    [
      'the next best run where no run is left out',
      { ties: [{ by: 'next-best' }, decision] },
      [{ problem: 'next-best-without-best', place: 'ties[0]' }],
    ],
    ['the next best run where one is', { composition: { method: 'best', count: 1 }, ties: [{ by: 'next-best' }, decision] }, []],
    [
      'more decimals of exact values',
      { rank: { by: 'exact', style: 'competition' }, ties: [{ by: 'more-decimals', places: 4 }, decision] },
      [{ problem: 'more-decimals-of-exact', place: 'ties[0]' }],
    ],
  ])
})

describe('time', () => {
  const limit = (change: object) => ({ time: [{ part: 'lesson', atLeast: 60, atMost: 120, deduction: 500, ...change }] })
  const phase = (length: number, ...warnings: readonly number[]) => ({ name, length, warnings })
  says([
    ['phases that fill the limit, a warning at the end', limit({ phases: [phase(20, 20), phase(100, 0, 90)] }), []],
    ['a part that is not there', limit({ part: 'none' }), [{ problem: 'part-unknown', place: 'time[0].part', part: 'none' }]],
    ['a least that is the most', limit({ atLeast: 120 }), [{ problem: 'time-empty', place: 'time[0].atLeast', atLeast: 120, atMost: 120 }]],
    [
      'a warning after its phase, and phases that are too short',
      limit({ phases: [phase(20, 21), phase(99)] }),
      [
        { problem: 'warning-outside-phase', place: 'time[0].phases[0].warnings[0]', warning: 21, length: 20 },
        { problem: 'phases-not-limit', place: 'time[0].phases', sum: 119, atMost: 120 },
      ],
    ],
  ])
})

describe('awards', () => {
  const award = (id: string, quota: object, change: object = {}) => ({ id, name, atLine: 'ask', quota, ...change })
  const share = (percent: number) => ({ kind: 'share', percent, rounding: 'floor' })
  const fraction = (over: number, under: number) => ({ kind: 'fraction', over, under, rounding: 'floor' })
  const count = (seats: number) => ({ kind: 'count', count: seats })
  const seats = { kind: 'apportioned', seats: 3, method: 'd-hondt' }
  const together = { cumulative: true }
  const awards = (...list: readonly object[]) => ({ awards: list })
  const above = (sum: string) => ({ problem: 'award-shares-above-100', place: 'awards', sum })
  says([
    ['shares of all entries', awards(award('a', fraction(1, 3)), award('b', fraction(2, 3)), award('c', count(9))), []],
    ['shares for more than everybody', awards(award('a', share(60)), award('b', share(60))), [above('120')]],
    ['fractions for a little more than everybody', awards(award('a', fraction(1, 3)), award('b', share(67))), [above('101')]],
    [
      'cumulative shares up to all',
      awards(award('a', share(25), together), award('b', share(60), together), award('c', share(100), together)),
      [],
    ],
    ['cumulative shares and one on top', awards(award('a', share(60), together), award('b', share(50))), [above('110')]],
    [
      'cumulative shares that do not move on',
      awards(award('a', share(25)), award('b', fraction(1, 4), together), award('c', count(3), together), award('d', count(2), together)),
      [
        { problem: 'award-not-increasing', place: 'awards[1].quota' },
        { problem: 'award-not-increasing', place: 'awards[3].quota' },
      ],
    ],
    ['apportioned seats in groups', awards(award('a', seats, { per: 'group' })), []],
    [
      'apportioned seats of the whole track',
      awards(award('a', seats)),
      [{ problem: 'apportioned-without-groups', place: 'awards[0].quota' }],
    ],
    [
      'an id in two lists',
      { ...awards(award('a', count(1))), mentorAwards: [{ id: 'a', name, awards: ['a'] }] },
      [{ problem: 'award-twice', place: 'mentorAwards[0].id', award: 'a' }],
    ],
    [
      'names of no award',
      {
        ...awards(award('a', count(1))),
        singleItemAwards: [{ id: 'best', name, part: 'lesson', count: 1, atLine: 'ask', except: ['a', 'x'] }],
        mentorAwards: [{ id: 'm', name, awards: ['best', 'y'] }],
        schoolAwards: [{ id: 's', name, points: { a: 3, m: 1 }, count: 1, atLine: 'ask' }],
      },
      [
        { problem: 'award-unknown', place: 'singleItemAwards[0].except[1]', award: 'x' },
        { problem: 'award-unknown', place: 'mentorAwards[0].awards[1]', award: 'y' },
        { problem: 'award-unknown', place: 'schoolAwards[0].points.m', award: 'm' },
      ],
    ],
    [
      'single items of nothing',
      {
        singleItemAwards: [
          { id: 'p', name, part: 'none', count: 1, atLine: 'ask' },
          { id: 'q', name, part: 'lesson', criterion: 'content', count: 1, atLine: 'ask' },
        ],
      },
      [
        { problem: 'part-unknown', place: 'singleItemAwards[0].part', part: 'none' },
        { problem: 'criterion-unknown', place: 'singleItemAwards[1].criterion', criterion: 'content' },
      ],
    ],
  ])
})
