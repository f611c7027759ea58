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
  ],
  reduced: [reduced, { ...reduced, part: undefined, usualDivisor: 2 }],
  rounded: [
    rounded,
    ...(['judge-total', 'total', 'final'] as const).map(stage => ({ ...rounded, part: undefined, stage, before: '1877/21' })),
    ...(['half-even', 'floor', 'ceil'] as const).map(method => ({ ...rounded, method })),
    { ...rounded, method: 'half-even', label: 'gbt8170' },
    { ...rounded, places: 0, before: '357/4', after: '89' },
  ],
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
  ],
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
    panels: [{ name: '文科一组', isCertified: true }],
  })
}

/** Strict objects know no undefined fields. */
const strip = (value: readonly unknown[]): unknown => JSON.parse(JSON.stringify(value))
