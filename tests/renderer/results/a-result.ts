/** A result with every kind of step there is, over the small track; checked by the contract. */
import { contract } from '../../../shared/contract/index.ts'
import type { ExplanationStep } from '../../../shared/domain/result.ts'
import { smallTrack } from '../../support/small-contest.ts'

const marks = [
  { judge: 'j1', value: '95', fate: 'dropped-high' },
  { judge: 'j2', value: '181/2', fate: 'counted' },
  { judge: 'j3', value: '88', fate: 'counted' },
  { judge: 'j4', value: '70', fate: 'dropped-low' },
  { judge: 'j5', fate: 'absent' },
  { judge: 'j6', fate: 'recused' },
  { judge: 'j7', fate: 'void' },
  { judge: 'j8', fate: 'pending' },
]
const reduced = { key: 'reduced', part: 'lesson', sum: '357/2', divisor: 2, usualDivisor: 6, value: '357/4' }
const rounded = {
  key: 'rounded',
  stage: 'part',
  part: 'lesson',
  method: 'half-up',
  label: 'plain',
  places: 2,
  before: '357/4',
  after: '357/4',
}
const stopped = { key: 'stopped', part: 'lesson', remaining: 1, minimum: 3 }
const compared = [
  { entry: 'e1', value: '357/4' },
  { entry: 'e2', value: '1877/21' },
]
const tie = { key: 'tie-broken', compared }

/** Every key, in every variant that has words of its own. */
export const steps = {
  marks: [
    { key: 'marks', part: 'lesson', marks },
    { key: 'marks', marks: marks.slice(1, 3) },
    {
      key: 'marks',
      part: 'lesson',
      criterion: 'language',
      group: 'expert',
      marks: [
        { judge: 'j1', value: '95', moved: '93', fate: 'moved' },
        { judge: 'j2', value: '90', fate: 'counted', standIn: 'absent' },
        { judge: 'j3', fate: 'no-spread' },
      ],
    },
  ],
  reduced: [reduced, { ...reduced, part: undefined, usualDivisor: 2 }],
  rounded: [
    rounded,
    ...(['judge-total', 'total', 'final'] as const).map(stage => ({ ...rounded, part: undefined, stage, before: '1877/21' })),
    ...(['half-even', 'floor', 'ceil'] as const).map(method => ({ ...rounded, method })),
    { ...rounded, method: 'half-even', label: 'gbt8170' },
    { ...rounded, places: 0, before: '357/4', after: '89' },
  ],
  standardised: [
    { key: 'standardised', judge: 'j1', scale: 'z', mean: '85', deviation: '4', of: 'sample', before: '90', after: '5/4' },
    { key: 'standardised', judge: 'j1', scale: 't', mean: '85', deviation: '4', of: 'population', before: '90', after: '125/2' },
  ],
  centred: [{ key: 'centred', part: 'lesson', before: '265/3', after: '265/3', limit: '3' }],
  combined: [{ key: 'combined', terms: [{ group: 'expert', percent: 70, value: '90', term: '63' }], value: '63' }],
  factored: [{ key: 'factored', part: 'lesson', criterion: 'language', factor: '2', before: '9', after: '18' }],
  summed: [{ key: 'summed', part: 'lesson', terms: [{ criterion: 'organisation', value: '40' }], value: '40' }],
  best: [{ key: 'best', runs: [{ part: 'lesson', value: '40', counted: true }], value: '40' }],
  equated: [{ key: 'equated', group: 'p1', own: '88', all: '86', factor: '43/44', rankInGroup: 1, before: '88', after: '86' }],
  carried: (['sum', 'weights', 'anew'] as const).map(method => ({
    key: 'carried',
    method,
    terms: [{ percent: 50, value: '80', term: '40' }],
    value: '40',
  })),
  gated: (['through', 'out', 'open'] as const).map(outcome => ({ key: 'gated', round: 1, outcome, rank: 3, of: 9, seats: 5 })),
  level: [{ key: 'level', tolerance: '1/20', entries: ['e1', 'e2'] }],
  'stop-decided': (['smaller-divisor', 'mean-of-others', 'no-trimming'] as const).map(instead => ({
    key: 'stop-decided',
    instead,
    reason: '评委突发疾病',
  })),
  weighted: [{ key: 'weighted', part: 'design', percent: 20, before: '90', after: '18' }],
  added: [
    {
      key: 'added',
      terms: [
        { part: 'design', value: '18' },
        { part: 'lesson', value: '357/4' },
      ],
      value: '429/4',
    },
  ],
  penalty: [{ key: 'penalty', penalty: 'p1', amount: '3/2', reason: '超时', before: '429/4', after: '423/4' }],
  stopped: (['pending', 'missing', 'too-few'] as const).flatMap(reason => [
    { ...stopped, reason },
    { ...stopped, part: undefined, reason },
  ]),
  'tie-broken': [
    { ...tie, step: { by: 'part', part: 'lesson' } },
    { ...tie, step: { by: 'dropped-sum' } },
    { ...tie, step: { by: 'more-decimals', places: 4 } },
    { ...tie, step: { by: 'decision' }, compared: compared.map((each, at) => ({ ...each, value: `${at + 1}` })), reason: '抽签' },
    ...(['next-best', 'first-places', 'head-to-head', 'majority', 'shared'] as const).map(by => ({ ...tie, step: { by } })),
    { ...tie, step: { by: 'criterion', part: 'lesson', criterion: 'language' } },
    { ...tie, step: { by: 'draw', seed: '赛前公布的话' } },
  ],
  withdrawn: [{ key: 'withdrawn', reason: '未到场' }],
  ranked: [
    { key: 'ranked', rank: 1, of: 3, by: 'rounded', value: '357/4' },
    { key: 'ranked', rank: 2, of: 1, by: 'exact', value: '1877/21' },
  ],
} satisfies Record<ExplanationStep['key'], readonly unknown[]>

/** The results of the small track, where the first entry has this explanation. */
export function aResult(explanation: readonly unknown[], part: Readonly<Record<string, unknown>> = {}) {
  const judges = marks.map(({ judge }) => ({ id: judge, name: `评委 ${judge}` }))
  const entry = (id: string, number: string) => ({ id, number, name: `选手 ${id}`, school: '某校', subject: '' })
  return contract['result.track'].output.parse({
    track: smallTrack,
    result: {
      entries: [{ entry: 'e1', parts: [], score: '423/4', rank: 1, tiedWith: [], explanation: strip(explanation), ...part }],
      openTies: [],
      openLines: [],
    },
    entries: [entry('e1', 'W-001'), entry('e2', 'W-002')],
    judges,
    panels: [{ id: 'p1', name: '文科一组', isCertified: true }],
  })
}

/** Strict objects know no undefined fields. */
const strip = (value: readonly unknown[]): unknown => JSON.parse(JSON.stringify(value))
