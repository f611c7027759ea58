import { expect, test } from 'vitest'
import { words } from '../../../shared/words/index.ts'
import { rulesInWords } from '../../../shared/words/rules-in-words.ts'
import { type Language, languages, trackWith } from './explained.ts'

type Label = keyof (typeof words)['zh']['workbook']['rules']['labels']
type Case = readonly [name: string, rules: Readonly<Record<string, unknown>>, label: Label, zh: readonly string[], en: readonly string[]]

const name = (zh: string, en: string) => ({ zh, en })
const halfUp = { method: 'half-up', places: 2 }
const trimmed = { method: 'trimmed', high: 1, low: 1, keepAtLeast: 3 }
const stop = { recused: 'hard-stop', absent: 'mean-of-others', void: 'smaller-divisor' }
const award = (part: Readonly<Record<string, unknown>>) => ({
  awards: [{ id: 'first', name: name('一等奖', 'First prize'), atLine: 'let-in', ...part }],
})
const rounds = (carry: unknown) => ({
  list: [
    { name: name('初赛', 'Heat'), parts: ['design'], gate: { by: 'count', count: 30, atLine: 'let-in' } },
    { name: name('复赛', 'Semi-final'), parts: ['lesson'], gate: { by: 'share', percent: 50, rounding: 'ceil', atLine: 'keep-out' } },
    { name: name('半决赛', 'Last but one'), parts: ['lesson'], gate: { by: 'rank-in-group', rank: 2, atLine: 'ask' } },
    { name: name('决赛', 'Final'), parts: ['design', 'lesson'] },
  ],
  carry,
})
const roundLines = {
  zh: [
    '初赛（教学设计）：前 30 名晋级；晋级线上并列者全部晋级。',
    '复赛（课堂教学）：有成绩者的 50% 晋级（名额向上进位）；晋级线上并列者均不晋级。',
    '半决赛（课堂教学）：每组前 2 名晋级；晋级线上并列由人裁定。',
    '决赛（教学设计、课堂教学）：最后一轮。',
  ],
  en: [
    'Heat (教学设计): the first 30 go on; all who tie on the line go on.',
    'Semi-final (课堂教学): 50% of those with a score go on (rounded to the higher value); none who tie on the line goes on.',
    'Last but one (课堂教学): the first 2 of each panel go on; a tie on the line is decided by people.',
    'Final (教学设计, 课堂教学): the last round.',
  ],
}

const cases: readonly Case[] = [
  [
    'a mean of each criterion',
    { reduction: { method: 'mean', of: 'criteria' } },
    'reduction',
    ['各评分项分别取全部评委分的平均。'],
    ['In each criterion, the mean of all judges is taken.'],
  ],
  [
    'a clipped mean with a rounded centre',
    { reduction: { method: 'clipped', of: 'parts', limit: 3000, centre: halfUp } },
    'reduction',
    ['各环节分别以全部评委分的平均为中心（四舍五入，2 位小数），离中心超过 3 分的移到界线上，再取平均。'],
    [
      'In each part, marks further than 3 points from the centre, the mean of all judges (rounded half up, 2 decimals), are moved to that limit, then all are averaged.',
    ],
  ],
  [
    'a clipped mean with an exact centre',
    { reduction: { method: 'clipped', of: 'parts', limit: 2500, centre: 'exact' } },
    'reduction',
    ['各环节分别以全部评委分的平均为中心（不修约），离中心超过 2.5 分的移到界线上，再取平均。'],
    [
      'In each part, marks further than 2.5 points from the centre, the mean of all judges (not rounded), are moved to that limit, then all are averaged.',
    ],
  ],
  [
    'a median',
    { reduction: { method: 'median', of: 'totals' } },
    'reduction',
    ['按各评委合计分取中位数：从高到低居中的分，偶数个时取居中两个的平均。'],
    ['Of the judges’ totals, the median is taken: the middle mark, or the mean of the two middle ones.'],
  ],
  [
    'classes of judges',
    {
      reduction: {
        method: 'classes',
        of: 'parts',
        classes: [
          { group: 'expert', percent: 70, by: trimmed },
          { group: 'student', percent: 30, by: { method: 'mean' } },
        ],
      },
    },
    'reduction',
    [
      '各环节分别把每类评委的分单独计算，再按比例相加：专家评委占 70%（去掉 1 个最高分、1 个最低分，其余取平均；至少保留 3 个分，不足则停止计算）；学生评委占 30%（取全部评委分的平均）。',
    ],
    [
      'In each part, each class of judges is reduced by itself, then weighted and added: experts 70% (the 1 highest and 1 lowest marks are dropped and the rest averaged; at least 3 must remain, or the computation stops); students 30% (the mean of all judges is taken).',
    ],
  ],
  [
    'groups of judges',
    { reduction: { method: 'groups', of: 'criteria', groups: [{ group: '难度组', by: { method: 'median' } }] } },
    'reduction',
    ['各评分项分别把每组评委的分单独处理，各组余下的分合在一起取平均：难度组（取中位数：从高到低居中的分，偶数个时取居中两个的平均）。'],
    [
      'In each criterion, each group of judges is treated by itself, and what remains of all groups is averaged together: 难度组 (the median is taken: the middle mark, or the mean of the two middle ones).',
    ],
  ],
  [
    'a mean of the others, rounded',
    { missing: { ...stop, standIn: halfUp } },
    'missing',
    ['回避：停止计算，由人决定怎样计。', '缺席：以其余评委的均分代替（四舍五入，2 位小数）。', '作废：不计入，除数相应减小。'],
    [
      'Recused: the computation stops, and people decide how to go on.',
      'Absent: the mean of the other judges stands in (rounded half up, 2 decimals).',
      'Void: left out, with a smaller divisor.',
    ],
  ],
  [
    'a mean of the others, exact',
    { missing: stop },
    'missing',
    ['回避：停止计算，由人决定怎样计。', '缺席：以其余评委的均分代替（不修约）。', '作废：不计入，除数相应减小。'],
    [
      'Recused: the computation stops, and people decide how to go on.',
      'Absent: the mean of the other judges stands in (not rounded).',
      'Void: left out, with a smaller divisor.',
    ],
  ],
  [
    'factors',
    { factors: { language: 2000, form: 500 } },
    'factors',
    ['评分项乘系数后计入：language × 2、form × 0.5。'],
    ['Criteria that are multiplied before they count: language × 2, form × 0.5.'],
  ],
  [
    'weights, without a part that has none',
    { composition: { method: 'weights', percent: { design: 100 } } },
    'composition',
    ['各环节按百分制计分，乘以权重后相加：教学设计 100%。'],
    ['Each part is marked out of 100, weighted and added: 教学设计 100%.'],
  ],
  [
    'the best runs',
    { composition: { method: 'best', count: 2 } },
    'composition',
    ['各次成绩中取最好的 2 次相加。'],
    ['Of all runs the best 2 are added.'],
  ],
  [
    'rounds that are added',
    { rounds: rounds({ method: 'sum' }) },
    'rounds',
    [...roundLines.zh, '各轮得分相加。'],
    [...roundLines.en, 'The scores of the rounds are added.'],
  ],
  [
    'rounds that begin anew',
    { rounds: rounds({ method: 'anew' }) },
    'rounds',
    [...roundLines.zh, '前面各轮的得分不带入，只算最后一轮。'],
    [...roundLines.en, 'Earlier rounds carry nothing over: only the last round counts.'],
  ],
  [
    'rounds that are weighted',
    { rounds: rounds({ method: 'weights', percent: [10, 20, 30, 40] }) },
    'rounds',
    [...roundLines.zh, '各轮得分按比例相加：初赛 10%、复赛 20%、半决赛 30%、决赛 40%。'],
    [...roundLines.en, 'The scores of the rounds are weighted and added: Heat 10%, Semi-final 20%, Last but one 30%, Final 40%.'],
  ],
  [
    'a coefficient of trimmed means',
    { equating: { method: 'coefficient', high: 1, low: 1 } },
    'equating',
    ['总分 × B ÷ A：A 为本组总分的平均，B 为各组总分的平均，均先去掉每组 1 个最高分、1 个最低分。'],
    ['Score × B ÷ A: A is the mean score of the own panel, B that of all panels, each panel without its 1 highest and 1 lowest scores.'],
  ],
  [
    'a coefficient of plain means',
    { equating: { method: 'coefficient', high: 0, low: 0 } },
    'equating',
    ['总分 × B ÷ A：A 为本组总分的平均，B 为各组总分的平均。'],
    ['Score × B ÷ A: A is the mean score of the own panel, B that of all panels.'],
  ],
  [
    'z scores',
    { equating: { method: 'z', deviation: 'sample', rounding: { method: 'half-even', places: 4 } } },
    'equating',
    ['每位评委在本组的合计分换成标准分 z =（合计分 − 平均）÷ 标准差，标准差除以份数减一；四舍六入五成双，4 位小数。'],
    [
      'Each judge’s totals inside a panel become standard scores z = (total − mean) ÷ deviation, the deviation divided by their number less one; rounded half to even, 4 decimals.',
    ],
  ],
  [
    'T scores',
    { equating: { method: 't', deviation: 'population', rounding: { method: 'down', places: 2 } } },
    'equating',
    ['每位评委在本组的合计分换成标准分 T = 50 + 10 ×（合计分 − 平均）÷ 标准差，标准差除以份数；向零截尾，2 位小数。'],
    [
      'Each judge’s totals inside a panel become standard scores T = 50 + 10 × (total − mean) ÷ deviation, the deviation divided by their number; rounded towards zero, 2 decimals.',
    ],
  ],
  ['no rounding', { rounding: { method: 'half-up', places: 2, stages: [], label: 'plain' } }, 'rounding', ['不修约。'], ['Not rounded.']],
  [
    'stages with decimals of their own',
    { rounding: { method: 'half-even', places: 2, stages: ['criterion', 'equated'], placesAt: { criterion: 3 }, label: 'gbt8170' } },
    'rounding',
    ['GB/T 8170 修约（四舍六入五成双），保留 2 位小数；修约之处：评分项得分（保留 3 位）、换算后的总分。'],
    ['GB/T 8170 (half to even), 2 decimals; rounded at: each criterion’s score (3 decimals), the score after panels were brought level.'],
  ],
  [
    'a tolerance',
    { rank: { by: 'exact', style: 'dense', tolerance: 50 } },
    'rank',
    ['按各阶段都不修约的总成绩排名；并列不占位（1、1、2）。', '相邻两人相差不到 0.05 分算同分。'],
    [
      'By the score without the rounding at any stage; a tie uses up one place (1, 1, 2).',
      'Neighbours that differ by less than 0.05 points are equal.',
    ],
  ],
  [
    'every step against ties',
    {
      ties: [
        { by: 'part', part: 'lesson' },
        { by: 'criterion', part: 'lesson', criterion: 'language' },
        { by: 'dropped-sum' },
        { by: 'more-decimals', places: 4 },
        { by: 'next-best' },
        { by: 'first-places' },
        { by: 'head-to-head' },
        { by: 'majority' },
        { by: 'draw', seed: '立秋' },
        { by: 'decision' },
        { by: 'shared' },
      ],
    },
    'ties',
    [
      '依次比较：“课堂教学”得分、“课堂教学”中“language”的得分、去掉分之和、各阶段都不修约的总分至 4 位小数、下一个最好成绩、把选手排在第一的评委人数、同分者两两相比的胜数、多数评委所排的名次、抽签（种子“立秋”，赛前公布，任何人可以重算）、由两人裁定并记明理由、仍相同则名次并列。',
    ],
    [
      'Compared in turn: the score of “课堂教学”, the score of “language” in “课堂教学”, the sum of the dropped marks, the score without the rounding at any stage, to 4 decimals, the next best run, the number of judges who put the entry first, how many of the tied entries it beats, two by two, the majority of the judges’ places, lots (seed “立秋”, made public beforehand; anyone can repeat the draw), a decision by two people, with its reason, those still equal share the place.',
    ],
  ],
  ['no step against ties', { ties: [] }, 'ties', ['同分者名次相同。'], ['Equals share the place.']],
  [
    'stepped deductions and phases',
    {
      time: [
        { part: 'lesson', atLeast: 1080, atMost: 1200, deduction: 5000 },
        {
          part: 'design',
          atLeast: 0,
          atMost: 600,
          deduction: { every: 30, points: 500, most: 3000 },
          phases: [
            { name: name('陈述', 'Talk'), length: 480, warnings: [420, 450] },
            { name: name('问答', 'Questions'), length: 120, warnings: [] },
          ],
        },
        { part: 'design', atLeast: 0, atMost: 600, deduction: { every: 60, points: 1000 } },
      ],
    },
    'time',
    [
      '课堂教学：18:00 至 20:00，超出范围扣 5 分。',
      '教学设计：0:00 至 10:00，超出范围每 30 秒扣 0.5 分（不满也扣），最多扣 3 分。',
      '教学设计分段：陈述 8:00（7:00、7:30 时举牌）、问答 2:00。',
      '教学设计：0:00 至 10:00，超出范围每 60 秒扣 1 分（不满也扣）。',
    ],
    [
      '课堂教学: 18:00 to 20:00, otherwise 5 points off.',
      '教学设计: 0:00 to 10:00, otherwise 0.5 points off for every started 30 seconds, at most 3.',
      '教学设计 in phases: Talk 8:00 (card at 7:00, 7:30), Questions 2:00.',
      '教学设计: 0:00 to 10:00, otherwise 1 points off for every started 60 seconds.',
    ],
  ],
  [
    'marking in every way that is not usual',
    { judging: { names: 'shown', ownTotals: 'hidden', floor: 'called', holdBack: 3, statistics: 'hidden' } },
    'judging',
    [
      '评委看得到参赛者的姓名和学校。',
      '评分时不显示自己已评各份的总分。',
      '组长叫号后，评委才能开始评这一位。',
      '每位评委每个环节的前 3 份都评完后，这几份才能封存。',
      '不显示评委统计。',
    ],
    [
      'Judges see names and schools.',
      'While marking, judges do not see their own earlier totals.',
      'A judge may begin an entry only once the chief has called it.',
      'The first 3 sheets of each judge in each part can be sealed once all of them are marked.',
      'Statistics of the judges are not shown.',
    ],
  ],
  [
    'what is usual, beside one thing that is not',
    { judging: { floor: 'called' } },
    'judging',
    ['盲评：评委只看到编号和节段，看不到姓名和学校。', '评分时可以看到自己已评各份的总分。', '组长叫号后，评委才能开始评这一位。'],
    [
      'Blind: judges see number and segment only, neither name nor school.',
      'While marking, judges see their own earlier totals.',
      'A judge may begin an entry only once the chief has called it.',
    ],
  ],
  ['no awards', { awards: [] }, 'awards', ['无'], ['None']],
  [
    'a fraction, per group, with cap and minimum',
    award({ quota: { kind: 'fraction', over: 1, under: 3, rounding: 'floor', atLeast: 2 }, per: 'group', schoolCap: 2, minimum: 80_000 }),
    'awards',
    [
      '一等奖：有成绩者的 1/3（名额向下舍去），至少 2 名，每组单独划线，每校至多 2 名，超出者跳过、不占名额，总分低于 80 分不授，名额空缺；名额线上并列者全部入选。',
    ],
    [
      'First prize: 1/3 of those with a score (seats rounded to the lower value), at least 2, one line in each panel, at most 2 of one school, who is beyond is passed over without using a seat, vacant below 80 points; all who tie on the line are let in.',
    ],
  ],
  [
    'a cumulative share of the track',
    award({ quota: { kind: 'share', percent: 25, rounding: 'half-up' }, per: 'track', cumulative: true }),
    'awards',
    ['一等奖：有成绩者的 25%（名额四舍五入），名额连同更高奖项累计，全赛道统一划线；名额线上并列者全部入选。'],
    [
      'First prize: 25% of those with a score (seats rounded half up), counted together with all better awards, one line for the track; all who tie on the line are let in.',
    ],
  ],
  [
    'seats shared among the groups',
    award({ quota: { kind: 'apportioned', seats: 10, method: 'largest-remainder', atLeastOne: true }, per: 'group' }),
    'awards',
    ['一等奖：共 10 名，按各组人数以最大余数法分配，每组至少 1 名，每组单独划线；名额线上并列者全部入选。'],
    [
      'First prize: 10 in all, shared among the panels by their size (largest remainder), at least one in each panel, one line in each panel; all who tie on the line are let in.',
    ],
  ],
  [
    'seats shared by another method',
    award({ quota: { kind: 'apportioned', seats: 10, method: 'sainte-lague' } }),
    'awards',
    ['一等奖：共 10 名，按各组人数以圣拉古法分配；名额线上并列者全部入选。'],
    ['First prize: 10 in all, shared among the panels by their size (Sainte-Laguë); all who tie on the line are let in.'],
  ],
  [
    'single-item awards',
    {
      singleItemAwards: [
        {
          id: 'voice',
          name: name('最佳语言奖', 'Best language'),
          part: 'lesson',
          criterion: 'language',
          count: 1,
          atLine: 'ask',
          except: ['first', 'gone'],
        },
        { id: 'plan', name: name('最佳设计奖', 'Best design'), part: 'design', count: 2, atLine: 'keep-out' },
      ],
    },
    'singleItemAwards',
    [
      '最佳语言奖：课堂教学“language”得分最高的 1 名，已获一等奖、gone者跳过；名额线上并列由人裁定。',
      '最佳设计奖：教学设计得分最高的 2 名；名额线上并列者均不入选。',
    ],
    [
      'Best language: the best 1 of 课堂教学, “language”, winners of 一等奖, gone are passed over; a tie on the line is decided by people.',
      'Best design: the best 2 of 教学设计; none who tie on the line is let in.',
    ],
  ],
  [
    'mentors’ awards',
    { mentorAwards: [{ id: 'mentor', name: name('优秀指导教师奖', 'Best mentors'), awards: ['first'] }] },
    'mentorAwards',
    ['优秀指导教师奖：授予一等奖获得者的指导教师。'],
    ['Best mentors: for the mentors of the winners of 一等奖.'],
  ],
  [
    'school awards',
    { schoolAwards: [{ id: 'school', name: name('优秀组织奖', 'Best schools'), points: { first: 5 }, count: 3, atLine: 'let-in' }] },
    'schoolAwards',
    ['优秀组织奖：按各校选手所获奖项计分（一等奖 5 分），取前 3 名；名额线上并列者全部入选。'],
    ['Best schools: schools by the points of their entries’ awards (一等奖 5), the first 3; all who tie on the line are let in.'],
  ],
]

const both = languages.flatMap(language =>
  cases.map(([what, rules, label, zh, en]) => [language, what, rules, label, { zh, en }[language]] as const),
)

test.each(both)('%s: %s', (language, _, rules, label, said) => {
  expect(linesOf(language, rules, label)).toEqual(said)
})

test('rules that most contests do not have are not spoken of', () => {
  const { labels } = words.zh.workbook.rules
  const spoken = [{}, { judging: {} }].flatMap(rules => rulesInWords(trackWith(rules), 'zh').map(({ label }) => label))
  for (const label of ['judging', 'alerts', 'factors', 'rounds', 'equating', 'singleItemAwards', 'mentorAwards', 'schoolAwards'] as const)
    expect(spoken).not.toContain(labels[label])
})

function linesOf(language: Language, rules: Readonly<Record<string, unknown>>, label: Label) {
  return rulesInWords(trackWith(rules), language).find(line => line.label === words[language].workbook.rules.labels[label])?.lines
}
