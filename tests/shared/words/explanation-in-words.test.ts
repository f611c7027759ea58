import { describe, expect, test } from 'vitest'
import type { ExplanationStep } from '../../../shared/domain/result.ts'
import { languages, lineOf, linesOf } from './explained.ts'

type Step = Readonly<{ key: ExplanationStep['key'] } & Record<string, unknown>>
type Case = Readonly<{ step: Step; rules?: Readonly<Record<string, unknown>>; zh: readonly unknown[]; en: readonly unknown[] }>

const change = { before: '90', after: '45' }
const rounded = {
  key: 'rounded',
  stage: 'part',
  part: 'lesson',
  method: 'half-up',
  label: 'plain',
  places: 2,
  before: '1877/21',
  after: '4469/50',
}
const tie = {
  key: 'tie-broken',
  compared: [
    { entry: 'e1', value: '3' },
    { entry: 'e2', value: '2' },
  ],
}
const rounds = {
  list: [
    { name: { zh: '初赛', en: 'Heat' }, parts: ['design'], gate: { by: 'rank-in-group', rank: 2, atLine: 'ask' } },
    { name: { zh: '决赛', en: 'Final' }, parts: ['lesson'] },
  ],
  carry: { method: 'sum' },
}
const zRule = { equating: { method: 'z', deviation: 'sample', rounding: { method: 'half-even', places: 2 } } }
const zStep = {
  key: 'standardised',
  judge: 'j1',
  scale: 'z',
  mean: '85',
  deviation: '10/3',
  of: 'sample',
  before: '90',
  after: '3/2',
} as const
const carried = {
  key: 'carried',
  terms: [
    { percent: 40, value: '80', term: '32' },
    { percent: 60, value: '90', term: '54' },
  ],
  value: '86',
}
const equated = { key: 'equated', group: 'p1', own: '88', all: '86', factor: '43/44', rankInGroup: 1, before: '88', after: '86' } as const

const cases: Readonly<Record<string, Case>> = {
  'a z score, with its rounding': {
    step: zStep,
    rules: zRule,
    zh: [
      '评委 j1：把合计分换成标准分 z。这位评委在本组打的分平均 85，标准差 3.333333…（除以份数减一）',
      '（90 − 85）÷ 3.333333… 取为 1.5（四舍六入五成双，2 位小数）',
      '1.5',
    ],
    en: [
      '评委 j1: the total becomes a standard score z. In this panel the judge’s totals have the mean 85 and the deviation 3.333333… (divided by their number less one)',
      '(90 − 85) ÷ 3.333333… becomes 1.5 (half to even, 2 decimal places)',
      '1.5',
    ],
  },
  'a T score': {
    step: { ...zStep, scale: 't', of: 'population', after: '65' },
    zh: [
      '评委 j1：把合计分换成标准分 T = 50 + 10 z。这位评委在本组打的分平均 85，标准差 3.333333…（除以份数）',
      '50 + 10 ×（90 − 85）÷ 3.333333… 取为 65',
      '65',
    ],
    en: [
      '评委 j1: the total becomes a standard score T = 50 + 10 z. In this panel the judge’s totals have the mean 85 and the deviation 3.333333… (divided by their number)',
      '50 + 10 × (90 − 85) ÷ 3.333333… becomes 65',
      '65',
    ],
  },
  'an exact centre': {
    step: { key: 'centred', part: 'lesson', before: '88', after: '88', limit: '3' },
    zh: ['课堂教学：以全部分的平均为中心，离中心超过 3 分的移到界线上，不去掉', '中心 88，界线 85 到 91', '88'],
    en: [
      '课堂教学: the centre is the mean of all marks; a mark further than 3 points from it is moved to that limit, not dropped',
      'centre 88, limits 85 and 91',
      '88',
    ],
  },
  'a rounded centre': {
    step: { key: 'centred', part: 'lesson', before: '265/3', after: '883/10', limit: '3' },
    rules: { reduction: { method: 'clipped', of: 'parts', limit: 3000, centre: { method: 'half-up', places: 1 } } },
    zh: [
      '课堂教学：以全部分的平均为中心，离中心超过 3 分的移到界线上，不去掉；中心四舍五入，保留 1 位小数',
      '平均 88.333333… 取为中心 88.3，界线 85.3 到 91.3',
      '88.3',
    ],
    en: [
      '课堂教学: the centre is the mean of all marks; a mark further than 3 points from it is moved to that limit, not dropped; the centre is rounded half up to 1 decimal places',
      'mean 88.333333… becomes centre 88.3, limits 85.3 and 91.3',
      '88.3',
    ],
  },
  'classes of judges': {
    step: {
      key: 'combined',
      part: 'lesson',
      terms: [
        { group: 'expert', percent: 70, value: '90', term: '63' },
        { group: '校外', percent: 30, value: '80', term: '24' },
      ],
      value: '87',
    },
    zh: ['课堂教学：各类评委按比例合成', '专家评委 90 × 70% + 校外 80 × 30% = 63 + 24 = 87', '87'],
    en: ['课堂教学: the classes of judges are weighted and added', 'experts 90 × 70% + 校外 80 × 30% = 63 + 24 = 87', '87'],
  },
  'a rounding of a part': {
    step: rounded as Step,
    zh: ['课堂教学：四舍五入，保留 2 位小数', '89.380952… 取为 89.38', '89.38'],
    en: ['课堂教学: half up, 2 decimal places', '89.380952… becomes 89.38', '89.38'],
  },
  'a rounding of a criterion after its factor, by GB/T 8170': {
    step: { ...rounded, stage: 'factored', criterion: 'language', method: 'half-even', label: 'gbt8170' } as Step,
    zh: ['课堂教学“language”，乘系数后的得分：GB/T 8170 修约（四舍六入五成双），保留 2 位小数', '89.380952… 取为 89.38', '89.38'],
    en: ['课堂教学, “language”, Score after its factor: GB/T 8170 (half to even), 2 decimal places', '89.380952… becomes 89.38', '89.38'],
  },
  'a rounding of one judge’s total': {
    step: { ...rounded, part: undefined, stage: 'judge-total', judge: 'j1' } as Step,
    zh: ['评委合计分（评委 j1）：四舍五入，保留 2 位小数', '89.380952… 取为 89.38', '89.38'],
    en: ['Total of a judge (评委 j1): half up, 2 decimal places', '89.380952… becomes 89.38', '89.38'],
  },
  'a rounding of one judge’s total of a part': {
    step: { ...rounded, stage: 'judge-total', judge: 'j1' } as Step,
    zh: ['课堂教学（评委 j1），评委合计分：四舍五入，保留 2 位小数', '89.380952… 取为 89.38', '89.38'],
    en: ['课堂教学 (评委 j1), Total of a judge: half up, 2 decimal places', '89.380952… becomes 89.38', '89.38'],
  },
  'a rounding to whole points that changes nothing': {
    step: { ...rounded, part: undefined, stage: 'final', method: 'down', places: 0, before: '89', after: '89' } as Step,
    zh: ['扣分后总成绩：向零截尾，取整数', '89 正好，不变', '89'],
    en: ['Score after penalties: towards zero, whole points', '89 fits exactly', '89'],
  },
  'a factor': {
    step: { key: 'factored', part: 'lesson', criterion: 'language', factor: '1/2', ...change },
    zh: ['课堂教学“language”乘系数 0.5', '90 × 0.5 = 45', '45'],
    en: ['课堂教学, “language” is multiplied by 0.5', '90 × 0.5 = 45', '45'],
  },
  'criteria added': {
    step: {
      key: 'summed',
      part: 'lesson',
      terms: [
        { criterion: 'organisation', value: '40' },
        { criterion: 'unknown', value: '45/2' },
      ],
      value: '125/2',
    },
    zh: ['课堂教学：各评分项相加', 'organisation 40 + unknown 22.5 = 62.5', '62.5'],
    en: ['课堂教学: the criteria are added', 'organisation 40 + unknown 22.5 = 62.5', '62.5'],
  },
  'a weight': {
    step: { key: 'weighted', part: 'design', percent: 50, ...change },
    zh: ['教学设计占 50%', '90 × 50% = 45', '45'],
    en: ['教学设计 weighs 50%', '90 × 50% = 45', '45'],
  },
  'parts added': {
    step: {
      key: 'added',
      terms: [
        { part: 'design', value: '18' },
        { part: 'unknown', value: '357/4' },
      ],
      value: '429/4',
    },
    zh: ['各环节相加', '教学设计 18.00 + unknown 89.25 = 107.25', '107.25'],
    en: ['The parts are added', '教学设计 18.00 + unknown 89.25 = 107.25', '107.25'],
  },
  'the best run, and the one left out': {
    step: {
      key: 'best',
      runs: [
        { part: 'design', value: '80', counted: false },
        { part: 'lesson', value: '90', counted: true },
      ],
      value: '90',
    },
    zh: ['各次中取最好的 1 次相加', '课堂教学 90.00 = 90.00（不计：教学设计 80.00）', '90.00'],
    en: ['The best of all runs counts', '课堂教学 90.00 = 90.00 (not counted: 教学设计 80.00)', '90.00'],
  },
  'all runs, none left out': {
    step: {
      key: 'best',
      runs: [
        { part: 'design', value: '80', counted: true },
        { part: 'lesson', value: '90', counted: true },
      ],
      value: '170',
    },
    zh: ['各次中取最好的 2 次相加', '教学设计 80.00 + 课堂教学 90.00 = 170.00', '170.00'],
    en: ['The 2 best runs are added', '教学设计 80.00 + 课堂教学 90.00 = 170.00', '170.00'],
  },
  'a panel without a known name, whose means leave nothing out': {
    step: { ...equated, group: 'p9' },
    zh: [
      '平行组换算：本组与其他组宽严不同，总分乘系数 B ÷ A 拉平；本组均分 A = 88，各组均分 B = 86，换算前组内第 1 名',
      '88 × 86 ÷ 88 = 88 × 0.977272… = 86',
      '86',
    ],
    en: [
      'Parallel panels: this panel and the others judge more or less strictly, so the score is multiplied by B ÷ A; mean of this panel A = 88, mean of all panels B = 86, before that place 1 in the panel',
      '88 × 86 ÷ 88 = 88 × 0.977272… = 86',
      '86',
    ],
  },
  'rounds added': {
    step: { ...carried, method: 'sum', value: '170' } as Step,
    rules: { rounds },
    zh: ['各轮得分相加', '初赛 80.00 + 决赛 90.00 = 170.00', '170.00'],
    en: ['The scores of the rounds are added', 'Heat 80.00 + Final 90.00 = 170.00', '170.00'],
  },
  'rounds weighted': {
    step: { ...carried, method: 'weights' } as Step,
    zh: ['各轮得分按比例相加', '第 1 轮 80.00 × 40% + 第 2 轮 90.00 × 60% = 86.00', '86.00'],
    en: ['The scores of the rounds are weighted and added', 'round 1 80.00 × 40% + round 2 90.00 × 60% = 86.00', '86.00'],
  },
  'rounds that begin anew': {
    step: { ...carried, method: 'anew', value: '90' } as Step,
    rules: { rounds },
    zh: ['前面各轮的得分不带入，只算本轮', '初赛 80.00 不带入、决赛 90.00', '90.00'],
    en: ['Earlier rounds carry nothing over: only this round counts', 'Heat 80.00 not carried over, Final 90.00', '90.00'],
  },
  'a penalty': {
    step: { key: 'penalty', penalty: 'x1', amount: '3/2', reason: '超时', before: '90', after: '177/2' },
    zh: ['扣分：超时', '90.00 − 1.5 = 88.50', '88.50'],
    en: ['Penalty: 超时', '90.00 − 1.5 = 88.50', '88.50'],
  },
  'a stop with too few marks': {
    step: { key: 'stopped', part: 'lesson', reason: 'too-few', remaining: 1, minimum: 3 },
    zh: ['课堂教学：余下的分太少，按规则停止计算', '现有 1 份，至少要 3 份', '未定'],
    en: ['课堂教学: too few marks remain, the rules stop here', '1 marks, 3 needed', 'Open'],
  },
  'a stop that waits': {
    step: { key: 'stopped', reason: 'pending', remaining: 1, minimum: 3 },
    zh: ['总分：评分单还没有齐，先不计算', undefined, '未定'],
    en: ['Total: sheets are missing, nothing is computed yet', undefined, 'Open'],
  },
  'a stop that a person must decide': {
    step: { key: 'stopped', group: 'peer', reason: 'missing', remaining: 1, minimum: 3 },
    zh: ['总分（同行评委）：缺评委分，按规则停止计算，由人决定怎样计', undefined, '未定'],
    en: ['Total (peers): a judge is missing, and the rules stop until people decide', undefined, 'Open'],
  },
  'a decision that the rest is averaged': {
    step: { key: 'stop-decided', instead: 'smaller-divisor', reason: '评委病了' },
    zh: ['规则在此停止计算，两人决定：缺的分不计，除数相应减小。理由：评委病了', undefined, undefined],
    en: [
      'The rules stop here; two people decided: missing marks are left out and the divisor is smaller. Reason: 评委病了',
      undefined,
      undefined,
    ],
  },
  'a gate by count': {
    step: { key: 'gated', round: 3, outcome: 'through', rank: 2, of: 9, seats: 5 },
    zh: ['第 3 轮：在 9 位中列第 2 名，晋级 5 名，晋级', undefined, '晋级'],
    en: ['round 3: place 2 of 9, 5 go on, this entry does', undefined, 'this entry does'],
  },
  'a gate in each group': {
    step: { key: 'gated', round: 1, outcome: 'out', rank: 6, of: 9, seats: 2 },
    rules: { rounds },
    zh: ['初赛：在 9 位中列第 6 名，每组晋级 2 名，未晋级', undefined, '未晋级'],
    en: ['Heat: place 6 of 9, 2 of each panel go on, this entry does not', undefined, 'this entry does not'],
  },
  'a tolerance': {
    step: { key: 'level', tolerance: '1/20', entries: ['e1', 'e2', 'e3'] },
    zh: ['相邻两人相差不到 0.05 分算同分：W-001、W-002、e3', undefined, undefined],
    en: ['Neighbours that differ by less than 0.05 points count as equal: W-001, W-002, e3', undefined, undefined],
  },
  'a tie broken by a criterion': {
    step: { ...tie, step: { by: 'criterion', part: 'lesson', criterion: 'language' } } as Step,
    zh: ['同分，比“课堂教学”中的“language”', 'W-001 为 3，W-002 为 2', '3'],
    en: ['Tied: “language” of “课堂教学” is compared', 'W-001 has 3, W-002 has 2', '3'],
  },
  'a tie broken by more decimals, with their rounding': {
    step: { ...tie, step: { by: 'more-decimals', places: 3 } } as Step,
    zh: ['同分，比各阶段都不修约的总分至 3 位小数（四舍五入）', 'W-001 为 3.000，W-002 为 2.000', '3.000'],
    en: [
      'Tied: the scores without the rounding at any stage are compared to 3 decimal places (half up)',
      'W-001 has 3.000, W-002 has 2.000',
      '3.000',
    ],
  },
  'a tie broken by lots': {
    step: {
      ...tie,
      step: { by: 'draw', seed: '立秋' },
      compared: tie.compared.map(({ entry }, at) => ({ entry, value: `${at + 1}` })),
    } as Step,
    zh: ['同分，抽签，种子为赛前公布的“立秋”，任何人可以重算', 'W-001 第 1 位，W-002 第 2 位', '第 1 位'],
    en: [
      'Tied: lots drawn from “立秋”, a text made public beforehand; anyone can repeat it',
      'W-001 takes place 1, W-002 takes place 2',
      'Place 1',
    ],
  },
  'a tie broken by the majority of places, with the tally': {
    step: {
      ...tie,
      step: { by: 'majority' },
      compared: [
        { entry: 'e1', value: '1', tally: { column: 2, marks: 5, sum: '15/2' } },
        { entry: 'e2', value: '2', tally: { column: 2, marks: 4, sum: '6' } },
      ],
    } as Step,
    zh: [
      '同分，按多数评委所排的名次定先后',
      'W-001 第 1 位（5 位评委排在第 2 位以内，名次合计 7.5），W-002 第 2 位（4 位评委排在第 2 位以内，名次合计 6）',
      '第 1 位',
    ],
    en: [
      'Tied: the order is that of the majority of the judges’ places',
      'W-001 takes place 1 (5 judges put it in place 2 or better, sum of their places 7.5), W-002 takes place 2 (4 judges put it in place 2 or better, sum of their places 6)',
      'Place 1',
    ],
  },
  'a tie broken by a next best run, with its number': {
    step: { ...tie, step: { by: 'next-best' }, run: 3 } as Step,
    zh: ['同分，比各自第 3 好的成绩', 'W-001 为 3，W-002 为 2', '3'],
    en: ['Tied: the runs that are number 3 from the best are compared', 'W-001 has 3, W-002 has 2', '3'],
  },
  'a tie that stays, where nothing was compared': {
    step: { ...tie, step: { by: 'shared' }, compared: [] } as Step,
    zh: ['同分，名次并列', undefined, undefined],
    en: ['Tied: the place is shared', undefined, undefined],
  },
  'a place': {
    step: { key: 'ranked', rank: 2, of: 1, by: 'exact', value: '1877/21' },
    zh: ['在 1 位有成绩的选手中排名', '按各阶段都不修约的总成绩 89.380952… 排列', '第 2 名'],
    en: ['Ranked among 1 entry with a score', 'by the score without the rounding at any stage, 89.380952…', 'Place 2'],
  },
}

describe.each(languages)('%s', language => {
  test.each(Object.entries(cases))('%s', (_, { step, rules = {}, ...said }) => {
    expect(lineOf(JSON.parse(JSON.stringify(step)), { rules, language })).toEqual(said[language])
  })

  test.each(['next-best', 'first-places', 'head-to-head', 'majority', 'dropped-sum', 'decision'])(
    'a tie broken by %s has a sentence of its own',
    by => {
      const [sentence, arithmetic] = lineOf({ ...tie, step: { by }, reason: '抽签' } as Step, { language })
      const shared = lineOf({ ...tie, step: { by: 'shared' } } as Step, { language })[0]
      const part = lineOf({ ...tie, step: { by: 'part', part: 'lesson' } } as Step, { language })[0]
      const others = [shared, part]
      expect(others).not.toContain(sentence)
      expect(arithmetic).toMatch(/W-001.*3.*W-002.*2/)
    },
  )

  test.each(['mean-of-others', 'no-trimming'])('the remedy %s has its reason', instead => {
    expect(lineOf({ key: 'stop-decided', instead, reason: '评委病了' }, { language })[0]).toContain('评委病了')
  })
})

test('the last step that gives the whole score is the sum', () => {
  const added = { key: 'added', terms: [{ part: 'lesson', value: '90' }], value: '90' }
  const total = { ...rounded, part: undefined, stage: 'total' }
  const steps = [added, total, { key: 'ranked', rank: 1, of: 1, by: 'rounded', value: '90' }]
  expect(linesOf(JSON.parse(JSON.stringify(steps))).map(({ kind }) => kind)).toEqual(['step', 'sum', 'place'])
})
